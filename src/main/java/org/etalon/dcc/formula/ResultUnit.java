package org.etalon.dcc.formula;

import java.util.Collection;
import java.util.List;
import org.etalon.dcc.formula.UnitReading.Fits;
import org.etalon.quantity.unit.Dimension;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Magnitude;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;

/** The unit of a result: that which the document gives it, else one that its inputs make. */
final class ResultUnit {
  private static final List<String> BASE =
      List.of("\\metre", "\\kilogram", "\\second", "\\ampere", "\\kelvin", "\\mole", "\\candela");

  private ResultUnit() {}

  /** Null where no unit that a person would write is known. */
  static @Nullable String of(
      UnitReading reading, Collection<NumberColumn> inputs, @Nullable NumberColumn listed) {
    if (!(reading instanceof Fits fits)) {
      return listed == null ? null : listed.writtenUnit();
    }
    if (listed != null && isOf(fits, listed.unit())) {
      return listed.writtenUnit();
    }
    if (isTemperature(fits.dimension()) && inputs.stream().anyMatch(ResultUnit::hasOffset)) {
      // A temperature or a difference of temperatures: the formula does not say.
      return null;
    }
    for (NumberColumn input : inputs) {
      if (isOf(fits, input.unit())) {
        return input.writtenUnit();
      }
    }
    return fits.magnitude().equals(Magnitude.ONE) ? coherent(fits.dimension()) : null;
  }

  /** Counted from a zero of its own, as degrees Celsius are. */
  static boolean hasOffset(NumberColumn column) {
    return column.unit() != null && column.unit().hasOffset();
  }

  private static boolean isOf(Fits fits, @Nullable DsiUnit unit) {
    return unit != null
        && !unit.isDeclaredNonSi()
        && !unit.isLogarithmic()
        && unit.dimension().equals(fits.dimension())
        && unit.magnitude().equals(fits.magnitude());
  }

  static boolean isTemperature(Dimension dimension) {
    return dimension.temperature().equals(Rational.ONE)
        && dimension.exponents().stream().filter(exponent -> exponent.signum() != 0).count() == 1;
  }

  private static @Nullable String coherent(Dimension dimension) {
    StringBuilder unit = new StringBuilder();
    for (int i = 0; i < BASE.size(); i++) {
      Rational exponent = dimension.exponents().get(i);
      if (!exponent.isInteger()) {
        return null;
      }
      if (exponent.signum() != 0) {
        unit.append(BASE.get(i));
        unit.append(exponent.equals(Rational.ONE) ? "" : "\\tothe{" + exponent + "}");
      }
    }
    return unit.isEmpty() ? "\\one" : unit.toString();
  }
}
