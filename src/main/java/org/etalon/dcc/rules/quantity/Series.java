package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** Real values with their units and absolute uncertainties; no uncertainty is an empty list. */
record Series(List<String> values, List<String> units, List<String> uncertainties) {

  /** Each member of a hybrid, or the one series of real values. */
  static List<Series> of(QuantityValue value) {
    List<Series> all = new ArrayList<>();
    if (value instanceof Hybrid hybrid) {
      hybrid.members().forEach(member -> all.addAll(of(member)));
    } else {
      Series only = first(value);
      if (only != null) {
        all.add(only);
      }
    }
    return all;
  }

  /** Null for what is not real. */
  static @Nullable Series first(QuantityValue value) {
    if (value instanceof Real real) {
      return new Series(List.of(real.value()), List.of(real.unit()), uncertainty(real));
    }
    return value instanceof RealList list
        ? new Series(list.values(), list.units(), uncertainties(list))
        : null;
  }

  private static List<String> uncertainty(Real real) {
    if (real.expandedUncertainty() != null) {
      return List.of(real.expandedUncertainty().value());
    }
    if (real.standardUncertainty() != null) {
      return List.of(real.standardUncertainty().value());
    }
    return real.coverageInterval() == null
        ? List.of()
        : List.of(real.coverageInterval().valueStandard());
  }

  private static List<String> uncertainties(RealList list) {
    if (list.expandedUncertainty() != null) {
      return list.expandedUncertainty().values();
    }
    if (list.standardUncertainty() != null) {
      return list.standardUncertainty().values();
    }
    return list.coverageInterval() == null ? List.of() : list.coverageInterval().valueStandards();
  }

  /** The entry for a value, where one may stand for all; null where there is none. */
  static @Nullable String entry(List<String> entries, int index) {
    if (entries.size() == 1) {
      return entries.get(0);
    }
    return index < entries.size() ? entries.get(index) : null;
  }

  /** The same as a number; null where it is none. */
  static @Nullable BigDecimal number(List<String> entries, int index) {
    String text = entry(entries, index);
    return text == null ? null : number(text);
  }

  static @Nullable BigDecimal number(String text) {
    try {
      return Decimal.parse(text).value();
    } catch (DecimalRejectedException e) {
      return null;
    }
  }
}
