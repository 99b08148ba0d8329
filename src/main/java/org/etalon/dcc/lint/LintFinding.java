package org.etalon.dcc.lint;

/**
 * One place where a certificate breaks a rule.
 *
 * @param id of the rule
 * @param place path of elements, as in the document
 */
public record LintFinding(
    String id, Severity severity, String place, String question, String answer, String clause) {

  /** How much a finding weighs. */
  public enum Severity {
    /** The certificate must not be issued. */
    ERROR,
    /** The certificate may be issued; somebody should look. */
    WARNING
  }
}
