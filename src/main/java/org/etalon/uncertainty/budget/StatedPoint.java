package org.etalon.uncertainty.budget;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * One value with what is stated of its uncertainty, as written.
 *
 * @param at where it stands: the JSON pointers of what a finding can be about
 * @param uncertainty standard when there is no coverage factor, else expanded
 */
record StatedPoint(
    Place at,
    String value,
    String unit,
    String uncertainty,
    @Nullable String coverageFactor,
    @Nullable String coverageProbability,
    @Nullable String degreesOfFreedom) {

  /** JSON pointers below the quantity; those of what is not stated are never used. */
  record Place(String value, String uncertainty, String factor, String degreesOfFreedom) {}

  /** The points of a quantity; empty when it has neither uncertainty of these two kinds. */
  static List<StatedPoint> of(QuantityValue value) {
    if (value instanceof Real real) {
      return of(real);
    }
    return value instanceof RealList list ? of(list) : List.of();
  }

  private static List<StatedPoint> of(Real real) {
    Real.ExpandedUncertainty expanded = real.expandedUncertainty();
    if (expanded != null) {
      String at = "/real/expandedUncertainty";
      Place place =
          new Place(
              "/real/value",
              at + "/value",
              at + "/coverageFactor",
              at + "/effectiveDegreesOfFreedom");
      return List.of(
          new StatedPoint(
              place,
              real.value(),
              real.unit(),
              expanded.value(),
              expanded.coverageFactor(),
              expanded.coverageProbability(),
              expanded.effectiveDegreesOfFreedom()));
    }
    Real.StandardUncertainty standard = real.standardUncertainty();
    return standard == null
        ? List.of()
        : List.of(
            new StatedPoint(
                new Place("/real/value", "/real/standardUncertainty/value", "", ""),
                real.value(),
                real.unit(),
                standard.value(),
                null,
                null,
                null));
  }

  private static List<StatedPoint> of(RealList list) {
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    if (expanded != null) {
      return each(list, "/realList/expandedUncertainty", expanded);
    }
    RealList.StandardUncertainty standard = list.standardUncertainty();
    return standard == null
        ? List.of()
        : each(
            list,
            "/realList/standardUncertainty",
            new RealList.ExpandedUncertainty(
                standard.values(), List.of(), List.of(), List.of(), List.of()));
  }

  /** Standard uncertainties come without factors. */
  private static List<StatedPoint> each(
      RealList list, String at, RealList.ExpandedUncertainty uncertainty) {
    List<StatedPoint> points = new ArrayList<>();
    for (int i = 0; i < list.values().size(); i++) {
      Place place =
          new Place(
              "/realList/values/" + i,
              at + "/values" + index(uncertainty.values(), i),
              at + "/coverageFactors" + index(uncertainty.coverageFactors(), i),
              at
                  + "/effectiveDegreesOfFreedom"
                  + index(uncertainty.effectiveDegreesOfFreedom(), i));
      points.add(
          new StatedPoint(
              place,
              list.values().get(i),
              list.units().get(list.units().size() == 1 ? 0 : i),
              uncertainty.values().get(uncertainty.values().size() == 1 ? 0 : i),
              pick(uncertainty.coverageFactors(), i),
              pick(uncertainty.coverageProbabilities(), i),
              pick(uncertainty.effectiveDegreesOfFreedom(), i)));
    }
    return points;
  }

  /** One entry stands for all values. */
  private static @Nullable String pick(List<String> entries, int i) {
    return entries.isEmpty() ? null : entries.get(entries.size() == 1 ? 0 : i);
  }

  private static String index(List<String> entries, int i) {
    return "/" + (entries.size() == 1 ? 0 : i);
  }
}
