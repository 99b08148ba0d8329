package org.etalon.uncertainty.web;

import java.math.BigDecimal;
import java.math.MathContext;
import org.etalon.uncertainty.conformity.ConformityDecision;
import org.etalon.uncertainty.conformity.PointDecision;
import org.jspecify.annotations.Nullable;

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
public record ConformityAtPoint(
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
  private static final int DIGITS_MAX = 64;

  static ConformityAtPoint of(PointDecision point) {
    ConformityDecision decision = point.decision();
    BigDecimal falseAccept =
        decision.acceptsNothing() ? null : point.risk().falseAcceptAtLimit(decision);
    return new ConformityAtPoint(
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
