package org.etalon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How results are rounded for reporting (GUM 7.2.6; ILAC P14:09/2020; EA-4/02). An uncertainty is
 * rounded half up, so that a tie never understates it, a value half to even (ISO 80000-1, annex B,
 * rule A).
 */
public final class Rounding {
  /** Where a number goes that lies in the middle of two (ISO 80000-1, annex B). */
  public enum Tie {
    /** To the even digit, rule A. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the greater size, rule B. */
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Tie(RoundingMode mode) {
      this.mode = mode;
    }
  }

  private static final int DIGITS_MAX = 2;
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.95");

  private Rounding() {}

  /** To at most two significant digits; what has no more is returned as it is. */
  public static BigDecimal expandedUncertainty(BigDecimal uncertainty) {
    return expandedUncertainty(uncertainty, DIGITS_MAX);
  }

  /**
   * To at most one or two significant digits, upwards wherever rounding down would take away more
   * than a twentieth (EA-4/02).
   */
  public static BigDecimal expandedUncertainty(BigDecimal uncertainty, int digits) {
    return expandedUncertainty(uncertainty, digits, Tie.HALF_UP);
  }

  /** Likewise, with a tie rounded as is declared. */
  public static BigDecimal expandedUncertainty(BigDecimal uncertainty, int digits, Tie tie) {
    if (uncertainty.signum() < 0) {
      throw new IllegalArgumentException("an uncertainty is not negative");
    }
    if (digits < 1 || digits > DIGITS_MAX) {
      throw new IllegalArgumentException("an uncertainty is rounded to one or two digits");
    }
    BigDecimal nearest = uncertainty.round(new MathContext(digits, tie.mode));
    return nearest.compareTo(uncertainty.multiply(LEAST_SHARE)) >= 0
        ? nearest
        : uncertainty.round(new MathContext(digits, RoundingMode.UP));
  }

  /** The value to the last written place of its rounded uncertainty. */
  public static BigDecimal valueTo(BigDecimal value, BigDecimal roundedUncertainty) {
    return valueTo(value, roundedUncertainty, Tie.HALF_EVEN);
  }

  /** Likewise, with a tie rounded as is declared. */
  public static BigDecimal valueTo(BigDecimal value, BigDecimal roundedUncertainty, Tie tie) {
    return value.setScale(roundedUncertainty.scale(), tie.mode);
  }
}
