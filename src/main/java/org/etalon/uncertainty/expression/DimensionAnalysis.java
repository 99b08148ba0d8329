package org.etalon.uncertainty.expression;

import java.util.Map;
import org.etalon.quantity.unit.Dimension;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The dimension of an expression: only what has the same one is added, and functions take numbers.
 * A number in the text has the dimension one.
 */
public final class DimensionAnalysis {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));
  private static final Rational EXPONENT_MAX = Rational.of(100);
  private static final int FRACTION_BITS_MAX = 2048;

  private final Map<String, Dimension> inputs;

  public DimensionAnalysis(Map<String, Dimension> inputs) {
    this.inputs = Map.copyOf(inputs);
  }

  /**
   * @throws ExpressionRejectedException where dimensions do not fit, with the place
   */
  public Dimension of(Expression expression) {
    if (expression instanceof Name name) {
      Dimension dimension = inputs.get(name.name());
      if (dimension == null) {
        throw new ExpressionRejectedException(
            "unknown-name", name.position(), name.name() + " is not an input.");
      }
      return dimension;
    } else if (expression instanceof Negation negation) {
      return of(negation.operand());
    } else if (expression instanceof Operation operation) {
      return operation(operation);
    } else if (expression instanceof Call call) {
      return call(call);
    }
    return Dimension.NONE;
  }

  private Dimension operation(Operation operation) {
    Dimension left = of(operation.left());
    Dimension right = of(operation.right());
    return switch (operation.operator()) {
      case PLUS, MINUS -> same(operation, left, right);
      case TIMES -> left.times(right);
      case OVER -> left.times(right.power(Rational.of(-1)));
      case POWER -> power(operation, left, right);
    };
  }

  private static Dimension power(Operation operation, Dimension base, Dimension exponent) {
    if (!exponent.isNone()) {
      throw mismatch(operation, "an exponent has the dimension one, not " + exponent);
    }
    if (base.isNone()) {
      return base;
    }
    Rational number = fraction(operation.right());
    if (number == null) {
      throw mismatch(operation, "what has a dimension is raised to plain numbers only");
    }
    if (number.abs().compareTo(EXPONENT_MAX) > 0) {
      throw mismatch(operation, "what has a dimension is raised to the power 100 at most");
    }
    return base.power(number);
  }

  private Dimension call(Call call) {
    Dimension first = of(call.argument());
    return switch (call.function()) {
      case ABS -> first;
      case SQRT -> first.power(HALF);
      case ATAN2 -> same(call, first, of(call.operands().get(1))).power(Rational.ZERO);
      default -> number(call, first);
    };
  }

  private static Dimension number(Call call, Dimension argument) {
    if (!argument.isNone()) {
      throw mismatch(
          call, call.function().symbol() + " takes a number, not the dimension " + argument);
    }
    return argument;
  }

  private static Dimension same(Expression place, Dimension left, Dimension right) {
    if (!left.equals(right)) {
      throw mismatch(place, left + " and " + right + " stand together");
    }
    return left;
  }

  /** The number that an exponent is, or null where it depends on an input or is irrational. */
  private static @Nullable Rational fraction(Expression expression) {
    if (expression instanceof Literal literal) {
      return Rational.of(literal.value());
    } else if (expression instanceof Negation negation) {
      Rational operand = fraction(negation.operand());
      return operand == null ? null : operand.negate();
    } else if (expression instanceof Operation operation) {
      Rational left = fraction(operation.left());
      Rational right = fraction(operation.right());
      Rational result = left == null || right == null ? null : fraction(operation, left, right);
      return result == null || isTooLong(result) ? null : result;
    }
    return null;
  }

  /** Exponents of many digits are no exponents, and their product would cost ever more. */
  private static boolean isTooLong(Rational number) {
    return number.numerator().bitLength() > FRACTION_BITS_MAX
        || number.denominator().bitLength() > FRACTION_BITS_MAX;
  }

  private static @Nullable Rational fraction(Operation operation, Rational a, Rational b) {
    return switch (operation.operator()) {
      case PLUS -> a.plus(b);
      case MINUS -> a.minus(b);
      case TIMES -> a.times(b);
      case OVER -> b.signum() == 0 ? null : a.dividedBy(b);
      case POWER -> null;
    };
  }

  private static ExpressionRejectedException mismatch(Expression place, String what) {
    return new ExpressionRejectedException(
        "dimension-mismatch", place.position(), "The dimensions do not fit: " + what + ".");
  }
}
