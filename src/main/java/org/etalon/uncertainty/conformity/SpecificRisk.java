package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one item after its measurement (JCGM 106:2012, 7 and 9.3.2): the quantity is
 * taken as normal about the measured value with the standard uncertainty U / k, and nothing else is
 * known of it. Probabilities are stated to eight places.
 */
public final class SpecificRisk {
  private static final int PLACES = 8;

  private final BigDecimal standard;
  private final ToleranceInterval tolerance;

  /** For the uncertainty {@code expanded} with the coverage factor {@code factor}. */
  public SpecificRisk(BigDecimal expanded, BigDecimal factor, ToleranceInterval tolerance) {
    this.standard = expanded.divide(factor, MathContext.DECIMAL128);
    this.tolerance = tolerance;
  }

  /** The probability that the quantity is within the tolerance, for this measured value. */
  public BigDecimal conformance(BigDecimal value) {
    return stated(probability(value));
  }

  /**
   * The probability that an item measured exactly on an acceptance limit is not conforming: the
   * largest that a value accepted can have. One minus it is the probability that an item rejected
   * there is conforming.
   */
  public BigDecimal falseAcceptAtLimit(ConformityDecision limits) {
    double least = 1;
    if (limits.acceptanceLower() != null) {
      least = Math.min(least, probability(limits.acceptanceLower()));
    }
    if (limits.acceptanceUpper() != null) {
      least = Math.min(least, probability(limits.acceptanceUpper()));
    }
    return stated(1 - least);
  }

  private double probability(BigDecimal value) {
    if (standard.signum() == 0) {
      return tolerance.contains(value) ? 1 : 0;
    }
    return StandardNormal.between(
        distance(value, tolerance.lower(), Double.NEGATIVE_INFINITY),
        distance(value, tolerance.upper(), Double.POSITIVE_INFINITY));
  }

  private double distance(BigDecimal value, @Nullable BigDecimal limit, double absent) {
    return limit == null
        ? absent
        : limit.subtract(value).divide(standard, MathContext.DECIMAL64).doubleValue();
  }

  private static BigDecimal stated(double probability) {
    return BigDecimal.valueOf(probability).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
