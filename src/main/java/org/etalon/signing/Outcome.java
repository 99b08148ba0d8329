package org.etalon.signing;

/** What a check came to; only {@link #PASSED} counts as passed. */
public enum Outcome {
  PASSED,
  /** The evidence contradicts. */
  FAILED,
  /** The check could not be decided; the answer says why. */
  INDETERMINATE,
  /** An earlier check made this one pointless. */
  NOT_APPLICABLE,
  /** Nobody looked. */
  NOT_EVALUATED
}
