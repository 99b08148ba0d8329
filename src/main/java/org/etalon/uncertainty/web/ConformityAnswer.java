package org.etalon.uncertainty.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.etalon.uncertainty.conformity.ConformityDecision;
import org.etalon.uncertainty.conformity.PointDecision;
import org.jspecify.annotations.Nullable;

/**
 * One decision for each value.
 *
 * @param unit the unit of the limits, in which everything is stated
 */
public record ConformityAnswer(String unit, List<Point> points) {
  private static final int DIGITS_MAX = 64;

  /**
   * One decision; decimals are text.
   *
   * @param margin how far the value lies inside the nearer acceptance limit; negative outside
   * @param probabilityOfConformity that the quantity is within the tolerance
   * @param falseAcceptAtLimit that an item measured on the acceptance limit does not conform; null
   *     where nothing is accepted
   * @param falseRejectAtLimit that an item rejected there conforms
   * @param acceptsNothing whether the guard band leaves no value that could pass
   */
  public record Point(
      ConformityDecision.Outcome outcome,
      String value,
      String expandedUncertainty,
      @Nullable String toleranceLower,
      @Nullable String toleranceUpper,
      @Nullable String acceptanceLower,
      @Nullable String acceptanceUpper,
      String margin,
      String probabilityOfConformity,
      @Nullable String falseAcceptAtLimit,
      @Nullable String falseRejectAtLimit,
      boolean acceptsNothing) {

    static Point of(PointDecision point) {
      ConformityDecision decision = point.decision();
      BigDecimal falseAccept =
          decision.acceptsNothing() ? null : point.risk().falseAcceptAtLimit(decision);
      return new Point(
          decision.outcome(),
          written(point.value()),
          written(point.expandedUncertainty()),
          text(point.tolerance().lower()),
          text(point.tolerance().upper()),
          text(decision.acceptanceLower()),
          text(decision.acceptanceUpper()),
          written(point.margin()),
          written(point.risk().conformance(point.value())),
          text(falseAccept),
          falseAccept == null ? null : written(BigDecimal.ONE.subtract(falseAccept)),
          decision.acceptsNothing());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
      return number == null ? null : written(number);
    }

    /** In plain digits, as long as these are not far more than anybody reads. */
    private static String written(BigDecimal number) {
      if (number.precision() > DIGITS_MAX) {
        return number.round(MathContext.DECIMAL128).toString();
      }
      return Math.abs(number.scale()) > DIGITS_MAX ? number.toString() : number.toPlainString();
    }
  }
}
