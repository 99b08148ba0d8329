package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.ListDefaults;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Members of a list as columns of values, units and uncertainties, which says the same only where
 * every member says as much as the others and no text has a blank in it.
 */
final class SiColumns {

  /** A member says something that a column cannot hold. */
  private static final class NoColumnException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private SiColumns() {}

  /** Null where no columns say the same. */
  static @Nullable RealList ofReals(List<Real> members, ListDefaults defaults) {
    try {
      List<Real> whole = members.stream().map(m -> (Real) defaults.in(m)).toList();
      boolean own = members.stream().anyMatch(Real::hasUncertainty);
      if (own && !members.stream().allMatch(Real::hasUncertainty)) {
        return null;
      }
      // Said once for all, it stays said once.
      List<Real> uncertain = own ? whole : whole.subList(0, 1);
      return new RealList(
          demanded(whole, Real::value),
          one(demanded(whole, Real::unit)),
          standard(uncertain),
          expanded(uncertain),
          interval(uncertain),
          null,
          column(whole, Real::label),
          one(column(whole, Real::quantityTypeQUDT)),
          one(column(whole, Real::significantDigit)),
          column(whole, Real::dateTime));
    } catch (NoColumnException e) {
      return null;
    }
  }

  /** Null where no columns say the same. */
  static @Nullable ComplexList ofComplexes(List<QuantityValue> members) {
    List<Complex> all = members.stream().map(Complex.class::cast).toList();
    boolean polar = all.get(0).hasPhase();
    if (all.stream().anyMatch(c -> c.hasPhase() != polar || c.hasUncertainty())) {
      return null;
    }
    try {
      return new ComplexList(
          column(all, Complex::valueReal),
          column(all, Complex::valueImag),
          column(all, Complex::valueMagnitude),
          column(all, Complex::valuePhase),
          one(demanded(all, Complex::unit)),
          polar ? one(demanded(all, Complex::unitPhase)) : List.of(),
          null,
          null,
          column(all, Complex::label),
          one(column(all, Complex::quantityTypeQUDT)),
          column(all, Complex::dateTime));
    } catch (NoColumnException e) {
      return null;
    }
  }

  private static RealList.@Nullable StandardUncertainty standard(List<Real> reals)
      throws NoColumnException {
    List<Real.StandardUncertainty> all = each(reals, Real::standardUncertainty);
    return all.isEmpty()
        ? null
        : new RealList.StandardUncertainty(
            demanded(all, Real.StandardUncertainty::value),
            column(all, Real.StandardUncertainty::distribution));
  }

  private static RealList.@Nullable ExpandedUncertainty expanded(List<Real> reals)
      throws NoColumnException {
    List<Real.ExpandedUncertainty> all = each(reals, Real::expandedUncertainty);
    return all.isEmpty()
        ? null
        : new RealList.ExpandedUncertainty(
            demanded(all, Real.ExpandedUncertainty::value),
            demanded(all, Real.ExpandedUncertainty::coverageFactor),
            demanded(all, Real.ExpandedUncertainty::coverageProbability),
            column(all, Real.ExpandedUncertainty::distribution),
            List.of());
  }

  private static RealList.@Nullable CoverageInterval interval(List<Real> reals)
      throws NoColumnException {
    List<Real.CoverageInterval> all = each(reals, Real::coverageInterval);
    return all.isEmpty()
        ? null
        : new RealList.CoverageInterval(
            demanded(all, Real.CoverageInterval::valueStandard),
            demanded(all, Real.CoverageInterval::intervalMin),
            demanded(all, Real.CoverageInterval::intervalMax),
            demanded(all, Real.CoverageInterval::coverageProbability),
            column(all, Real.CoverageInterval::distribution));
  }

  /** What all members have, or none. */
  private static <T, U> List<U> each(List<T> members, Function<T, @Nullable U> part)
      throws NoColumnException {
    List<U> found = new ArrayList<>();
    for (T member : members) {
      U one = part.apply(member);
      if (one != null) {
        found.add(one);
      }
    }
    if (!found.isEmpty() && found.size() != members.size()) {
      throw new NoColumnException();
    }
    return found;
  }

  private static <T> List<String> column(List<T> members, Function<T, @Nullable String> part)
      throws NoColumnException {
    List<String> entries = each(members, part);
    for (String entry : entries) {
      if (entry.isEmpty() || XmlSpace.in(entry)) {
        throw new NoColumnException();
      }
    }
    return entries;
  }

  private static <T> List<String> demanded(List<T> members, Function<T, @Nullable String> part)
      throws NoColumnException {
    List<String> entries = column(members, part);
    if (entries.isEmpty()) {
      throw new NoColumnException();
    }
    return entries;
  }

  /** An entry that all values share is written once. */
  private static List<String> one(List<String> entries) {
    return entries.stream().distinct().count() == 1 ? List.of(entries.get(0)) : entries;
  }
}
