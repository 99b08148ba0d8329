package org.etalon.dcc.formula;

import java.math.BigInteger;
import java.util.Map;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.MathFunction;
import org.jspecify.annotations.Nullable;

/**
 * The exact value of an expression, as long as it is a fraction of moderate size: sums, products,
 * quotients, whole powers, absolute values and square roots of squares.
 */
final class RationalEvaluation {
  private static final int BITS_MAX = 4_096;
  private static final int BITS_PER_UNIT = 64;

  private final Map<String, Rational> inputs;
  private final Work work;

  RationalEvaluation(Map<String, Rational> inputs, Work work) {
    this.inputs = inputs;
    this.work = work;
  }

  /**
   * The value, or null where it is no fraction of moderate size.
   *
   * @throws FormulaRejectedException for a division by zero, or when the work is used up
   */
  @Nullable Rational of(Expression expression) {
    Rational value = value(expression);
    if (value == null) {
      work.spend(1);
      return null;
    }
    int bits = value.numerator().bitLength() + value.denominator().bitLength();
    work.spend(1 + bits / BITS_PER_UNIT);
    return bits > BITS_MAX ? null : value;
  }

  private @Nullable Rational value(Expression expression) {
    if (expression instanceof Literal literal) {
      return Rational.of(literal.value());
    } else if (expression instanceof Name name) {
      return inputs.get(name.name());
    } else if (expression instanceof Negation negation) {
      Rational operand = of(negation.operand());
      return operand == null ? null : operand.negate();
    } else if (expression instanceof Operation operation) {
      Rational left = of(operation.left());
      Rational right = left == null ? null : of(operation.right());
      return left == null || right == null ? null : operation(operation, left, right);
    } else if (expression instanceof Call call) {
      Rational argument = of(call.operands().get(0));
      return argument == null ? null : call(call.function(), argument);
    }
    return null;
  }

  private static @Nullable Rational operation(Operation operation, Rational left, Rational right) {
    return switch (operation.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case OVER -> {
        requireNotZero(right);
        yield left.dividedBy(right);
      }
      case POWER -> power(left, right);
    };
  }

  private static @Nullable Rational power(Rational base, Rational exponent) {
    int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
    if (!exponent.isInteger()
        || exponent.numerator().bitLength() > Short.SIZE
        || (long) bits * Math.abs(exponent.numerator().intValue()) > BITS_MAX) {
      return null;
    }
    if (exponent.signum() < 0) {
      requireNotZero(base);
    }
    return base.power(exponent.numerator().intValue());
  }

  private static @Nullable Rational call(MathFunction function, Rational argument) {
    if (function == MathFunction.ABS) {
      return argument.abs();
    }
    if (function != MathFunction.SQRT || argument.signum() < 0) {
      return null;
    }
    BigInteger over = argument.numerator().sqrt();
    BigInteger under = argument.denominator().sqrt();
    boolean square =
        over.multiply(over).equals(argument.numerator())
            && under.multiply(under).equals(argument.denominator());
    return square ? new Rational(over, under) : null;
  }

  private static void requireNotZero(Rational divisor) {
    if (divisor.signum() == 0) {
      throw new FormulaRejectedException("division-by-zero", "The formula divides by zero.");
    }
  }
}
