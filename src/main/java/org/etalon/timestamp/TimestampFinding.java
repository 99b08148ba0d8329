package org.etalon.timestamp;

/**
 * The outcome of one rule.
 *
 * @param detail what was found, in a few words
 */
public record TimestampFinding(TimestampRule rule, boolean passed, String detail) {
  public static TimestampFinding passed(TimestampRule rule, String detail) {
    return new TimestampFinding(rule, true, detail);
  }

  public static TimestampFinding failed(TimestampRule rule, String detail) {
    return new TimestampFinding(rule, false, detail);
  }
}
