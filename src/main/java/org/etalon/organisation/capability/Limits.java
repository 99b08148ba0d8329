package org.etalon.organisation.capability;

import org.etalon.organisation.Scope;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;

/** Two limits, both of which belong to what they limit. */
record Limits(Rational min, Rational max, DsiUnit unit) {

  static Limits of(Scope.Range range) {
    return of(range.min(), range.max(), range.unit());
  }

  static Limits of(Scope.Parameter parameter) {
    return of(parameter.min(), parameter.max(), parameter.unit());
  }

  private static Limits of(String min, String max, String unit) {
    return new Limits(
        UndecidedException.number(min),
        UndecidedException.number(max),
        UndecidedException.unit(unit));
  }

  boolean contain(Rational value) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }

  /** A value in the unit of the limits. */
  Rational convert(Real value, Scale scale) {
    Rational number = UndecidedException.number(value.value());
    DsiUnit written = UndecidedException.unit(value.unit());
    // Also where nothing is known about the unit, such as of a hardness.
    return written.equals(unit)
        ? number
        : UndecidedException.conversion(written, unit, scale).convert(number);
  }
}
