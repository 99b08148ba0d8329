package org.etalon.uncertainty.conformity;

import java.math.BigDecimal;

/**
 * The decision on one value of several; everything is in the unit of the limits.
 *
 * @param value the value that was compared with the limits
 */
public record PointDecision(
    BigDecimal value,
    BigDecimal expandedUncertainty,
    BigDecimal coverageFactor,
    ToleranceInterval tolerance,
    ConformityDecision decision) {

  /** How sure one can be of it. */
  public SpecificRisk risk() {
    return new SpecificRisk(expandedUncertainty, coverageFactor, tolerance);
  }
}
