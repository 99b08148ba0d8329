package org.etalon.traceability.report;

/**
 * Which rules a report was made by. Whoever changes what a rule finds changes it: a test compares
 * {@link #FINGERPRINT} with what the rules find on prepared chains.
 */
public final class RuleVersion {
  /** Of the rules in this program. */
  public static final String CURRENT = "2026-11";

  /** SHA-256 over every finding of the rules on the chains of the test. */
  public static final String FINGERPRINT = "";

  private RuleVersion() {}
}
