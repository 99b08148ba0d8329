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
    if (uncertainty.signum() < 0) {
      throw new IllegalArgumentException("an uncertainty is not negative");
    }
    if (digits < 1 || digits > DIGITS_MAX) {
      throw new IllegalArgumentException("an uncertainty is rounded to one or two digits");
    }
    BigDecimal nearest = uncertainty.round(new MathContext(digits, RoundingMode.HALF_UP));
    return nearest.compareTo(uncertainty.multiply(LEAST_SHARE)) >= 0
        ? nearest
        : uncertainty.round(new MathContext(digits, RoundingMode.UP));
  }

  /** The value to the last written place of its rounded uncertainty. */
  public static BigDecimal valueTo(BigDecimal value, BigDecimal roundedUncertainty) {
    return value.setScale(roundedUncertainty.scale(), RoundingMode.HALF_EVEN);
  }
}
