package org.etalon.rendering;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * The values of a list one by one, each with its unit and its uncertainty. One entry stands for all
 * values; what a document says too little of is left empty.
 */
final class ListedValues {
  private ListedValues() {}

  static Real real(RealList list, int i) {
    RealList.StandardUncertainty standard = list.standardUncertainty();
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    RealList.CoverageInterval interval = list.coverageInterval();
    return new Real(
        said(list.values(), i),
        said(list.units(), i),
        standard == null
            ? null
            : new Real.StandardUncertainty(
                said(standard.values(), i), find(standard.distributions(), i)),
        expanded == null
            ? null
            : new Real.ExpandedUncertainty(
                said(expanded.values(), i),
                said(expanded.coverageFactors(), i),
                said(expanded.coverageProbabilities(), i),
                find(expanded.distributions(), i),
                find(expanded.effectiveDegreesOfFreedom(), i)),
        interval == null
            ? null
            : new Real.CoverageInterval(
                said(interval.valueStandards(), i),
                said(interval.intervalMins(), i),
                said(interval.intervalMaxs(), i),
                said(interval.coverageProbabilities(), i),
                find(interval.distributions(), i)));
  }

  static Complex complex(ComplexList list, int i) {
    String unit = said(list.units(), i);
    return list.hasPhase()
        ? Complex.polar(
            said(list.valueMagnitudes(), i),
            said(list.valuePhases(), i),
            unit,
            said(list.unitPhases(), i))
        : Complex.cartesian(said(list.valueReals(), i), said(list.valueImags(), i), unit);
  }

  /** The entry for a value; empty where there is none. */
  static String said(List<String> list, int i) {
    String found = find(list, i);
    return found == null ? "" : found;
  }

  private static @Nullable String find(List<String> list, int i) {
    if (list.size() == 1) {
      return list.get(0);
    }
    return i < list.size() ? list.get(i) : null;
  }
}
