package org.etalon.traceability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what the rules found; the gravest finding of a rule is its outcome over the chain. */
final class Outcomes {
  private final Map<Rule, RuleFinding> worst = new EnumMap<>(Rule.class);

  RuleFinding add(Rule rule, Finding finding) {
    return add(rule, finding, null);
  }

  RuleFinding add(Rule rule, Finding finding, @Nullable Link link) {
    RuleFinding found = new RuleFinding(rule, finding, link);
    take(found);
    return found;
  }

  /** Takes over what was found elsewhere. */
  void take(RuleFinding found) {
    RuleFinding before = worst.get(found.rule());
    if (before == null || found.weight() > before.weight()) {
      worst.put(found.rule(), found);
    }
  }

  /** Those of the rules that found something, in order. */
  List<RuleFinding> found() {
    return List.copyOf(worst.values());
  }

  /** All 24 rules, in order. */
  List<RuleFinding> rules() {
    List<RuleFinding> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      RuleFinding found = worst.get(rule);
      all.add(
          found == null
              ? new RuleFinding(rule, Finding.notApplicable("nothingToAsk"), null)
              : found);
    }
    return all;
  }

  /** Any failure decides; without one, anything undecided leaves it open. */
  Verdict verdict() {
    List<Outcome> all =
        worst.values().stream()
            .map(RuleFinding::finding)
            .filter(finding -> finding.severity() != Severity.WARNING)
            .map(Finding::outcome)
            .toList();
    if (all.contains(Outcome.FAILED)) {
      return Verdict.NOT_TRACEABLE;
    }
    return all.contains(Outcome.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.TRACEABLE;
  }
}
