package org.etalon.uncertainty.expression;

import org.etalon.uncertainty.expression.Expression.Call;
import org.etalon.uncertainty.expression.Expression.Operation;
import org.etalon.uncertainty.expression.Expression.Operator;

/**
 * What evaluations may cost together, counted and not timed, so that the same text is refused on
 * every machine. One unit is about a hundredth of a millisecond.
 */
public final class Effort {
  /** About two seconds; a model of a thousand sums or of two thousand functions takes less. */
  public static final int ENOUGH = 200_000;

  private static final int FUNCTION = 100;

  private int left;

  public Effort(int units) {
    this.left = units;
  }

  void spend(Expression expression) {
    left -= cost(expression);
    if (left < 0) {
      throw new ExpressionRejectedException(
          "too-much-work",
          expression.position(),
          "The model and its derivatives take too long; functions and powers of inputs cost most.");
    }
  }

  private static int cost(Expression expression) {
    if (expression instanceof Operation operation) {
      return operation.operator() == Operator.POWER ? 2 * FUNCTION : 1;
    }
    if (expression instanceof Call call) {
      return switch (call.function()) {
        case ABS, SIGN -> 1;
        case SQRT -> FUNCTION / 10;
        case ASIN, ACOS, ATAN, ATAN2 -> 3 * FUNCTION;
        default -> FUNCTION;
      };
    }
    return 1;
  }
}
