package org.etalon.dcc.rules;

import java.util.List;

/**
 * What the rules found.
 *
 * @param complete false where a rule had more to say than a person reads
 */
public record RuleReport(List<RuleFinding> findings, boolean complete) {
  public RuleReport {
    findings = List.copyOf(findings);
  }

  /** Whether an error is among the findings. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }
}
