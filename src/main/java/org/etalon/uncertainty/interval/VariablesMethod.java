package org.etalon.uncertainty.interval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Intervals from the drift that was measured (NASA-HDBK-8739.19-5, chapter 7): a polynomial through
 * zero is fitted to the deviations over the time since the calibration before, and the interval
 * ends where what it predicts has become too uncertain, or may be beyond a limit.
 */
public final class VariablesMethod {
  private static final MathContext MC = MathContext.DECIMAL128;
  private static final int PLACES = 2;
  private static final int STEPS = 400;
  private static final int HALVINGS = 60;

  /** How many times the longest time observed is looked ahead. */
  private static final BigDecimal AHEAD = BigDecimal.valueOf(20);

  private final DriftFit fit;
  private final BigDecimal variance;
  private final BigDecimal end;

  /**
   * @param days the times since the calibration before, all positive
   * @param deviations how far the value had moved in each
   * @param standard the standard uncertainty at the time of calibration
   * @param order of the polynomial, at least 1
   */
  public VariablesMethod(
      List<BigDecimal> days, List<BigDecimal> deviations, BigDecimal standard, int order) {
    long times = days.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
    if (days.size() != deviations.size() || order < 1 || days.size() <= order || times < order) {
      throw new IllegalArgumentException(
          "A drift needs a deviation for each time, and more of them than coefficients.");
    }
    if (days.stream().anyMatch(time -> time.signum() <= 0) || standard.signum() < 0) {
      throw new IllegalArgumentException("Times are positive, an uncertainty is not negative.");
    }
    this.fit = DriftFit.of(days, deviations, order);
    this.variance = standard.multiply(standard);
    this.end = days.stream().reduce(BigDecimal.ZERO, BigDecimal::max).multiply(AHEAD);
  }

  /** The drift that was fitted. */
  public DriftFit fit() {
    return fit;
  }

  /**
   * The days until the standard uncertainty of the predicted value reaches a target; zero when it
   * is beyond from the start, null when it is not reached within twenty times what was observed.
   */
  public @Nullable BigDecimal untilUncertainty(BigDecimal target) {
    return first(time -> uncertainty(time).compareTo(target) > 0);
  }

  /**
   * The days until the value may be beyond a limit; zero and null as above.
   *
   * @param value at the calibration
   * @param confidence that it is still within; with one limit on its one side
   */
  public @Nullable BigDecimal untilLimit(
      BigDecimal value,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      BigDecimal confidence) {
    if (lower == null && upper == null) {
      throw new IllegalArgumentException("A limit is needed.");
    }
    boolean both = lower != null && upper != null;
    double p = confidence.doubleValue();
    BigDecimal factor =
        BigDecimal.valueOf(
            TDistribution.of(fit.degreesOfFreedom())
                .inverseCumulativeProbability(both ? (1 + p) / 2 : p));
    return first(
        time -> {
          BigDecimal predicted = value.add(fit.at(time));
          BigDecimal reach = factor.multiply(uncertainty(time), MC);
          return (upper != null && predicted.add(reach).compareTo(upper) > 0)
              || (lower != null && predicted.subtract(reach).compareTo(lower) < 0);
        });
  }

  /** The standard uncertainty of a value predicted for a time after its calibration. */
  BigDecimal uncertainty(BigDecimal time) {
    return variance.add(fit.predictionVariance(time)).sqrt(MC);
  }

  private @Nullable BigDecimal first(Condition isBeyond) {
    if (isBeyond.holds(BigDecimal.ZERO)) {
      return BigDecimal.ZERO;
    }
    BigDecimal step = end.divide(BigDecimal.valueOf(STEPS), MC);
    BigDecimal low = BigDecimal.ZERO;
    for (int i = 1; i <= STEPS; i++) {
      BigDecimal high = step.multiply(BigDecimal.valueOf(i));
      if (isBeyond.holds(high)) {
        return between(low, high, isBeyond);
      }
      low = high;
    }
    return null;
  }

  private static BigDecimal between(BigDecimal within, BigDecimal beyond, Condition isBeyond) {
    BigDecimal low = within;
    BigDecimal high = beyond;
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MC);
      if (isBeyond.holds(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high.setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  private interface Condition {
    boolean holds(BigDecimal time);
  }
}
