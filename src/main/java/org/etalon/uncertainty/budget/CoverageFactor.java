package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Coverage factors of the t-distribution (GUM G.3 and table G.2), of the normal distribution where
 * degrees of freedom are infinite. They are known to ten significant digits.
 */
public final class CoverageFactor {
  static final BigDecimal PROBABILITY_MIN = new BigDecimal("0.5");
  static final BigDecimal PROBABILITY_MAX = new BigDecimal("0.9999");

  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private CoverageFactor() {}

  /**
   * The factor t_p(ν) of an interval that is covered with a probability.
   *
   * @param degreesOfFreedom at least one, truncated to a whole number (GUM G.4.1); null for
   *     infinitely many
   */
  public static BigDecimal of(BigDecimal probability, @Nullable BigDecimal degreesOfFreedom) {
    ContinuousDistribution distribution = distribution(degreesOfFreedom);
    double tail = BigDecimal.ONE.subtract(probability).divide(TWO).doubleValue();
    double factor = distribution.inverseSurvivalProbability(tail);
    // The library searches to 1e-9 for some distributions; a step of Newton settles the rest.
    factor += (distribution.survivalProbability(factor) - tail) / distribution.density(factor);
    return BigDecimal.valueOf(factor).round(DIGITS);
  }

  /** The probability that an interval with this factor covers. */
  public static BigDecimal probability(BigDecimal factor, @Nullable BigDecimal degreesOfFreedom) {
    double tail = distribution(degreesOfFreedom).survivalProbability(factor.doubleValue());
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(tail).multiply(TWO)).round(DIGITS);
  }

  private static ContinuousDistribution distribution(@Nullable BigDecimal degreesOfFreedom) {
    if (degreesOfFreedom == null) {
      return NormalDistribution.of(0, 1);
    }
    double whole = degreesOfFreedom.setScale(0, RoundingMode.FLOOR).doubleValue();
    return Double.isInfinite(whole) ? NormalDistribution.of(0, 1) : TDistribution.of(whole);
  }
}
