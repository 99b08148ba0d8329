package org.etalon.dcc.rules;

/** How much a finding weighs. */
public enum Severity {
  /** The document is wrong, or must not be issued. */
  ERROR,
  /** Somebody should look. */
  WARNING
}
