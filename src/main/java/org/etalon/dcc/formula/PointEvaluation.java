package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.etalon.dcc.formula.FormulaModel.Condition;
import org.etalon.dcc.formula.FormulaModel.Piece;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.expression.DecimalEvaluation;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;

/** The value of a formula for one number of each input: exact where it can be. */
final class PointEvaluation {
  private final RationalEvaluation exact;
  private final DecimalEvaluation decimal;

  PointEvaluation(Map<String, BigDecimal> inputs, Work work, Effort effort) {
    Map<String, Rational> fractions = new HashMap<>();
    inputs.forEach((name, value) -> fractions.put(name, Rational.of(value)));
    this.exact = new RationalEvaluation(fractions, work);
    this.decimal = new DecimalEvaluation(inputs, effort);
  }

  /**
   * @throws FormulaRejectedException where there is no value, or it costs too much
   */
  ComputedValue of(FormulaModel model) {
    for (Piece piece : model.pieces()) {
      if (piece.conditions().stream().allMatch(this::holds)) {
        return value(piece.value());
      }
    }
    throw new FormulaRejectedException("no-value", "No piece of the formula holds here.");
  }

  private boolean holds(Condition condition) {
    int comparison = value(condition.left()).compareTo(value(condition.right()));
    return condition.relation().holds(comparison);
  }

  private ComputedValue value(Expression expression) {
    Rational fraction = exact.of(expression);
    if (fraction != null) {
      return ComputedValue.of(fraction);
    }
    try {
      return ComputedValue.of(decimal.of(expression));
    } catch (ExpressionRejectedException e) {
      throw e.code().equals("too-much-work")
          ? new FormulaRejectedException(e.code(), "The formulae of the document take too long.")
          : new FormulaRejectedException(
              "no-value", "The formula has no real value of moderate size here.");
    }
  }
}
