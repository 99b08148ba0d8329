package org.etalon.dcc.formula;

import java.util.HashMap;
import java.util.Map;
import org.etalon.dcc.formula.FormulaModel.Condition;
import org.etalon.dcc.formula.FormulaModel.Piece;
import org.etalon.quantity.unit.Dimension;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Magnitude;
import org.etalon.uncertainty.expression.DimensionAnalysis;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;

/** Whether the units of the inputs fit together in a formula, and what they make. */
sealed interface UnitReading {

  /** They fit: the numbers as written give a number in units of this dimension and size. */
  record Fits(Dimension dimension, Magnitude magnitude) implements UnitReading {}

  /**
   * They do not, or nobody knows: an equation between numbers, if it is one at all.
   *
   * @param why one sentence
   */
  record NumbersOnly(String why) implements UnitReading {}

  /**
   * @throws FormulaRejectedException where quantities of one dimension stand together in units of
   *     different size: whether the numbers or the quantities were meant is not known
   */
  static UnitReading of(FormulaModel model, Map<String, NumberColumn> columns) {
    Map<String, Dimension> dimensions = new HashMap<>();
    Map<String, Magnitude> magnitudes = new HashMap<>();
    for (var entry : columns.entrySet()) {
      DsiUnit unit = entry.getValue().unit();
      if (unit == null || unit.isDeclaredNonSi() || unit.isLogarithmic()) {
        return new NumbersOnly(
            "The unit " + entry.getValue().writtenUnit() + " has no known size.");
      }
      dimensions.put(entry.getKey(), unit.dimension());
      magnitudes.put(entry.getKey(), unit.magnitude());
    }
    DimensionAnalysis analysis = new DimensionAnalysis(dimensions);
    SizeAnalysis sizes = new SizeAnalysis(magnitudes);
    try {
      Fits first = fits(model.pieces().get(0).value(), analysis, sizes);
      for (Piece piece : model.pieces()) {
        Fits other = fits(piece.value(), analysis, sizes);
        if (!other.dimension.equals(first.dimension)) {
          return new NumbersOnly("The pieces have different dimensions.");
        }
        SizeAnalysis.requireSame(first.magnitude, other.magnitude);
        for (Condition condition : piece.conditions()) {
          if (!comparable(condition, analysis, sizes)) {
            return new NumbersOnly("A condition compares different dimensions.");
          }
        }
      }
      return first;
    } catch (ExpressionRejectedException e) {
      return new NumbersOnly(e.detail().replaceFirst("^Character [0-9]+: ", ""));
    }
  }

  private static Fits fits(Expression expression, DimensionAnalysis analysis, SizeAnalysis sizes) {
    return new Fits(analysis.of(expression), sizes.of(expression));
  }

  private static boolean comparable(
      Condition condition, DimensionAnalysis analysis, SizeAnalysis sizes) {
    Fits left = fits(condition.left(), analysis, sizes);
    Fits right = fits(condition.right(), analysis, sizes);
    if (!left.dimension.equals(right.dimension)) {
      return false;
    }
    SizeAnalysis.requireSame(left.magnitude, right.magnitude);
    return true;
  }
}
