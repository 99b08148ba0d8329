package org.etalon.uncertainty.interval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A polynomial without a constant, fitted by least squares: deviation = b₁t + b₂t² + … .
 *
 * @param coefficients b₁, b₂, …
 * @param covariances of the coefficients, by rows
 * @param variance of the deviations about the polynomial, s²
 * @param degreesOfFreedom observations less coefficients
 */
public record DriftFit(
    List<BigDecimal> coefficients,
    List<List<BigDecimal>> covariances,
    BigDecimal variance,
    int degreesOfFreedom) {
  private static final MathContext MC = MathContext.DECIMAL128;

  static DriftFit of(List<BigDecimal> times, List<BigDecimal> deviations, int order) {
    BigDecimal[][] normal = new BigDecimal[order][order];
    BigDecimal[] right = new BigDecimal[order];
    for (BigDecimal[] row : normal) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    Arrays.fill(right, BigDecimal.ZERO);
    for (int n = 0; n < times.size(); n++) {
      List<BigDecimal> powers = powers(times.get(n), order);
      for (int i = 0; i < order; i++) {
        right[i] = right[i].add(powers.get(i).multiply(deviations.get(n)));
        for (int j = 0; j < order; j++) {
          normal[i][j] = normal[i][j].add(powers.get(i).multiply(powers.get(j)));
        }
      }
    }
    List<List<BigDecimal>> inverse = inverse(normal);
    List<BigDecimal> b = inverse.stream().map(row -> product(row, List.of(right))).toList();
    BigDecimal squares = BigDecimal.ZERO;
    for (int n = 0; n < times.size(); n++) {
      BigDecimal rest = deviations.get(n).subtract(product(b, powers(times.get(n), order)));
      squares = squares.add(rest.multiply(rest));
    }
    int freedom = times.size() - order;
    BigDecimal variance = squares.divide(BigDecimal.valueOf(freedom), MC);
    List<List<BigDecimal>> covariances =
        inverse.stream()
            .map(row -> row.stream().map(entry -> entry.multiply(variance, MC)).toList())
            .toList();
    return new DriftFit(b, covariances, variance, freedom);
  }

  /** The deviation predicted for a time. */
  public BigDecimal at(BigDecimal time) {
    return product(coefficients, powers(time, coefficients.size()));
  }

  /** The variance of a single deviation at a time: about the polynomial, and of the polynomial. */
  BigDecimal predictionVariance(BigDecimal time) {
    List<BigDecimal> powers = powers(time, coefficients.size());
    List<BigDecimal> rows = covariances.stream().map(row -> product(row, powers)).toList();
    return variance.add(product(rows, powers)).max(BigDecimal.ZERO);
  }

  private static List<BigDecimal> powers(BigDecimal time, int order) {
    List<BigDecimal> powers = new ArrayList<>();
    for (int i = 1; i <= order; i++) {
      powers.add(time.pow(i, MC));
    }
    return powers;
  }

  private static BigDecimal product(List<BigDecimal> one, List<BigDecimal> other) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < one.size(); i++) {
      sum = sum.add(one.get(i).multiply(other.get(i)), MC);
    }
    return sum;
  }

  /** By Gauss and Jordan; the matrix is symmetric and positive, so no pivot is zero. */
  private static List<List<BigDecimal>> inverse(BigDecimal[][] matrix) {
    int size = matrix.length;
    BigDecimal[][] rows = new BigDecimal[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        rows[i][j] = matrix[i][j];
        rows[i][size + j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    for (int pivot = 0; pivot < size; pivot++) {
      if (rows[pivot][pivot].signum() == 0) {
        throw new IllegalArgumentException("The times are too few for this polynomial.");
      }
      scale(rows[pivot], rows[pivot][pivot]);
      for (int i = 0; i < size; i++) {
        if (i != pivot) {
          subtract(rows[i], rows[pivot], rows[i][pivot]);
        }
      }
    }
    return Arrays.stream(rows)
        .map(row -> List.of(Arrays.copyOfRange(row, size, 2 * size)))
        .toList();
  }

  private static void scale(BigDecimal[] row, BigDecimal divisor) {
    for (int j = 0; j < row.length; j++) {
      row[j] = row[j].divide(divisor, MC);
    }
  }

  private static void subtract(BigDecimal[] row, BigDecimal[] other, BigDecimal factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] = row[j].subtract(other[j].multiply(factor, MC), MC);
    }
  }
}
