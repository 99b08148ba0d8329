package org.etalon.traceability.correlation;

import static org.etalon.traceability.correlation.Coefficient.WORKING;

import java.math.BigDecimal;
import java.math.MathContext;
import org.etalon.traceability.correlation.Correlation.Combined;
import org.etalon.traceability.correlation.Correlation.En;
import org.etalon.traceability.correlation.Correlation.Range;
import org.etalon.uncertainty.comparison.Score;
import org.jspecify.annotations.Nullable;

/**
 * What is computed from two correlated values in one unit (GUM 5.2.2, equation 13).
 *
 * @param low the least coefficient
 * @param high the greatest one
 */
record Combining(
    BigDecimal one,
    BigDecimal other,
    BigDecimal uncertainty,
    BigDecimal otherUncertainty,
    BigDecimal low,
    BigDecimal high) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  Combined difference() {
    return weighted(BigDecimal.ONE, BigDecimal.ONE.negate());
  }

  Combined mean() {
    return weighted(HALF, HALF);
  }

  /** With the weights 1/u², as for independent values. */
  Combined weightedMean() {
    BigDecimal mine = uncertainty.multiply(uncertainty);
    BigDecimal theirs = otherUncertainty.multiply(otherUncertainty);
    BigDecimal weight = theirs.divide(mine.add(theirs), WORKING);
    return weighted(weight, BigDecimal.ONE.subtract(weight));
  }

  private Combined weighted(BigDecimal a, BigDecimal b) {
    BigDecimal atLow = root(a, b, low);
    BigDecimal atHigh = root(a, b, high);
    return new Combined(
        text(a.multiply(one).add(b.multiply(other))),
        text(root(a, b, BigDecimal.ZERO)),
        new Range(text(atLow.min(atHigh)), text(atLow.max(atHigh))));
  }

  private BigDecimal root(BigDecimal a, BigDecimal b, BigDecimal coefficient) {
    BigDecimal first = a.multiply(uncertainty, WORKING);
    BigDecimal second = b.multiply(otherUncertainty, WORKING);
    BigDecimal both = first.multiply(second, WORKING).multiply(coefficient, WORKING);
    return first
        .multiply(first, WORKING)
        .add(second.multiply(second, WORKING))
        .add(both.add(both))
        .max(BigDecimal.ZERO)
        .sqrt(WORKING);
  }

  /**
   * E_n numbers (ISO 13528:2022, clause 9).
   *
   * @param expanded uncertainties of one coverage probability
   */
  @Nullable En en(BigDecimal expanded, BigDecimal otherExpanded) {
    Correlation.EnNumber independent = score(expanded, otherExpanded, BigDecimal.ZERO);
    return independent == null
        ? null
        : new En(
            independent, score(expanded, otherExpanded, low), score(expanded, otherExpanded, high));
  }

  private Correlation.@Nullable EnNumber score(
      BigDecimal expanded, BigDecimal otherExpanded, BigDecimal coefficient) {
    // To fewer digits than both, so that no rounding makes a coefficient greater than 1.
    BigDecimal covariance =
        expanded
            .multiply(otherExpanded)
            .multiply(coefficient.round(new MathContext(60, java.math.RoundingMode.DOWN)));
    BigDecimal variance =
        expanded
            .multiply(expanded)
            .add(otherExpanded.multiply(otherExpanded))
            .subtract(covariance.add(covariance));
    if (variance.signum() <= 0) {
      return null;
    }
    Score score = Score.en(one, other, expanded, otherExpanded, covariance);
    return new Correlation.EnNumber(text(score.value()), score.assessment());
  }

  static String text(BigDecimal number) {
    BigDecimal rounded = number.round(MathContext.DECIMAL128).stripTrailingZeros();
    return rounded.scale() < 0 && rounded.precision() - rounded.scale() <= 34
        ? rounded.setScale(0).toString()
        : rounded.toString();
  }
}
