package org.etalon.trust;

/** What an anchor is trusted for. */
public enum Purpose {
  /** It issues, or is, the seal of a laboratory. */
  SEALS,
  /** It issues, or is, a timestamp unit. */
  TIMESTAMPS,
  /** It signs trusted lists, or issues who does. */
  LISTS,
  /** It issues, or is, the seal of a service that signs evidence and reports of traceability. */
  EVIDENCE
}
