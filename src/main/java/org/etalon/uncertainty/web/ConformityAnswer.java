package org.etalon.uncertainty.web;

import java.math.BigDecimal;
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

  /**
   * One decision; decimals are text.
   *
   * @param margin how far the value lies inside the nearer acceptance limit; negative outside
   * @param probabilityOfConformity that the quantity is within the tolerance
   * @param falseAcceptAtLimit that an item measured on the acceptance limit does not conform
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
      String falseAcceptAtLimit,
      String falseRejectAtLimit,
      boolean acceptsNothing) {

    static Point of(PointDecision point) {
      ConformityDecision decision = point.decision();
      BigDecimal falseAccept = point.risk().falseAcceptAtLimit(decision);
      return new Point(
          decision.outcome(),
          point.value().toPlainString(),
          point.expandedUncertainty().toPlainString(),
          text(point.tolerance().lower()),
          text(point.tolerance().upper()),
          text(decision.acceptanceLower()),
          text(decision.acceptanceUpper()),
          decision.margin(point.value()).toPlainString(),
          point.risk().conformance(point.value()).toPlainString(),
          falseAccept.toPlainString(),
          BigDecimal.ONE.subtract(falseAccept).toPlainString(),
          decision.acceptsNothing());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
      return number == null ? null : number.toPlainString();
    }
  }
}
