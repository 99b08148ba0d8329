package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;

/**
 * The decision on one value of several; everything is in the unit of the limits.
 *
 * @param value the value that was compared with the limits, rounded where it has no end
 * @param margin how far the unrounded value lies inside the nearer acceptance limit
 */
public record PointDecision(
    BigDecimal value,
    BigDecimal expandedUncertainty,
    BigDecimal coverageFactor,
    ToleranceInterval tolerance,
    ConformityDecision decision,
    BigDecimal margin) {

  /** How sure one can be of it. */
  public SpecificRisk risk() {
    return new SpecificRisk(expandedUncertainty, coverageFactor, tolerance);
  }
}
