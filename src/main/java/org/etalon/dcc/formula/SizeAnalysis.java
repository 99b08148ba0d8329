package org.etalon.dcc.formula;

import java.util.Map;
import org.etalon.quantity.unit.Magnitude;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.MathFunction;

/**
 * The size of the unit in which an expression of plain numbers is: a number in millimetres divided
 * by one in seconds is one in millimetres per second. A number in the text is of the unit one.
 */
final class SizeAnalysis {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));
  private static final Rational EXPONENT_MAX = Rational.of(100);
  private static final long DEGREE_MAX = 5_000;
  private static final Sized NUMBER = new Sized(Magnitude.ONE, 0);

  private final Map<String, Magnitude> inputs;

  SizeAnalysis(Map<String, Magnitude> inputs) {
    this.inputs = inputs;
  }

  /**
   * @throws FormulaRejectedException where sizes differ that must not
   */
  Magnitude of(Expression expression) {
    return sized(expression).magnitude;
  }

  static void requireSame(Magnitude left, Magnitude right) {
    if (!left.equals(right)) {
      throw rejected("Units of different size stand together; the formula holds in one of them.");
    }
  }

  /**
   * @param degree at least the highest power of a unit in it, so that no factor grows without end
   */
  private record Sized(Magnitude magnitude, long degree) {}

  private Sized sized(Expression expression) {
    if (expression instanceof Name name) {
      return new Sized(inputs.getOrDefault(name.name(), Magnitude.ONE), 1);
    } else if (expression instanceof Negation negation) {
      return sized(negation.operand());
    } else if (expression instanceof Operation operation) {
      Sized sized = operation(operation);
      if (sized.degree > DEGREE_MAX) {
        throw rejected("A unit has a power above " + DEGREE_MAX + ".");
      }
      return sized;
    } else if (expression instanceof Call call) {
      return call(call);
    }
    return NUMBER;
  }

  private Sized operation(Operation operation) {
    Sized left = sized(operation.left());
    Sized right = sized(operation.right());
    switch (operation.operator()) {
      case PLUS, MINUS -> {
        requireSame(left.magnitude, right.magnitude);
        return new Sized(left.magnitude, Math.max(left.degree, right.degree));
      }
      case TIMES -> {
        return new Sized(left.magnitude.times(right.magnitude), left.degree + right.degree);
      }
      case OVER -> {
        return new Sized(left.magnitude.dividedBy(right.magnitude), left.degree + right.degree);
      }
      default -> {
        requireSame(right.magnitude, Magnitude.ONE);
        return left.magnitude.equals(Magnitude.ONE) ? NUMBER : power(left, operation.right());
      }
    }
  }

  private static Sized power(Sized base, Expression exponent) {
    Rational number =
        exponent.names().isEmpty()
            ? new RationalEvaluation(Map.of(), new Work()).of(exponent)
            : null;
    if (number == null || number.abs().compareTo(EXPONENT_MAX) > 0) {
      throw rejected("What has a unit is raised to a plain number of at most 100 only.");
    }
    return new Sized(
        base.magnitude.power(number),
        base.degree * (number.abs().numerator().divide(number.denominator()).longValue() + 1));
  }

  private Sized call(Call call) {
    Sized argument = sized(call.operands().get(0));
    if (call.function() == MathFunction.ABS) {
      return argument;
    } else if (call.function() == MathFunction.SQRT) {
      return new Sized(argument.magnitude.power(HALF), argument.degree);
    }
    requireSame(argument.magnitude, Magnitude.ONE);
    return NUMBER;
  }

  private static FormulaRejectedException rejected(String detail) {
    return new FormulaRejectedException("unit-size", detail);
  }
}
