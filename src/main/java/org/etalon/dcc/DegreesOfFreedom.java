package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/**
 * Effective degrees of freedom (GUM G.4), which D-SI 2.2.1 has no element for: {@link DccWriter}
 * refuses a value with them, so they are taken out here and written as a quantity of their own.
 */
public final class DegreesOfFreedom {
  private DegreesOfFreedom() {}

  /** The degrees of freedom as written, one or one for each value; empty when none are given. */
  public static List<String> of(QuantityValue value) {
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      String only = real.expandedUncertainty().effectiveDegreesOfFreedom();
      return only == null ? List.of() : List.of(only);
    }
    if (value instanceof RealList list && list.expandedUncertainty() != null) {
      return list.expandedUncertainty().effectiveDegreesOfFreedom();
    }
    if (value instanceof Hybrid hybrid) {
      // The members are the same quantity in several units; its degrees of freedom are the same.
      return hybrid.members().stream()
          .map(DegreesOfFreedom::of)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
    if (value instanceof QuantityList list) {
      return ofMembers(list);
    }
    return List.of();
  }

  /** One for each value, where every member states them; those of some alone cannot be told. */
  private static List<String> ofMembers(QuantityList list) {
    List<String> all = new ArrayList<>();
    for (QuantityValue member : list.members()) {
      List<String> own = of(member);
      if (own.isEmpty()) {
        return List.of();
      }
      all.addAll(own);
    }
    return all;
  }

  /** The same value without them. */
  public static QuantityValue removedFrom(QuantityValue value) {
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      Real.ExpandedUncertainty u = real.expandedUncertainty();
      return real.withUncertainty(
          real.standardUncertainty(),
          new Real.ExpandedUncertainty(
              u.value(), u.coverageFactor(), u.coverageProbability(), u.distribution(), null),
          real.coverageInterval());
    }
    if (value instanceof RealList list && list.expandedUncertainty() != null) {
      RealList.ExpandedUncertainty u = list.expandedUncertainty();
      return list.withExpandedUncertainty(
          new RealList.ExpandedUncertainty(
              u.values(),
              u.coverageFactors(),
              u.coverageProbabilities(),
              u.distributions(),
              List.of()));
    }
    if (value instanceof QuantityList list) {
      return new QuantityList(
          list.label(),
          list.dateTime(),
          list.members().stream().map(DegreesOfFreedom::removedFrom).toList(),
          list.ellipsoidalRegion(),
          list.rectangularRegion());
    }
    return value instanceof Hybrid hybrid
        ? new Hybrid(hybrid.members().stream().map(DegreesOfFreedom::removedFrom).toList())
        : value;
  }
}
