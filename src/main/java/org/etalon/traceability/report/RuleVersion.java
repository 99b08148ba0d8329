package org.etalon.traceability.report;

/**
 * Which rules a report was made by. A test compares {@link #FINGERPRINT} with what the rules find
 * on prepared chains, so that no rule finds something else under the same version.
 */
public final class RuleVersion {
  /** SHA-256 over every finding of the rules on the chains of the test. */
  public static final String FINGERPRINT =
      "444327d133c6cdd5f94b1245c5dc9fb4ccb009f868ccf9dac6ca46ec4866e871";

  /** Of the rules in this program. */
  public static final String CURRENT = "rules-" + FINGERPRINT.substring(0, 12);

  private RuleVersion() {}
}
