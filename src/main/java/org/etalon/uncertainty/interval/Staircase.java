package org.etalon.uncertainty.interval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Automatic adjustment of an interval after each calibration (ILAC G24:2022 / OIML D 10:2022, the
 * staircase). Neither norm fixes the numbers, so a laboratory states its own.
 *
 * @param comfortable the share of the maximum permissible error up to which the interval grows
 * @param longer the factor by which it grows, at least 1
 * @param shorter the factor by which it shrinks outside, between 0 and 1
 * @param least the shortest interval in days
 * @param most the longest
 */
public record Staircase(
    BigDecimal comfortable, BigDecimal longer, BigDecimal shorter, int least, int most) {

  /** Up to 80 % of the permissible error a tenth longer, outside half, from 30 days to 5 years. */
  public static final Staircase USUAL =
      new Staircase(new BigDecimal("0.8"), new BigDecimal("1.1"), new BigDecimal("0.5"), 30, 1826);

  /** Refuses numbers that are no staircase. */
  public Staircase {
    boolean ordered = 0 < least && least <= most;
    boolean share = comfortable.signum() >= 0 && comfortable.compareTo(BigDecimal.ONE) <= 0;
    boolean steps =
        longer.compareTo(BigDecimal.ONE) >= 0
            && shorter.signum() > 0
            && shorter.compareTo(BigDecimal.ONE) <= 0;
    if (!ordered || !share || !steps) {
      throw new IllegalArgumentException("These numbers are no staircase.");
    }
  }

  /** What the last calibration says of the interval. */
  public enum Step {
    LONGER,
    SAME,
    SHORTER
  }

  /**
   * The next interval.
   *
   * @param days the interval that ended with this calibration
   * @param error the error as found
   * @param permissible the maximum permissible error, without a sign
   */
  public IntervalProposal next(int days, BigDecimal error, BigDecimal permissible) {
    if (days <= 0 || permissible.signum() <= 0) {
      throw new IllegalArgumentException("An interval and a permissible error are positive.");
    }
    BigDecimal size = error.abs();
    if (size.compareTo(permissible) > 0) {
      return new IntervalProposal(Step.SHORTER, bounded(days, shorter), true);
    }
    boolean grows = size.compareTo(permissible.multiply(comfortable)) <= 0;
    return grows
        ? new IntervalProposal(Step.LONGER, bounded(days, longer), false)
        : new IntervalProposal(Step.SAME, bounded(days, BigDecimal.ONE), false);
  }

  private int bounded(int days, BigDecimal factor) {
    BigDecimal product = BigDecimal.valueOf(days).multiply(factor);
    return product
        .setScale(0, RoundingMode.FLOOR)
        .max(BigDecimal.valueOf(least))
        .min(BigDecimal.valueOf(most))
        .intValueExact();
  }
}
