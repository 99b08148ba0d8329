package org.etalon.uncertainty.expression;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.IdentityHashMap;
import java.util.Map;
import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Constant;
import org.etalon.uncertainty.expression.Expression.Literal;
import org.etalon.uncertainty.expression.Expression.Name;
import org.etalon.uncertainty.expression.Expression.Negation;
import org.etalon.uncertainty.expression.Expression.Operation;

/**
 * The value of expressions for one set of inputs, in decimals of {@link #WORKING} digits: sums and
 * products are exact as long as they fit, and nothing is rounded to fewer on the way. A node that
 * is shared is evaluated once. Numbers stay within bounds, so that a short text cannot ask for
 * endless work.
 */
public final class DecimalEvaluation {
  /** Thirty more than are reported, against what cancellation takes away. */
  public static final MathContext WORKING = new MathContext(80);

  /** Larger than any quantity and its powers that anybody measures. */
  static final int EXPONENT_MAX = 1000;

  private final Map<String, BigDecimal> inputs;
  private final Effort effort;
  private final IdentityHashMap<Expression, BigDecimal> known = new IdentityHashMap<>();

  /**
   * @param effort that this and other evaluations may cost together
   */
  public DecimalEvaluation(Map<String, BigDecimal> inputs, Effort effort) {
    this.inputs = Map.copyOf(inputs);
    this.effort = effort;
  }

  /**
   * @throws ExpressionRejectedException when a name has no value, the expression has none there, or
   *     the effort is used up
   */
  public BigDecimal of(Expression expression) {
    BigDecimal found = known.get(expression);
    if (found == null) {
      effort.spend(expression);
      found = bounded(expression, evaluate(expression));
      known.put(expression, found);
    }
    return found;
  }

  private BigDecimal evaluate(Expression expression) {
    try {
      if (expression instanceof Literal literal) {
        return literal.value();
      } else if (expression instanceof Constant constant) {
        return constant.kind() == Constant.Kind.PI
            ? BigDecimalMath.pi(WORKING)
            : BigDecimalMath.e(WORKING);
      } else if (expression instanceof Name name) {
        return input(name);
      } else if (expression instanceof Negation negation) {
        return of(negation.operand()).negate();
      } else if (expression instanceof Operation operation) {
        return operation(operation);
      }
      Call call = (Call) expression;
      return DecimalFunctions.of(call, call.operands().stream().map(this::of).toList());
    } catch (ArithmeticException e) {
      throw undefined(expression);
    }
  }

  private BigDecimal input(Name name) {
    BigDecimal value = inputs.get(name.name());
    if (value == null) {
      throw new ExpressionRejectedException(
          "unknown-name", name.position(), name.name() + " is not an input.");
    }
    return value;
  }

  private BigDecimal operation(Operation operation) {
    BigDecimal left = of(operation.left());
    BigDecimal right = of(operation.right());
    return switch (operation.operator()) {
      case PLUS -> left.add(right, WORKING);
      case MINUS -> left.subtract(right, WORKING);
      case TIMES -> left.multiply(right, WORKING);
      case OVER -> left.divide(right, WORKING);
      case POWER -> DecimalFunctions.power(left, right);
    };
  }

  private static BigDecimal bounded(Expression expression, BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (Math.abs((long) value.precision() - value.scale()) > EXPONENT_MAX) {
      throw undefined(expression);
    }
    return value;
  }

  private static ExpressionRejectedException undefined(Expression expression) {
    return new ExpressionRejectedException(
        "no-value", expression.position(), "The model has no value within bounds here.");
  }
}
