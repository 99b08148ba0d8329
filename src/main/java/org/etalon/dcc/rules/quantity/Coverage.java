package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.etalon.uncertainty.budget.CoverageFactor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a coverage factor and its probability belong together. What the factor covers, give or
 * take half its last place, must be the probability, give or take one in its last place: by custom
 * a factor is chosen for about 95 %, and 2, which covers 0.9545, goes with 0.95 (GUM 6.3.3).
 */
final class Coverage {
  private static final int ASKED_MAX = 2_000;
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  // A factor written as 2 is meant to be 2, not anything from 1.5 to 2.5; so with probabilities.
  private static final BigDecimal FACTOR_STEP_MAX = new BigDecimal("0.05");
  private static final BigDecimal PROBABILITY_STEP_MAX = new BigDecimal("0.01");
  private static final BigDecimal FACTOR_MAX = BigDecimal.valueOf(1_000);

  private static final BigDecimal RECTANGLE = BigDecimal.valueOf(3).sqrt(DIGITS);
  private static final BigDecimal TRIANGLE = BigDecimal.valueOf(6).sqrt(DIGITS);

  private static final Set<String> NORMAL = Set.of("", "normal", "gaussian", "gauss", "正态", "正态分布");
  private static final Set<String> RECTANGULAR =
      Set.of("rectangular", "uniform", "矩形", "矩形分布", "均匀", "均匀分布");
  private static final Set<String> TRIANGULAR = Set.of("triangular", "三角", "三角分布");
  private static final Set<String> STUDENT =
      Set.of("t", "student", "student-t", "studentt", "t-distribution", "t分布");

  private final Map<Asked, Boolean> known = new HashMap<>();

  /**
   * Also for what is no number, which other rules tell, and for a distribution that is not known
   * here.
   */
  boolean explains(
      String factor,
      String probability,
      @Nullable String distribution,
      @Nullable String degreesOfFreedom) {
    Asked asked = new Asked(factor, probability, distribution, degreesOfFreedom);
    Boolean before = known.get(asked);
    if (before != null || known.size() >= ASKED_MAX) {
      return before == null || before;
    }
    boolean explained = explains(asked);
    known.put(asked, explained);
    return explained;
  }

  private static boolean explains(Asked asked) {
    BigDecimal k = Series.number(asked.factor);
    BigDecimal p = Series.number(asked.probability);
    if (k == null || p == null || k.signum() <= 0 || k.compareTo(FACTOR_MAX) > 0) {
      return true;
    }
    BigDecimal step = k.ulp().multiply(HALF).min(FACTOR_STEP_MAX);
    BigDecimal least = k.subtract(step);
    BigDecimal most = k.add(step);
    BigDecimal share = p.ulp().min(PROBABILITY_STEP_MAX);
    BigDecimal from = p.subtract(share);
    BigDecimal to = p.add(share);
    String degreesText = asked.degreesOfFreedom;
    BigDecimal degrees = degreesText == null ? null : Series.number(degreesText);
    if (degrees != null && degrees.compareTo(BigDecimal.ONE) >= 0) {
      if (CoverageFactor.probability(least, degrees).compareTo(to) <= 0
          && CoverageFactor.probability(most, degrees).compareTo(from) >= 0) {
        return true;
      }
    }
    String distribution = asked.distribution == null ? "" : asked.distribution;
    String name = distribution.strip().toLowerCase(Locale.ROOT);
    if (NORMAL.contains(name)) {
      return normal(least).compareTo(to) <= 0 && normal(most).compareTo(from) >= 0;
    }
    if (RECTANGULAR.contains(name)) {
      return rectangular(least).compareTo(to) <= 0 && rectangular(most).compareTo(from) >= 0;
    }
    if (TRIANGULAR.contains(name)) {
      return triangular(least).compareTo(to) <= 0 && triangular(most).compareTo(from) >= 0;
    }
    // Any factor from that of the normal distribution upwards has its degrees of freedom.
    return !STUDENT.contains(name) || normal(most).compareTo(from) >= 0;
  }

  private static BigDecimal normal(BigDecimal factor) {
    return CoverageFactor.probability(factor, null);
  }

  private static BigDecimal rectangular(BigDecimal factor) {
    return factor.divide(RECTANGLE, DIGITS).min(BigDecimal.ONE);
  }

  private static BigDecimal triangular(BigDecimal factor) {
    BigDecimal rest = BigDecimal.ONE.subtract(factor.divide(TRIANGLE, DIGITS)).max(BigDecimal.ZERO);
    return BigDecimal.ONE.subtract(rest.multiply(rest));
  }

  private record Asked(
      String factor,
      String probability,
      @Nullable String distribution,
      @Nullable String degreesOfFreedom) {}
}
