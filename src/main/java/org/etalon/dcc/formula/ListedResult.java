package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.etalon.dcc.formula.FormulaOutcome.Listed;
import org.etalon.dcc.formula.UnitReading.Fits;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;

/** Compares what a formula gives with what the document says that it gives. */
final class ListedResult {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private ListedResult() {}

  /** Agreement is a distance of at most half of the last written place. */
  static Listed compare(
      List<ComputedValue> computed,
      UnitReading reading,
      Collection<NumberColumn> inputs,
      NumberColumn listed,
      String pointer) {
    Rational factor = Rational.ONE;
    if (reading instanceof Fits fits) {
      DsiUnit unit = listed.unit();
      if (unit == null || unit.isDeclaredNonSi() || unit.isLogarithmic()) {
        return notCompared(pointer, "The size of its unit is not known.");
      }
      if (!unit.dimension().equals(fits.dimension())) {
        return new Listed(
            pointer,
            false,
            "The formula gives the dimension "
                + fits.dimension()
                + ", the listed values have "
                + unit.dimension()
                + ".");
      }
      if (ResultUnit.isTemperature(fits.dimension())
          && unit.hasOffset() != inputs.stream().anyMatch(ResultUnit::hasOffset)) {
        return notCompared(pointer, "Its scale has a zero that the formula does not tell.");
      }
      factor = fits.magnitude().dividedBy(unit.magnitude()).toFactor().approximately();
    }
    if (computed.size() != listed.values().size()) {
      return new Listed(
          pointer,
          false,
          "The formula gives "
              + computed.size()
              + " values, the document lists "
              + listed.values().size()
              + ".");
    }
    for (int i = 0; i < computed.size(); i++) {
      Decimal written = listed.values().get(i);
      ComputedValue value = computed.get(i).times(factor);
      BigDecimal distance = value.distance(written.value());
      if (distance.multiply(TWO).compareTo(written.lastPlace()) > 0) {
        return new Listed(pointer, false, answer(i, value, written));
      }
    }
    return new Listed(pointer, true, "");
  }

  private static String answer(int i, ComputedValue value, Decimal written) {
    return "Value %d is listed as %s; the formula gives %s."
        .formatted(i + 1, written, value.text());
  }

  private static Listed notCompared(String pointer, String why) {
    return new Listed(pointer, null, why);
  }
}
