package org.etalon.uncertainty.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A measurement function as a tree (GUM 4.1.1). Every node knows the index in the text where it was
 * written, from 0; what was derived keeps the place of what it comes from.
 */
public sealed interface Expression {
  int position();

  /** In the order written; empty for numbers and names. */
  List<Expression> operands();

  /** Reads a text. See {@code docs/uncertainty.md} for the grammar and its limits. */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** Whether a text can be the name of an input. */
  static boolean isName(String text) {
    return Tokens.isName(text)
        && MathFunction.bySymbol(text) == null
        && Constant.Kind.bySymbol(text) == null;
  }

  /** The inputs that are named anywhere, in alphabetical order. */
  default Set<String> names() {
    Set<String> names = new TreeSet<>();
    collectNames(this, names);
    return Collections.unmodifiableSet(names);
  }

  /** How many nodes the tree has. */
  default int size() {
    return 1 + operands().stream().mapToInt(Expression::size).sum();
  }

  private static void collectNames(Expression expression, Set<String> names) {
    if (expression instanceof Name name) {
      names.add(name.name());
    }
    expression.operands().forEach(operand -> collectNames(operand, names));
  }

  /** A number, which is exact. */
  record Literal(BigDecimal value, int position) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** A number that has a name in mathematics. */
  record Constant(Kind kind, int position) implements Expression {
    /** The constants that are known. */
    public enum Kind {
      PI,
      E;

      static @Nullable Kind bySymbol(String symbol) {
        return switch (symbol) {
          case "pi", "π" -> PI;
          case "e" -> E;
          default -> null;
        };
      }
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** An input of the model. */
  record Name(String name, int position) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** An operand with its sign changed. */
  record Negation(Expression operand, int position) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(operand);
    }
  }

  /** Two operands and what stands between them. */
  record Operation(Operator operator, Expression left, Expression right, int position)
      implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(left, right);
    }
  }

  /** A function of its arguments. */
  record Call(MathFunction function, List<Expression> operands, int position)
      implements Expression {
    public Call {
      operands = List.copyOf(operands);
    }

    Expression argument() {
      return operands.get(0);
    }
  }

  /** What stands between two operands. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER,
    POWER
  }
}
