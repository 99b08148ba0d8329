package org.etalon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An uncertainty as a share of the size of its value, U / |y| (GUM 5.1.6).
 *
 * @param fraction the share as a number, never negative
 */
public record RelativeUncertainty(BigDecimal fraction) {
  /** What the share is counted in. */
  public enum Part {
    ONE(0),
    PERCENT(2),
    PER_MILLION(6),
    PER_BILLION(9);

    private final int power;

    Part(int power) {
      this.power = power;
    }
  }

  /** Refuses a negative share. */
  public RelativeUncertainty {
    if (fraction.signum() < 0) {
      throw new IllegalArgumentException("An uncertainty is not negative.");
    }
  }

  /** Of an absolute uncertainty, in the unit of the value; to 34 digits where it has no end. */
  public static RelativeUncertainty of(BigDecimal uncertainty, BigDecimal value) {
    if (value.signum() == 0) {
      throw new IllegalArgumentException("Nothing is relative to a value of zero.");
    }
    return new RelativeUncertainty(uncertainty.divide(value.abs(), MathContext.DECIMAL128));
  }

  /** Of a number that counts parts. */
  public static RelativeUncertainty in(Part part, BigDecimal number) {
    return new RelativeUncertainty(number.scaleByPowerOfTen(-part.power));
  }

  /** The number of parts, not rounded. */
  public BigDecimal in(Part part) {
    return fraction.scaleByPowerOfTen(part.power);
  }

  /** The number of parts for a report, to at most two digits. */
  public BigDecimal reportedIn(Part part) {
    return Rounding.expandedUncertainty(in(part));
  }

  /** The absolute uncertainty of a value, not rounded. */
  public BigDecimal absolute(BigDecimal value) {
    return fraction.multiply(value.abs());
  }

  /**
   * Whether this and an absolute uncertainty, both perhaps rounded, can be one uncertainty: they
   * differ by no more than half the last written place of each.
   */
  public boolean agreesWith(BigDecimal uncertainty, BigDecimal value) {
    BigDecimal places = uncertainty.ulp().add(fraction.ulp().multiply(value.abs()));
    BigDecimal difference = absolute(value).subtract(uncertainty).abs();
    return difference.add(difference).compareTo(places) <= 0;
  }
}
