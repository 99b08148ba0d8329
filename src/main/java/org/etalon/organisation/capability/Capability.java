package org.etalon.organisation.capability;

import java.math.BigDecimal;

/** What a scope says about one value. Only the first is a yes; only the last leaves it open. */
public sealed interface Capability {

  /**
   * The value is within the scope.
   *
   * @param expandedUncertainty the smallest that the scope offers there: all its digits if they end
   *     and come from no expression, else 34
   * @param unit of the uncertainty, D-SI; it is a difference
   */
  record Covered(
      BigDecimal expandedUncertainty,
      String unit,
      BigDecimal coverageFactor,
      BigDecimal coverageProbability)
      implements Capability {}

  /** The value or a parameter is outside the limits. */
  record OutsideRange(String why) implements Capability {}

  /** The scope is for another kind of quantity. */
  record OtherQuantity(String why) implements Capability {}

  /** Something is not known or could not be read. */
  record Undecided(String why) implements Capability {}
}
