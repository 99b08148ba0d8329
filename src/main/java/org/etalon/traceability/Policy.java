package org.etalon.traceability;

import java.math.BigDecimal;

/**
 * What may differ between deployments.
 *
 * @param depthMax steps of a chain (T18)
 * @param eventsMax certificates of a chain (T18)
 * @param workMax values, results and items that may be compared in a chain (T18): those of both
 *     ends of every link, each time that the walk comes by
 * @param significance the share of the variance of a result below which a branch may stay undecided
 *     (VIM 2.41, note 4)
 */
public record Policy(int depthMax, int eventsMax, long workMax, BigDecimal significance) {
  public static final Policy DEFAULT = new Policy(12, 5_000, 20_000_000, new BigDecimal("0.01"));

  /** Of files that anybody sends. */
  static final Policy FILES =
      new Policy(DEFAULT.depthMax, DEFAULT.eventsMax, 1_000_000, DEFAULT.significance);

  /** With no limit above those of another. */
  Policy within(Policy most) {
    return new Policy(
        Math.min(depthMax, most.depthMax),
        Math.min(eventsMax, most.eventsMax),
        Math.min(workMax, most.workMax),
        significance);
  }
}
