package org.etalon.dcc.difference;

import java.util.List;
import java.util.function.IntFunction;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Values of one quantity, one by one, in whichever form of the D-SI they stand: what a list says
 * once is said of each.
 */
record Rows(int size, IntFunction<Real> rows) {

  Real row(int index) {
    return rows.apply(index);
  }

  /** Null for forms that are no list of reals. */
  static @Nullable Rows of(QuantityValue value) {
    if (value instanceof Real real) {
      return new Rows(1, i -> real);
    } else if (value instanceof Constant constant) {
      Real real = constant(constant);
      return new Rows(1, i -> real);
    } else if (value instanceof RealList list) {
      return new Rows(list.values().size(), i -> row(list, i));
    } else if (value instanceof QuantityList list && list.holdsOnly(Real.class)) {
      return new Rows(list.members().size(), i -> (Real) list.members().get(i));
    }
    return null;
  }

  /** The parts of complex values, which a covariance region holds together. */
  static Rows ofPart(List<String> values, List<String> units) {
    return new Rows(values.size(), i -> Real.of(values.get(i), String.valueOf(pick(units, i))));
  }

  static Rows ofPart(@Nullable String value, @Nullable String unit) {
    return ofPart(
        value == null ? List.of() : List.of(value), unit == null ? List.of() : List.of(unit));
  }

  /** A value with its uncertainty, for people. */
  static String text(Real real) {
    String value = real.value() + " " + real.unit();
    String uncertainty = uncertainty(real);
    return uncertainty.isEmpty() ? value : value + " (" + uncertainty + ")";
  }

  /** Empty when none is stated. */
  static String uncertainty(Real real) {
    if (real.expandedUncertainty() != null) {
      Real.ExpandedUncertainty own = real.expandedUncertainty();
      return "U = "
          + own.value()
          + ", k = "
          + own.coverageFactor()
          + ", p = "
          + own.coverageProbability();
    } else if (real.standardUncertainty() != null) {
      return "u = " + real.standardUncertainty().value();
    } else if (real.coverageInterval() != null) {
      Real.CoverageInterval own = real.coverageInterval();
      return "["
          + own.intervalMin()
          + ", "
          + own.intervalMax()
          + "], p = "
          + own.coverageProbability();
    }
    return "";
  }

  private static Real constant(Constant own) {
    Real.StandardUncertainty standard =
        own.valueStandard() == null
            ? null
            : new Real.StandardUncertainty(own.valueStandard(), own.distribution());
    return new Real(
        own.value(),
        own.unit(),
        standard,
        null,
        null,
        own.label(),
        own.quantityTypeQUDT(),
        own.significantDigit(),
        own.dateTime());
  }

  private static Real row(RealList list, int i) {
    RealList.StandardUncertainty standard = list.standardUncertainty();
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    RealList.CoverageInterval interval = list.coverageInterval();
    return new Real(
        list.values().get(i),
        String.valueOf(pick(list.units(), i)),
        standard == null
            ? null
            : new Real.StandardUncertainty(
                String.valueOf(pick(standard.values(), i)), pick(standard.distributions(), i)),
        expanded == null
            ? null
            : new Real.ExpandedUncertainty(
                String.valueOf(pick(expanded.values(), i)),
                String.valueOf(pick(expanded.coverageFactors(), i)),
                String.valueOf(pick(expanded.coverageProbabilities(), i)),
                pick(expanded.distributions(), i),
                pick(expanded.effectiveDegreesOfFreedom(), i)),
        interval == null
            ? null
            : new Real.CoverageInterval(
                String.valueOf(pick(interval.valueStandards(), i)),
                String.valueOf(pick(interval.intervalMins(), i)),
                String.valueOf(pick(interval.intervalMaxs(), i)),
                String.valueOf(pick(interval.coverageProbabilities(), i)),
                pick(interval.distributions(), i)),
        pick(list.labels(), i),
        pick(list.quantityTypeQUDTs(), i),
        pick(list.significantDigits(), i),
        pick(list.dateTimes(), i));
  }

  /** One entry stands for all. */
  private static @Nullable String pick(List<String> entries, int i) {
    if (entries.size() == 1) {
      return entries.get(0);
    }
    return i < entries.size() ? entries.get(i) : null;
  }
}
