package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.uncertainty.budget.Budget.ScaleType;
import org.jspecify.annotations.Nullable;

/**
 * From numbers in a unit to numbers in the coherent SI unit: {@code factor · x + offset}. What has
 * no known size, or is a level, keeps its numbers; no expression may use it.
 */
record CoherentScale(BigDecimal factor, BigDecimal offset) {
  private static final CoherentScale IDENTITY = new CoherentScale(BigDecimal.ONE, BigDecimal.ZERO);

  static boolean isKnown(DsiUnit unit) {
    return !unit.isDeclaredNonSi() && !unit.isLogarithmic();
  }

  static CoherentScale of(DsiUnit unit, @Nullable ScaleType scale) {
    if (!isKnown(unit)) {
      return IDENTITY;
    }
    Rational offset = scale == ScaleType.INTERVAL ? unit.offset() : Rational.ZERO;
    return new CoherentScale(unit.factor().approximately().round(WORKING), offset.round(WORKING));
  }

  BigDecimal toCoherent(BigDecimal number) {
    return number.multiply(factor, WORKING).add(offset, WORKING);
  }

  BigDecimal fromCoherent(BigDecimal number) {
    return number.subtract(offset, WORKING).divide(factor, WORKING);
  }
}
