package org.etalon.uncertainty.interval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Method A3 of NCSLI RP-1: whether the share of calibrations found in tolerance at the end of an
 * interval speaks against the reliability that is wanted, and what interval would fit better.
 *
 * @param target the reliability that is wanted, between 0 and 1
 * @param confidence from which an interval is changed, and of the limits of the reliability
 * @param changeMax the factor by which an interval grows or shrinks at most, above 1
 */
public record AttributesMethod(BigDecimal target, BigDecimal confidence, BigDecimal changeMax) {
  private static final int PLACES = 6;

  /** Refuses what is no probability. */
  public AttributesMethod {
    if (!isShare(target) || !isShare(confidence) || changeMax.compareTo(BigDecimal.ONE) <= 0) {
      throw new IllegalArgumentException(
          "Target and confidence are between 0 and 1, the largest change is above 1.");
    }
  }

  /**
   * What the history says; numbers are stated to six places.
   *
   * @param calculated the interval that would fit
   * @param proposed the interval calculated, where the confidence asks for a change, else the old
   * @param rejection the confidence with which the old interval is rejected
   * @param observed the share in tolerance
   * @param lower the lower limit of the reliability, after Clopper and Pearson
   * @param upper the upper one
   */
  public record Finding(
      BigDecimal calculated,
      BigDecimal proposed,
      BigDecimal rejection,
      BigDecimal observed,
      BigDecimal lower,
      BigDecimal upper) {}

  /**
   * Evaluates a history.
   *
   * @param good how many calibrations at the end of the interval found the instrument in tolerance
   * @param all how many there were
   * @param days the interval
   */
  public Finding of(int good, int all, BigDecimal days) {
    if (good < 0 || all <= 0 || good > all || days.signum() <= 0) {
      throw new IllegalArgumentException("A history has calibrations and an interval.");
    }
    double observed = (double) good / all;
    double rejection = rejection(good, all);
    double calculated = days.doubleValue() * change(observed - target.doubleValue(), rejection);
    boolean changes = rejection > confidence.doubleValue();
    return new Finding(
        stated(calculated),
        changes ? stated(calculated) : days,
        stated(rejection),
        stated(observed),
        stated(lower(good, all)),
        stated(upper(good, all)));
  }

  /** One minus twice the tail on the side of what was observed; where that has one side, once. */
  private double rejection(int good, int all) {
    BinomialDistribution history = BinomialDistribution.of(all, target.doubleValue());
    if (good == 0 || good == all) {
      return 1 - history.probability(good);
    }
    boolean better = good > target.doubleValue() * all;
    double tail =
        better ? history.survivalProbability(good - 1) : history.cumulativeProbability(good);
    return Math.max(0, 1 - 2 * tail);
  }

  private double change(double difference, double rejection) {
    double most = changeMax.doubleValue();
    if (difference > 0) {
      return rejection >= 1 ? most : Math.min(most, Math.pow(10, difference / (1 - rejection)));
    }
    return Math.max(1 / most, Math.pow(10, difference * rejection));
  }

  private double lower(int good, int all) {
    double level = confidence.doubleValue();
    if (good == 0) {
      return 0;
    }
    return good == all
        ? Math.pow(1 - level, 1.0 / all)
        : BetaDistribution.of(good, all - good + 1.0).inverseCumulativeProbability((1 - level) / 2);
  }

  private double upper(int good, int all) {
    double level = confidence.doubleValue();
    if (good == all) {
      return 1;
    }
    return good == 0
        ? 1 - Math.pow(1 - level, 1.0 / all)
        : BetaDistribution.of(good + 1.0, all - good).inverseCumulativeProbability((1 + level) / 2);
  }

  private static boolean isShare(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
  }

  private static BigDecimal stated(double number) {
    return BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
