package org.etalon.dcc.grade;

import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/** The unit of a phase is that of a plane angle, or a ratio whose units cancel as m/m does. */
final class PhaseUnits {
  private PhaseUnits() {}

  static void check(Part at, String text, Grading grading) {
    grading.unit(at, text);
    DsiUnit unit = UnitProducts.parsed(text);
    if (unit != null && !unit.isDeclaredNonSi() && !isAngle(unit)) {
      grading.fault(
          "phase-unit",
          at,
          text.strip() + " is not a unit of plane angle. Give the phase in \\radian or \\degree.",
          "\\radian");
    }
  }

  private static boolean isAngle(DsiUnit unit) {
    Rational angle = Rational.ZERO;
    for (UnitTerm term : unit.terms()) {
      Rational powers = powers(term);
      if (powers == null) {
        return false;
      }
      angle = angle.plus(powers);
    }
    return unit.dimension().isNone() && (angle.signum() == 0 || angle.equals(Rational.ONE));
  }

  /** How often the term has a plane angle as a factor; null for what no angle has. */
  private static @Nullable Rational powers(UnitTerm term) {
    return switch (term.name()) {
      case RADIAN, DEGREE, ARCMINUTE, ARCSECOND -> term.exponent();
      case STERADIAN -> term.exponent().times(Rational.of(2));
      case PERCENT, PPM, BYTE, BIT, NEPER, BEL, DECIBEL -> null;
      default -> Rational.ZERO;
    };
  }
}
