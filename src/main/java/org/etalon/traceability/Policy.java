package org.etalon.traceability;

import java.math.BigDecimal;

/**
 * What may differ between deployments.
 *
 * @param depthMax steps of a chain (T18)
 * @param eventsMax certificates of a chain (T18)
 * @param significance the share of the variance of a result below which a branch may stay undecided
 *     (VIM 2.41, note 4)
 */
public record Policy(int depthMax, int eventsMax, BigDecimal significance) {
  public static final Policy DEFAULT = new Policy(12, 5_000, new BigDecimal("0.01"));
}
