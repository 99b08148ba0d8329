package org.etalon.traceability.report;

import org.etalon.signing.Outcome;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule came to, by the word of who signed; its answer would tell contents.
 *
 * @param severity {@code WARNING} when it does not touch the verdict; null otherwise
 */
public record VouchedOutcome(Rule rule, Outcome outcome, Finding.@Nullable Severity severity) {
  /** As a finding, without the words of whoever found it. */
  public Finding finding() {
    return Finding.vouched(outcome, severity);
  }
}
