package org.etalon.uncertainty.expression;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Constant;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;

/**
 * Reads an expression by recursive descent. A power binds closest and to the right, then the sign,
 * then products, then sums; nothing is multiplied without a sign for it.
 */
final class ExpressionParser {
  static final int LENGTH_MAX = 4000;
  static final int DEPTH_MAX = 64;
  static final int NODES_MAX = 1000;

  private final String text;
  private final Tokens tokens;
  private int depth;
  private int nodes;

  ExpressionParser(String text) {
    this.text = text;
    this.tokens = new Tokens(text.length() > LENGTH_MAX ? "" : text);
  }

  Expression parse() {
    if (text.length() > LENGTH_MAX) {
      throw refused("too-long", LENGTH_MAX, "An expression has at most 4000 characters.");
    }
    if (tokens.atEnd()) {
      throw refused("empty", 0, "An expression is needed.");
    }
    Expression expression = sum();
    if (!tokens.atEnd()) {
      throw unexpected("an operator");
    }
    return expression;
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      int place = tokens.position();
      if (tokens.takeAny("+")) {
        left = made(new Operation(Operator.PLUS, left, product(), place));
      } else if (tokens.takeAny("-−")) {
        left = made(new Operation(Operator.MINUS, left, product(), place));
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    while (true) {
      int place = tokens.position();
      if (tokens.takeAny("*·×")) {
        left = made(new Operation(Operator.TIMES, left, signed(), place));
      } else if (tokens.takeAny("/")) {
        left = made(new Operation(Operator.OVER, left, signed(), place));
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    int place = tokens.position();
    enter();
    Expression result;
    if (tokens.takeAny("-−")) {
      result = made(new Negation(signed(), place));
    } else if (tokens.takeAny("+")) {
      result = signed();
    } else {
      result = power();
    }
    depth--;
    return result;
  }

  private Expression power() {
    Expression base = primary();
    int place = tokens.position();
    return tokens.takeAny("^") ? made(new Operation(Operator.POWER, base, signed(), place)) : base;
  }

  private Expression primary() {
    int place = tokens.position();
    if (tokens.takeAny("(")) {
      Expression inside = sum();
      close();
      return inside;
    }
    String number = tokens.takeNumber();
    if (!number.isEmpty()) {
      return made(literal(number, place));
    }
    String name = tokens.takeName();
    if (name.isEmpty()) {
      throw unexpected("a number, a name or a parenthesis");
    }
    return tokens.takeAny("(") ? call(name, place) : made(named(name, place));
  }

  private static Expression literal(String number, int place) {
    try {
      return new Literal(Decimal.parse(number).value(), place);
    } catch (DecimalRejectedException e) {
      throw refused(e.code(), place, e.detail());
    }
  }

  private static Expression named(String name, int place) {
    Constant.Kind constant = Constant.Kind.bySymbol(name);
    if (constant != null) {
      return new Constant(constant, place);
    }
    if (MathFunction.bySymbol(name) != null) {
      throw refused(
          "syntax", place, "The function " + name + " needs its argument in parentheses.");
    }
    return new Name(name, place);
  }

  private Expression call(String name, int place) {
    MathFunction function = MathFunction.bySymbol(name);
    if (function == null) {
      throw refused("unknown-function", place, name + " is not a function that is known here.");
    }
    List<Expression> arguments = new ArrayList<>();
    arguments.add(sum());
    while (tokens.takeAny(",")) {
      arguments.add(sum());
    }
    close();
    if (arguments.size() != function.arity()) {
      throw refused(
          "arguments",
          place,
          name + " takes " + function.arity() + " argument(s), not " + arguments.size() + ".");
    }
    return made(new Call(function, arguments, place));
  }

  private void close() {
    if (!tokens.takeAny(")")) {
      throw unexpected("a closing parenthesis or an operator");
    }
  }

  private void enter() {
    if (++depth > DEPTH_MAX) {
      throw refused("too-deep", tokens.position(), "An expression is at most 64 levels deep.");
    }
  }

  private Expression made(Expression expression) {
    if (++nodes > NODES_MAX) {
      throw refused("too-large", expression.position(), "An expression has at most 1000 parts.");
    }
    return expression;
  }

  private ExpressionRejectedException unexpected(String wanted) {
    int place = tokens.position();
    String found =
        tokens.atEnd() ? "the end" : Character.toString(text.codePointAt(tokens.position()));
    return refused("syntax", place, "There stands " + found + " instead of " + wanted + ".");
  }

  private static ExpressionRejectedException refused(String code, int place, String detail) {
    return new ExpressionRejectedException(code, place, detail);
  }
}
