package org.etalon.traceability.report;

/**
 * Which rules a report was made by. A test compares {@link #FINGERPRINT} with what the rules find
 * on prepared chains, so that no rule finds something else under the same version.
 */
public final class RuleVersion {
  /** SHA-256 over every finding of the rules on the chains of the test. */
  public static final String FINGERPRINT =
      "e9c65fb35b3cef0a10823742be61a96dac5fe7cd422ab9ec047b2d054daa6032";

  /** Of the rules in this program. */
  public static final String CURRENT = "rules-" + FINGERPRINT.substring(0, 12);

  private RuleVersion() {}
}
