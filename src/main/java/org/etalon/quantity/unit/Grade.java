package org.etalon.quantity.unit;

/**
 * How far a unit, or data with units, can be understood by a machine without more than the SI: the
 * medals of the D-SI guide, best first.
 */
public enum Grade {
  /** The seven base units, one, and the units of time and angle that everybody knows. */
  PLATINUM,
  /** Named units derived from the base units, multiples by prefix, and data in several units. */
  GOLD,
  /** Units that are not of the SI and accepted for use with it. */
  SILVER,
  /** Units that only the 8th edition of the SI Brochure still lists. */
  BRONZE,
  /** Something can be done better; there is a reason for it. */
  IMPROVABLE;

  /** The one that is further from the best. */
  public Grade worse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The one that is nearer to the best. */
  public Grade better(Grade other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
