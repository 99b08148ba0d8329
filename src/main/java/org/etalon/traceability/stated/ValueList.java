package org.etalon.traceability.stated;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** The single real values of a quantity, each with its own uncertainty. */
public final class ValueList {
  private ValueList() {}

  /** Null where a value has another form than a real number. */
  public static @Nullable List<Real> of(QuantityValue value) {
    List<Real> all = new ArrayList<>();
    return add(value, all) ? all : null;
  }

  private static boolean add(QuantityValue value, List<Real> all) {
    if (value instanceof Real real) {
      all.add(real);
      return true;
    }
    if (value instanceof RealList list) {
      for (int i = 0; i < list.values().size(); i++) {
        all.add(at(list, i));
      }
      return true;
    }
    if (value instanceof Constant constant) {
      all.add(Real.of(constant.value(), constant.unit()));
      return true;
    }
    return value instanceof QuantityList list
        && list.members().stream().allMatch(member -> add(member, all));
  }

  private static Real at(RealList list, int i) {
    Real bare = Real.of(list.values().get(i), entry(list.units(), i, ""));
    return bare.withUncertainty(
        standard(list.standardUncertainty(), i),
        expanded(list.expandedUncertainty(), i),
        interval(list.coverageInterval(), i));
  }

  private static Real.@Nullable StandardUncertainty standard(
      RealList.@Nullable StandardUncertainty all, int i) {
    return all == null
        ? null
        : new Real.StandardUncertainty(entry(all.values(), i, ""), orNull(all.distributions(), i));
  }

  private static Real.@Nullable ExpandedUncertainty expanded(
      RealList.@Nullable ExpandedUncertainty all, int i) {
    return all == null
        ? null
        : new Real.ExpandedUncertainty(
            entry(all.values(), i, ""),
            entry(all.coverageFactors(), i, ""),
            entry(all.coverageProbabilities(), i, ""),
            orNull(all.distributions(), i),
            orNull(all.effectiveDegreesOfFreedom(), i));
  }

  private static Real.@Nullable CoverageInterval interval(
      RealList.@Nullable CoverageInterval all, int i) {
    return all == null
        ? null
        : new Real.CoverageInterval(
            entry(all.valueStandards(), i, ""),
            entry(all.intervalMins(), i, ""),
            entry(all.intervalMaxs(), i, ""),
            entry(all.coverageProbabilities(), i, ""),
            orNull(all.distributions(), i));
  }

  /** One entry stands for all values. */
  private static String entry(List<String> entries, int i, String otherwise) {
    if (entries.size() == 1) {
      return entries.get(0);
    }
    return i < entries.size() ? entries.get(i) : otherwise;
  }

  private static @Nullable String orNull(List<String> entries, int i) {
    String found = entry(entries, i, "");
    return found.isEmpty() ? null : found;
  }
}
