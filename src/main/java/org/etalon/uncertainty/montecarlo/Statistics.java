package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.etalon.uncertainty.montecarlo.SimulatedOutput.Interval;
import org.etalon.uncertainty.montecarlo.SimulationPlan.IntervalKind;

/**
 * Statistics of sorted draws; arrays of two are a mean and a deviation, or the ends of an interval.
 */
final class Statistics {
  private static final int DIGITS = 6;

  private Statistics() {}

  /** Mean and standard deviation; against cancellation the first draw is taken as origin. */
  static double[] meanAndDeviation(double[] draws) {
    double origin = draws[0];
    double sum = 0;
    for (double draw : draws) {
      sum += draw - origin;
    }
    double mean = sum / draws.length;
    double squares = 0;
    for (double draw : draws) {
      double deviation = draw - origin - mean;
      squares += deviation * deviation;
    }
    if (squares < 1E-250) {
      return new double[] {origin + mean, tinyDeviation(draws, origin + mean)};
    }
    return new double[] {origin + mean, Math.sqrt(squares / (draws.length - 1))};
  }

  /** Deviations whose squares would vanish are measured by the greatest of them. */
  private static double tinyDeviation(double[] draws, double mean) {
    double greatest = 0;
    for (double draw : draws) {
      greatest = Math.max(greatest, Math.abs(draw - mean));
    }
    double squares = 0;
    for (double draw : draws) {
      double part = greatest == 0 ? 0 : (draw - mean) / greatest;
      squares += part * part;
    }
    return greatest * Math.sqrt(squares / (draws.length - 1));
  }

  /** JCGM 101, 7.7.2 and 5.3.4. */
  static double[] interval(double[] sorted, BigDecimal probability, IntervalKind kind) {
    int count = sorted.length;
    int inside =
        probability
            .multiply(BigDecimal.valueOf(count))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    int first = kind == IntervalKind.SYMMETRIC ? (count - inside + 1) / 2 : 1;
    if (kind == IntervalKind.SHORTEST) {
      for (int r = 2; r <= count - inside; r++) {
        if (width(sorted, r, inside) < width(sorted, first, inside)) {
          first = r;
        }
      }
    }
    return new double[] {sorted[first - 1], sorted[first + inside - 1]};
  }

  private static double width(double[] sorted, int first, int inside) {
    return sorted[first + inside - 1] - sorted[first - 1];
  }

  /** Half a unit in the last digit of the uncertainty that is regarded as meaningful. */
  static BigDecimal tolerance(BigDecimal uncertainty, int digits) {
    if (uncertainty.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal rounded = uncertainty.round(new MathContext(digits));
    int exponent = rounded.precision() - rounded.scale() - digits;
    return BigDecimal.valueOf(5, 1).scaleByPowerOfTen(exponent);
  }

  static SimulatedOutput of(double[] draws, SimulationPlan plan) {
    double[] meanAndDeviation = meanAndDeviation(draws);
    Arrays.sort(draws);
    BigDecimal u = BigDecimal.valueOf(meanAndDeviation[1]).round(new MathContext(DIGITS));
    int place = u.signum() == 0 ? 15 : DIGITS - u.precision() + u.scale();
    return new SimulatedOutput(
        decimal(meanAndDeviation[0], place),
        u,
        interval(draws, plan, IntervalKind.SYMMETRIC, place),
        interval(draws, plan, IntervalKind.SHORTEST, place),
        tolerance(u, plan.significantDigits()));
  }

  private static Interval interval(
      double[] sorted, SimulationPlan plan, IntervalKind kind, int place) {
    double[] ends = interval(sorted, plan.probability(), kind);
    return new Interval(decimal(ends[0], place), decimal(ends[1], place));
  }

  private static BigDecimal decimal(double number, int place) {
    return BigDecimal.valueOf(number).setScale(place, RoundingMode.HALF_EVEN);
  }
}
