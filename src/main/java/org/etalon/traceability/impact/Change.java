package org.etalon.traceability.impact;

/** What a shift of a standard does to a decision on conformity, from none to the gravest. */
public enum Change {
  UNCHANGED,
  /** On the same side, but less sure. */
  WEAKENED,
  /** It cannot be told: no budget names the certificate of the standard, or one is not readable. */
  UNDECIDED,
  /** The decision may be the other one. */
  REVERSED
}
