package org.etalon.uncertainty.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Constant;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;

/**
 * The value of an expression for many draws at once, in binary floating point: only for the
 * statistics of a simulation, never for a result that is reported digit by digit. Where the
 * expression has no value the draw is not a number.
 */
public final class ArrayEvaluation {
  private ArrayEvaluation() {}

  /**
   * @param inputs for each name {@code count} draws
   */
  public static double[] of(Expression expression, Map<String, double[]> inputs, int count) {
    if (expression instanceof Literal literal) {
      return filled(literal.value().doubleValue(), count);
    } else if (expression instanceof Constant constant) {
      return filled(constant.kind() == Constant.Kind.PI ? Math.PI : Math.E, count);
    } else if (expression instanceof Name name) {
      double[] draws = inputs.get(name.name());
      if (draws == null) {
        throw new ExpressionRejectedException(
            "unknown-name", name.position(), name.name() + " is not an input.");
      }
      return draws;
    } else if (expression instanceof Negation negation) {
      return each(of(negation.operand(), inputs, count), count, x -> -x);
    } else if (expression instanceof Operation operation) {
      return operation(operation, inputs, count);
    }
    Call call = (Call) expression;
    List<double[]> arguments = call.operands().stream().map(a -> of(a, inputs, count)).toList();
    return call.function() == MathFunction.ATAN2
        ? pairs(arguments.get(0), arguments.get(1), count, Math::atan2)
        : each(arguments.get(0), count, function(call.function()));
  }

  private static double[] operation(Operation operation, Map<String, double[]> inputs, int count) {
    double[] a = of(operation.left(), inputs, count);
    double[] b = of(operation.right(), inputs, count);
    return switch (operation.operator()) {
      case PLUS -> pairs(a, b, count, (x, y) -> x + y);
      case MINUS -> pairs(a, b, count, (x, y) -> x - y);
      case TIMES -> pairs(a, b, count, (x, y) -> x * y);
      case OVER -> pairs(a, b, count, (x, y) -> x / y);
      case POWER -> pairs(a, b, count, (x, y) -> y == 2 ? x * x : Math.pow(x, y));
    };
  }

  private static DoubleUnaryOperator function(MathFunction function) {
    return switch (function) {
      case SQRT -> Math::sqrt;
      case EXP -> Math::exp;
      case LN -> Math::log;
      case LOG10 -> Math::log10;
      case SIN -> Math::sin;
      case COS -> Math::cos;
      case TAN -> Math::tan;
      case ASIN -> Math::asin;
      case ACOS -> Math::acos;
      case ATAN -> Math::atan;
      case SINH -> Math::sinh;
      case COSH -> Math::cosh;
      case TANH -> Math::tanh;
      case ABS -> Math::abs;
      case SIGN -> Math::signum;
      case ATAN2 -> throw new IllegalArgumentException("has two arguments");
    };
  }

  private static double[] filled(double value, int count) {
    double[] result = new double[count];
    Arrays.fill(result, value);
    return result;
  }

  private static double[] each(double[] x, int count, DoubleUnaryOperator function) {
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = function.applyAsDouble(x[i]);
    }
    return result;
  }

  private static double[] pairs(double[] x, double[] y, int count, DoubleBinaryOperator function) {
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = function.applyAsDouble(x[i], y[i]);
    }
    return result;
  }
}
