package org.etalon.uncertainty.montecarlo;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * Deviations of several inputs that are correlated, drawn together from a normal distribution (JCGM
 * 101, 6.4.8).
 *
 * @param lower the lower triangle whose product with its transpose is the covariance matrix
 */
public record JointNormal(List<String> names, List<List<BigDecimal>> lower) {
  private static final BigDecimal PIVOT_NOISE = new BigDecimal("1E-30");
  private static final BigDecimal REST_NOISE = new BigDecimal("1E-15");

  public JointNormal {
    names = List.copyOf(names);
    lower = List.copyOf(lower);
  }

  /**
   * From a correlation matrix and the standard uncertainties, or null when no random quantities
   * have these correlations, as the matrix is not positive semidefinite.
   */
  public static @Nullable JointNormal of(
      List<String> names, BigDecimal[][] correlation, List<BigDecimal> uncertainties) {
    BigDecimal[][] root = root(correlation);
    if (root == null) {
      return null;
    }
    List<List<BigDecimal>> lower = new ArrayList<>();
    for (int i = 0; i < root.length; i++) {
      BigDecimal u = uncertainties.get(i);
      lower.add(Arrays.stream(root[i]).map(x -> x.multiply(u, WORKING)).toList());
    }
    return new JointNormal(names, lower);
  }

  /** Cholesky; a pivot of zero is fine as long as nothing is left in its column. */
  private static BigDecimal @Nullable [][] root(BigDecimal[][] matrix) {
    int n = matrix.length;
    BigDecimal[][] root = new BigDecimal[n][n];
    for (BigDecimal[] row : root) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    for (int j = 0; j < n; j++) {
      BigDecimal pivot = rest(matrix, root, j, j);
      if (pivot.compareTo(PIVOT_NOISE.negate()) < 0) {
        return null;
      }
      boolean none = pivot.compareTo(PIVOT_NOISE) <= 0;
      root[j][j] = none ? BigDecimal.ZERO : pivot.sqrt(WORKING);
      for (int i = j + 1; i < n; i++) {
        BigDecimal rest = rest(matrix, root, i, j);
        if (none && rest.abs().compareTo(REST_NOISE) > 0) {
          return null;
        }
        root[i][j] = none ? BigDecimal.ZERO : rest.divide(root[j][j], WORKING);
      }
    }
    return root;
  }

  private static BigDecimal rest(BigDecimal[][] matrix, BigDecimal[][] root, int i, int j) {
    BigDecimal rest = matrix[i][j];
    for (int k = 0; k < j; k++) {
      rest = rest.subtract(root[i][k].multiply(root[j][k]), WORKING);
    }
    return rest;
  }

  /** For each name so many deviations. */
  Map<String, double[]> draw(UniformRandomProvider random, int count) {
    int n = names.size();
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[][] factors = new double[n][];
    double[][] drawn = new double[n][count];
    for (int i = 0; i < n; i++) {
      factors[i] = lower.get(i).stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }
    double[] independent = new double[n];
    for (int trial = 0; trial < count; trial++) {
      Arrays.setAll(independent, i -> normal.sample());
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int k = 0; k <= i; k++) {
          sum += factors[i][k] * independent[k];
        }
        drawn[i][trial] = sum;
      }
    }
    Map<String, double[]> byName = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      byName.put(names.get(i), drawn[i]);
    }
    return byName;
  }
}
