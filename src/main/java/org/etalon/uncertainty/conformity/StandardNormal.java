package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, to the digits that are stated and no more. */
final class StandardNormal {
  private static final NormalDistribution DISTRIBUTION = NormalDistribution.of(0, 1);
  private static final int QUANTILE_PLACES = 6;

  private StandardNormal() {}

  /**
   * The z above which a normal variable lies with this probability, at most 0.5. It becomes part of
   * limits that are signed, so it is a short decimal that every machine finds alike, rounded up.
   */
  static BigDecimal upper(BigDecimal probability) {
    double z = DISTRIBUTION.inverseSurvivalProbability(probability.doubleValue());
    return BigDecimal.valueOf(Math.max(z, 0)).setScale(QUANTILE_PLACES, RoundingMode.CEILING);
  }

  /** The probability of a value between two limits, either of which may be infinite. */
  static double between(double lower, double upper) {
    // On one side of the middle the survival function keeps the digits of a small probability.
    return lower > 0
        ? DISTRIBUTION.survivalProbability(lower) - DISTRIBUTION.survivalProbability(upper)
        : DISTRIBUTION.cumulativeProbability(upper) - DISTRIBUTION.cumulativeProbability(lower);
  }

  static double density(double x) {
    return DISTRIBUTION.density(x);
  }

  /** The z between −z and z of which a normal variable lies with this probability. */
  static double twoSided(double probability) {
    return DISTRIBUTION.inverseSurvivalProbability((1 - probability) / 2);
  }
}
