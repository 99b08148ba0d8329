package org.etalon.traceability;

import org.etalon.signing.Outcome;
import org.etalon.traceability.Finding.Severity;
import org.etalon.traceability.report.VouchedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param link that it is about; null for a certificate or the whole chain
 */
record RuleFinding(Rule rule, Finding finding, @Nullable Link link) {

  /** The graver, the more; a warning weighs less than all that touches the verdict. */
  int weight() {
    int error = finding.severity() == Severity.WARNING ? 0 : 1;
    return switch (finding.outcome()) {
      case NOT_APPLICABLE, NOT_EVALUATED -> 0;
      case PASSED -> 1;
      case INDETERMINATE -> 2 + 3 * error;
      case FAILED -> 3 + 3 * error;
    };
  }

  /** Whether it has an outcome that touches the verdict. */
  boolean decides(Outcome outcome) {
    return finding.outcome() == outcome && finding.severity() != Severity.WARNING;
  }

  /** The same where it adds too little to count. */
  RuleFinding insignificant() {
    return new RuleFinding(rule, finding.insignificant(), link);
  }

  /** The same without its words. */
  VouchedOutcome vouched() {
    return new VouchedOutcome(rule, finding.outcome(), warning());
  }

  /** Null when it touches the verdict. */
  @Nullable Severity warning() {
    return finding.severity() == Severity.WARNING ? Severity.WARNING : null;
  }
}
