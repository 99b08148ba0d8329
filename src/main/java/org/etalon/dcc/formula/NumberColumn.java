package org.etalon.dcc.formula;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a quantity in its one unit.
 *
 * @param single whether it is one value and not a list, even of one
 * @param unit null where it cannot be read
 */
record NumberColumn(
    List<Decimal> values, boolean single, String writtenUnit, @Nullable DsiUnit unit) {
  NumberColumn {
    values = List.copyOf(values);
  }

  /**
   * @throws FormulaRejectedException for what has no real numbers in one unit
   */
  static NumberColumn of(Quantity quantity, String name, Work work) {
    if (quantity.form() instanceof Measured measured) {
      return of(measured.value(), name, work);
    }
    throw noNumber(name, "it has no numbers");
  }

  /** What the quantity is called within the D-SI, or null. */
  static @Nullable String label(Quantity quantity) {
    return quantity.form() instanceof Measured measured ? label(measured.value()) : null;
  }

  private static NumberColumn of(QuantityValue value, String name, Work work) {
    if (value instanceof Real real) {
      return column(List.of(real.value()), List.of(real.unit()), true, name, work);
    } else if (value instanceof Constant constant) {
      return column(List.of(constant.value()), List.of(constant.unit()), true, name, work);
    } else if (value instanceof RealList list) {
      return column(list.values(), list.units(), false, name, work);
    } else if (value instanceof QuantityList list && list.holdsOnly(Real.class)) {
      List<Real> reals = list.members().stream().map(Real.class::cast).toList();
      return column(
          reals.stream().map(Real::value).toList(),
          reals.stream().map(Real::unit).toList(),
          false,
          name,
          work);
    } else if (value instanceof Hybrid) {
      throw new FormulaRejectedException(
          "several-units", name + " stands in several units, and the formula does not say which.");
    }
    throw noNumber(name, "it is no real number");
  }

  private static NumberColumn column(
      List<String> texts, List<String> units, boolean single, String name, Work work) {
    work.spend(texts.size());
    List<String> different = units.stream().distinct().toList();
    if (different.size() != 1) {
      throw new FormulaRejectedException(
          "several-units", "The values of " + name + " are not in one unit.");
    }
    if (texts.isEmpty()) {
      throw noNumber(name, "it has no values");
    }
    List<Decimal> values = new ArrayList<>();
    for (String text : texts) {
      try {
        values.add(Decimal.parse(text));
      } catch (DecimalRejectedException e) {
        throw noNumber(name, e.detail());
      }
    }
    String unit = different.get(0);
    return new NumberColumn(values, single, unit, DsiUnit.find(unit));
  }

  private static @Nullable String label(QuantityValue value) {
    if (value instanceof Real real) {
      return real.label();
    } else if (value instanceof Constant constant) {
      return constant.label();
    } else if (value instanceof QuantityList list) {
      return list.label();
    } else if (value instanceof RealList list) {
      List<String> labels = list.labels().stream().distinct().toList();
      return labels.size() == 1 ? labels.get(0) : null;
    } else if (value instanceof Hybrid hybrid && !hybrid.members().isEmpty()) {
      return label(hybrid.members().get(0));
    }
    return null;
  }

  private static FormulaRejectedException noNumber(String name, String why) {
    return new FormulaRejectedException("no-number", name + " cannot be used: " + why + ".");
  }
}
