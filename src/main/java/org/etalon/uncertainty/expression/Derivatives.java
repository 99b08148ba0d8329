package org.etalon.uncertainty.expression;

import static org.etalon.uncertainty.expression.Algebra.call;
import static org.etalon.uncertainty.expression.Algebra.isZero;
import static org.etalon.uncertainty.expression.Algebra.minus;
import static org.etalon.uncertainty.expression.Algebra.negate;
import static org.etalon.uncertainty.expression.Algebra.number;
import static org.etalon.uncertainty.expression.Algebra.over;
import static org.etalon.uncertainty.expression.Algebra.plus;
import static org.etalon.uncertainty.expression.Algebra.power;
import static org.etalon.uncertainty.expression.Algebra.times;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Constant;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;

/**
 * Partial derivatives as expressions, so that sensitivity coefficients are exact and not quotients
 * of differences (GUM 5.1.3). Parts are shared: what is derived is a graph, no longer a tree, and
 * must be evaluated as one.
 */
public final class Derivatives {
  /**
   * Twice what the first derivatives of the largest model by all its inputs take; higher
   * derivatives of a contrived one grow without end.
   */
  private static final int STEPS_MAX = 200_000;

  private final Map<String, IdentityHashMap<Expression, Expression>> known = new HashMap<>();
  private final IdentityHashMap<Expression, Expression> outer = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, Expression> logarithms = new IdentityHashMap<>();
  private int steps;

  /**
   * The derivative with respect to an input.
   *
   * @throws ExpressionRejectedException when the derivatives asked so far grow too large
   */
  public Expression of(Expression expression, String name) {
    IdentityHashMap<Expression, Expression> byNode =
        known.computeIfAbsent(name, n -> new IdentityHashMap<>());
    Expression found = byNode.get(expression);
    if (found == null) {
      if (++steps > STEPS_MAX) {
        throw new ExpressionRejectedException(
            "too-large", expression.position(), "The derivatives of the model grow too large.");
      }
      found = derive(expression, name);
      byNode.put(expression, found);
    }
    return found;
  }

  private Expression derive(Expression expression, String name) {
    int place = expression.position();
    if (expression instanceof Name variable) {
      return number(variable.name().equals(name) ? 1 : 0, place);
    }
    if (expression instanceof Negation negation) {
      return negate(of(negation.operand(), name));
    }
    if (expression instanceof Operation operation) {
      return ofOperation(operation, name);
    }
    if (expression instanceof Call call) {
      return ofCall(call, name);
    }
    assert expression instanceof Literal || expression instanceof Constant;
    return number(0, place);
  }

  private Expression ofOperation(Operation operation, String name) {
    Expression left = operation.left();
    Expression right = operation.right();
    Expression dLeft = of(left, name);
    Expression dRight = of(right, name);
    return switch (operation.operator()) {
      case PLUS -> plus(dLeft, dRight);
      case MINUS -> minus(dLeft, dRight);
      case TIMES -> plus(times(dLeft, right), times(left, dRight));
      // (a/b)' = (a' − (a/b)·b')/b
      case OVER -> over(minus(dLeft, times(operation, dRight)), right);
      case POWER -> ofPower(operation, dLeft, dRight);
    };
  }

  /** The general rule takes a logarithm; a constant exponent does without, also for a base of 0. */
  private Expression ofPower(Operation operation, Expression dBase, Expression dExponent) {
    Expression base = operation.left();
    Expression exponent = operation.right();
    Expression one = number(1, exponent.position());
    Expression viaBase =
        isZero(dBase)
            ? dBase
            : times(
                outer.computeIfAbsent(
                    operation, o -> times(exponent, power(base, lessOne(exponent, one)))),
                dBase);
    Expression viaExponent =
        isZero(dExponent)
            ? dExponent
            : times(
                logarithms.computeIfAbsent(
                    operation, o -> times(operation, call(MathFunction.LN, base))),
                dExponent);
    return plus(viaBase, viaExponent);
  }

  private static Expression lessOne(Expression exponent, Expression one) {
    return exponent instanceof Literal literal
        ? new Literal(literal.value().subtract(BigDecimal.ONE), literal.position())
        : minus(exponent, one);
  }

  private Expression ofCall(Call call, String name) {
    if (call.function() == MathFunction.ATAN2) {
      return ofAtan2(call, name);
    }
    Expression inner = of(call.argument(), name);
    if (isZero(inner)) {
      return inner;
    }
    return times(outer.computeIfAbsent(call, c -> outerDerivative(call)), inner);
  }

  private Expression ofAtan2(Call call, String name) {
    Expression y = call.operands().get(0);
    Expression x = call.operands().get(1);
    Expression top = minus(times(x, of(y, name)), times(y, of(x, name)));
    return over(top, plus(times(x, x), times(y, y)));
  }

  private static Expression outerDerivative(Call call) {
    Expression x = call.argument();
    int place = call.position();
    Expression one = number(1, place);
    return switch (call.function()) {
      case SQRT -> over(one, times(number(2, place), call));
      case EXP -> call;
      case LN -> over(one, x);
      case LOG10 -> over(one, times(x, call(MathFunction.LN, number(10, place))));
      case SIN -> call(MathFunction.COS, x);
      case COS -> negate(call(MathFunction.SIN, x));
      case TAN -> plus(one, times(call, call));
      case ASIN -> over(one, call(MathFunction.SQRT, minus(one, times(x, x))));
      case ACOS -> negate(over(one, call(MathFunction.SQRT, minus(one, times(x, x)))));
      case ATAN -> over(one, plus(one, times(x, x)));
      case SINH -> call(MathFunction.COSH, x);
      case COSH -> call(MathFunction.SINH, x);
      case TANH -> minus(one, times(call, call));
      case ABS -> call(MathFunction.SIGN, x);
      case SIGN -> number(0, place);
      case ATAN2 -> throw new IllegalArgumentException("has two arguments");
    };
  }
}
