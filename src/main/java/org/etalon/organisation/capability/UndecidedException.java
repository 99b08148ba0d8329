package org.etalon.organisation.capability;

import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;

/** Leaves an evaluation for the reason that becomes its answer; stays inside this package. */
final class UndecidedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  UndecidedException(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }

  /** The value, unless it is missing. */
  static <T> T known(@Nullable T value, String what) {
    if (value == null) {
      throw new UndecidedException("The scope has no " + what + " that can be read.");
    }
    return value;
  }

  static Rational number(String text) {
    try {
      return Rational.of(Decimal.parse(text).value());
    } catch (DecimalRejectedException e) {
      throw new UndecidedException(e.detail());
    }
  }

  static DsiUnit unit(String text) {
    DsiUnit unit = DsiUnit.find(text);
    if (unit == null) {
      throw new UndecidedException(text + " is not a unit of the D-SI.");
    }
    return unit;
  }

  static UnitConversion conversion(DsiUnit from, DsiUnit to, Scale scale) {
    try {
      return UnitConversion.between(from, to, scale);
    } catch (ConversionRefusedException e) {
      throw new UndecidedException(e.detail());
    }
  }
}
