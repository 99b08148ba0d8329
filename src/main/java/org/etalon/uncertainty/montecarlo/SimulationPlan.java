package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;

/**
 * How a simulation is run.
 *
 * @param seed with the same seed, inputs and plan every digit comes out again
 * @param probability of the coverage intervals
 * @param interval the one that must be stable before the simulation stops
 * @param significantDigits of the standard uncertainty that are regarded as meaningful (JCGM 101,
 *     7.9.2), from which the numerical tolerance follows
 * @param trialsMax where it stops even if nothing is stable
 * @param adaptive whether it stops as soon as everything is stable (JCGM 101, 7.9.4)
 */
public record SimulationPlan(
    long seed,
    BigDecimal probability,
    IntervalKind interval,
    int significantDigits,
    int trialsMax,
    boolean adaptive) {

  /** Which of the many intervals with the same probability. */
  public enum IntervalKind {
    /** As probable to lie below as above. */
    SYMMETRIC,
    /** No other one is shorter. */
    SHORTEST
  }
}
