package org.etalon.uncertainty.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The robust mean and standard deviation of results of many laboratories (ISO 13528:2022, C.3;
 * first in ISO 5725-5): values are drawn in to 1.5 robust standard deviations from the mean until
 * nothing moves.
 *
 * @param constants the two factors that make the estimates those of a normal distribution
 * @param stop when nothing moves
 */
public record AlgorithmA(Constants constants, Stop stop) {
  /** The factors of the starting deviation and of each next one. */
  public enum Constants {
    /** As the norm prints them. */
    ROUNDED("1.483", "1.134"),
    /** 1/Φ⁻¹(3/4), and the root of one over the variance of a normal variable drawn in to ±1.5. */
    EXACT("1.482602218505601860547076529360423", "1.133392655462487024385439369263767");

    private final BigDecimal start;
    private final BigDecimal next;

    Constants(String start, String next) {
      this.start = new BigDecimal(start);
      this.next = new BigDecimal(next);
    }
  }

  /** When the iteration ends. */
  public enum Stop {
    /** The third significant figure of the deviation, and the same place of the mean, stand. */
    THIRD_FIGURE,
    /** Neither changes by more than a millionth of a millionth of the deviation. */
    CONVERGED
  }

  /**
   * The estimates.
   *
   * @param uncertainty of the mean as an assigned value, u(x_pt) = 1.25 s* / √p
   * @param iterations how often the values were drawn in
   */
  public record Estimate(
      BigDecimal mean, BigDecimal deviation, BigDecimal uncertainty, int iterations) {}

  private static final MathContext MC = MathContext.DECIMAL128;
  private static final BigDecimal REACH = new BigDecimal("1.5");
  private static final BigDecimal EFFICIENCY = new BigDecimal("1.25");
  private static final int ITERATIONS_MAX = 1000;
  private static final int FIGURES = 3;
  private static final int CONVERGED_FIGURES = 12;

  /** The median and the scaled median absolute deviation, where the iteration starts. */
  public Estimate start(List<BigDecimal> results) {
    if (results.size() < 2) {
      throw new IllegalArgumentException("At least two results are needed.");
    }
    BigDecimal median = median(results);
    BigDecimal deviation =
        median(results.stream().map(x -> x.subtract(median).abs()).toList())
            .multiply(constants.start, MC);
    // More than half of the results are equal; the norm lets the standard deviation stand in.
    return estimate(
        median,
        deviation.signum() == 0 ? deviation(results, mean(results)) : deviation,
        results.size(),
        0);
  }

  /**
   * The estimates when the stop rule is met.
   *
   * @throws IllegalArgumentException for fewer than two results
   * @throws ArithmeticException when it is never met
   */
  public Estimate of(List<BigDecimal> results) {
    Estimate estimate = start(results);
    // Where most results are equal the deviation only shrinks, and nothing is left of it.
    BigDecimal nothing = estimate.deviation.scaleByPowerOfTen(-CONVERGED_FIGURES);
    while (estimate.iterations < ITERATIONS_MAX) {
      Estimate next = next(results, estimate);
      if (next.deviation.compareTo(nothing) <= 0 || stands(estimate, next)) {
        return next;
      }
      estimate = next;
    }
    throw new ArithmeticException("The robust estimates do not settle.");
  }

  /** One iteration. */
  Estimate next(List<BigDecimal> results, Estimate estimate) {
    BigDecimal reach = estimate.deviation.multiply(REACH);
    BigDecimal low = estimate.mean.subtract(reach);
    BigDecimal high = estimate.mean.add(reach);
    List<BigDecimal> drawn = results.stream().map(x -> x.max(low).min(high)).toList();
    BigDecimal mean = mean(drawn);
    return estimate(
        mean,
        deviation(drawn, mean).multiply(constants.next, MC),
        results.size(),
        estimate.iterations + 1);
  }

  private boolean stands(Estimate before, Estimate after) {
    BigDecimal unit = after.deviation.round(new MathContext(FIGURES)).ulp();
    if (stop == Stop.THIRD_FIGURE) {
      return count(before.deviation, unit).equals(count(after.deviation, unit))
          && count(before.mean, unit).equals(count(after.mean, unit));
    }
    BigDecimal least = after.deviation.scaleByPowerOfTen(-CONVERGED_FIGURES);
    return before.deviation.subtract(after.deviation).abs().compareTo(least) <= 0
        && before.mean.subtract(after.mean).abs().compareTo(least) <= 0;
  }

  private static BigInteger count(BigDecimal number, BigDecimal unit) {
    return number.divide(unit, 0, RoundingMode.HALF_EVEN).toBigInteger();
  }

  private static Estimate estimate(BigDecimal mean, BigDecimal deviation, int p, int iterations) {
    BigDecimal root = BigDecimal.valueOf(p).sqrt(MC);
    return new Estimate(
        mean, deviation, deviation.multiply(EFFICIENCY).divide(root, MC), iterations);
  }

  private static BigDecimal median(List<BigDecimal> numbers) {
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
  }

  private static BigDecimal mean(List<BigDecimal> numbers) {
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(numbers.size()), MC);
  }

  private static BigDecimal deviation(List<BigDecimal> numbers, BigDecimal mean) {
    BigDecimal squares =
        numbers.stream().map(x -> x.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return squares.divide(BigDecimal.valueOf(numbers.size() - 1L), MC).sqrt(MC);
  }
}
