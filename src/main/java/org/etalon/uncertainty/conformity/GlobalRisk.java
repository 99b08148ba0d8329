package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a decision rule means for all items of a kind (JCGM 106:2012, 9.5): their true values are
 * normal about the middle of the tolerance interval, and so are the errors of measurement. Stated
 * to ten places.
 *
 * @param falseAccept that an item is not conforming and accepted
 * @param falseReject that an item is conforming and rejected
 * @param falseAcceptAmongAccepted that an accepted item is not conforming
 */
public record GlobalRisk(
    BigDecimal falseAccept, BigDecimal falseReject, BigDecimal falseAcceptAmongAccepted) {
  private static final int PLACES = 10;

  /** A normal variable beyond this is no part of any stated digit. */
  private static final int FAR = 12;

  /**
   * Of acceptance within {@code share} of the tolerance on both sides.
   *
   * @param process the standard deviation of the items, in halves of the tolerance interval
   * @param test the standard uncertainty of the measurement, likewise
   * @param share how much of the half is left by the guard band; 1 without one
   */
  public static GlobalRisk of(BigDecimal process, BigDecimal test, BigDecimal share) {
    if (process.signum() <= 0 || test.signum() <= 0 || share.signum() <= 0) {
      throw new IllegalArgumentException("Standard deviations and the share are positive.");
    }
    double sigma = process.doubleValue();
    double u = test.doubleValue();
    double limit = share.doubleValue();
    double end = Math.min(1 + FAR * sigma, Math.max(1, limit) + FAR * u);
    double accept =
        2
            * Quadrature.integral(
                1, Math.max(1, end), x -> density(x, sigma) * accepted(x, u, limit));
    // Beyond its end there are no items, and below its edge none is rejected.
    double last = Math.min(1, FAR * sigma);
    double edge = Math.max(0, Math.min(last, limit - FAR * u));
    double reject =
        2
            * (Quadrature.integral(0, edge, x -> density(x, sigma) * rejected(x, u, limit))
                + Quadrature.integral(edge, last, x -> density(x, sigma) * rejected(x, u, limit)));
    double total = Math.hypot(sigma, u);
    double all = StandardNormal.between(-limit / total, limit / total);
    return new GlobalRisk(stated(accept), stated(reject), stated(all > 0 ? accept / all : 0));
  }

  /**
   * Of items of which this probability are in tolerance.
   *
   * @param ratio the standard deviation of the items over the standard uncertainty
   */
  public static GlobalRisk ofInTolerance(
      BigDecimal probability, BigDecimal ratio, BigDecimal share) {
    if (probability.signum() <= 0 || probability.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("A probability in tolerance is between 0 and 1.");
    }
    BigDecimal process = BigDecimal.valueOf(1 / StandardNormal.twoSided(probability.doubleValue()));
    return of(process, process.divide(ratio, MathContext.DECIMAL64), share);
  }

  private static double density(double x, double sigma) {
    return StandardNormal.density(x / sigma) / sigma;
  }

  private static double accepted(double x, double u, double limit) {
    return StandardNormal.between((-limit - x) / u, (limit - x) / u);
  }

  private static double rejected(double x, double u, double limit) {
    return StandardNormal.between((limit - x) / u, Double.POSITIVE_INFINITY)
        + StandardNormal.between(Double.NEGATIVE_INFINITY, (-limit - x) / u);
  }

  private static BigDecimal stated(double probability) {
    return BigDecimal.valueOf(probability).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
