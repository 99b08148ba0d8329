package org.etalon.traceability.shift;

import org.etalon.problem.ProblemException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Between which limits a value may have been shifted, zero included: nobody knows when a standard
 * shifted, so that none of it may have been there at the time of use.
 */
record Interval(Rational low, Rational high) {
  static final Interval ZERO = new Interval(Rational.ZERO, Rational.ZERO);

  Interval {
    if (low.signum() > 0 || high.signum() < 0) {
      throw new IllegalArgumentException("No shift at all is within every shift.");
    }
  }

  /** Up to a value of this sign, or of either one. */
  static Interval upTo(Rational value, boolean signed) {
    Rational size = value.abs();
    if (!signed) {
      return new Interval(size.negate(), size);
    }
    return value.signum() < 0
        ? new Interval(value, Rational.ZERO)
        : new Interval(Rational.ZERO, value);
  }

  boolean isZero() {
    return low.signum() == 0 && high.signum() == 0;
  }

  Interval plus(Interval other) {
    return new Interval(low.plus(other.low), high.plus(other.high));
  }

  Interval times(Rational factor) {
    Rational a = low.times(factor);
    Rational b = high.times(factor);
    return factor.signum() < 0 ? new Interval(b, a) : new Interval(a, b);
  }

  /** The smallest that both are within. */
  Interval or(Interval other) {
    return new Interval(
        low.compareTo(other.low) <= 0 ? low : other.low,
        high.compareTo(other.high) >= 0 ? high : other.high);
  }

  /** The same in another unit, as a difference; null where the units have nothing in common. */
  @Nullable Interval in(String from, String to) {
    if (from.equals(to)) {
      return this;
    }
    try {
      UnitConversion conversion =
          UnitConversion.between(DsiUnit.parse(from), DsiUnit.parse(to), Scale.DIFFERENCE);
      return new Interval(conversion.difference(low), conversion.difference(high));
    } catch (ProblemException e) {
      return null;
    }
  }
}
