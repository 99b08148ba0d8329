package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;

/**
 * What the draws of an output tell (JCGM 101, 7.6 and 7.7). Numbers are written to the sixth digit
 * of the standard uncertainty, which is more than their statistics support.
 *
 * @param tolerance the numerical tolerance of JCGM 101, 7.9.2
 */
public record SimulatedOutput(
    BigDecimal value,
    BigDecimal standardUncertainty,
    Interval symmetric,
    Interval shortest,
    BigDecimal tolerance) {

  /** A coverage interval. */
  public record Interval(BigDecimal low, BigDecimal high) {}
}
