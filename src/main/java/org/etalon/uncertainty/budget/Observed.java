package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.List;

/** Statistics of observations (GUM 4.2 and 5.2.3). */
final class Observed {
  private Observed() {}

  static BigDecimal mean(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count(values), WORKING);
  }

  /** u of the mean, s/√n. */
  static BigDecimal uncertaintyOfMean(List<BigDecimal> values) {
    return covarianceOfMeans(values, values).sqrt(WORKING);
  }

  /** Covariance of two means of as many observations made in pairs. */
  static BigDecimal covarianceOfMeans(List<BigDecimal> x, List<BigDecimal> y) {
    BigDecimal meanX = mean(x);
    BigDecimal meanY = mean(y);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.size(); i++) {
      BigDecimal product =
          x.get(i).subtract(meanX, WORKING).multiply(y.get(i).subtract(meanY, WORKING), WORKING);
      sum = sum.add(product, WORKING);
    }
    BigDecimal divisor = count(x).multiply(count(x).subtract(BigDecimal.ONE));
    return sum.divide(divisor, WORKING);
  }

  static BigDecimal count(List<BigDecimal> values) {
    return BigDecimal.valueOf(values.size());
  }
}
