package org.etalon.traceability.report;

/**
 * Which rules a report was made by. A test compares {@link #FINGERPRINT} with what the rules find
 * on prepared chains, so that no rule finds something else under the same version.
 */
public final class RuleVersion {
  /** SHA-256 over every finding of the rules on the chains of the test. */
  public static final String FINGERPRINT =
      "0d8d20163fb172772b8d73af79a522086eaef45ae163471d52a5f0a04627154f";

  /** Of the rules in this program. */
  public static final String CURRENT = "rules-" + FINGERPRINT.substring(0, 12);

  private RuleVersion() {}
}
