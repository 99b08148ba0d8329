package org.etalon.uncertainty.conformity;

import java.util.List;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Values with their expanded uncertainties; in all lists but the first one entry stands for all.
 */
record Points(
    List<String> values, List<String> units, List<String> uncertainties, List<String> factors) {

  /** The points of a quantity, or null when it has no expanded uncertainty. */
  static @Nullable Points of(QuantityValue value) {
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      return new Points(
          List.of(real.value()),
          List.of(real.unit()),
          List.of(real.expandedUncertainty().value()),
          List.of(real.expandedUncertainty().coverageFactor()));
    }
    if (value instanceof RealList list && list.expandedUncertainty() != null) {
      return new Points(
          list.values(),
          list.units(),
          list.expandedUncertainty().values(),
          list.expandedUncertainty().coverageFactors());
    }
    return null;
  }

  int count() {
    return values.size();
  }

  /** The entry for a point of a list that may have one entry for all. */
  static String pick(List<String> list, int i) {
    return list.size() == 1 ? list.get(0) : list.get(i);
  }
}
