package org.etalon.traceability.correlation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What makes a value uncertain, relative to its standard uncertainty.
 *
 * @param shares what it takes from others
 * @param own everything else, which is independent of what it rests on but for {@code untold}; 0 to
 *     1
 * @param untold what it rests on as well, without any budget that tells how much: part of {@code
 *     own}
 * @param why nothing is told of those
 */
public record Lineage(List<Share> shares, BigDecimal own, Set<String> untold, Reason why) {
  public Lineage {
    shares = List.copyOf(shares);
    untold = Set.copyOf(untold);
  }

  /** One about which nothing is told but what it rests on. */
  static Lineage unbudgeted(Set<String> rests, Reason why) {
    return new Lineage(List.of(), BigDecimal.ONE, rests, why);
  }

  /**
   * A contribution of another value.
   *
   * @param share with the sign of its sensitivity
   */
  public record Share(Source of, BigDecimal share) {}

  /** Why a part of a covariance is open. */
  public enum Reason {
    /** No budget is kept with the calibration, or it cannot be evaluated. */
    NO_BUDGET,
    /** A budget does not name a certificate that the result rests on. */
    NOT_IN_BUDGET,
    /** A budget correlates other inputs with those from certificates. */
    CORRELATED_INPUTS,
    /** Two values of one certificate. */
    OTHER_VALUE,
    /** What it rests on is not known here. */
    NOT_HERE
  }
}
