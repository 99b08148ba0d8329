package org.etalon.traceability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what the rules found; the gravest finding of a rule is its outcome over the chain. */
final class Outcomes {
  private final ChainTexts texts;
  private final Map<Rule, RuleOutcome> worst = new EnumMap<>(Rule.class);

  Outcomes(ChainTexts texts) {
    this.texts = texts;
  }

  RuleOutcome add(Rule rule, Finding finding) {
    return add(rule, finding, null);
  }

  RuleOutcome add(Rule rule, Finding finding, @Nullable String edge) {
    return take(of(rule, finding, edge));
  }

  /** Takes over what was found elsewhere. */
  RuleOutcome take(RuleOutcome outcome) {
    Rule rule = Rule.valueOf(outcome.rule());
    RuleOutcome before = worst.get(rule);
    if (before == null || weight(outcome) > weight(before)) {
      worst.put(rule, outcome);
    }
    return outcome;
  }

  /** Those of the rules that found something, in order. */
  List<RuleOutcome> found() {
    return List.copyOf(worst.values());
  }

  private RuleOutcome of(Rule rule, Finding finding, @Nullable String edge) {
    return new RuleOutcome(
        rule.name(),
        finding.outcome(),
        finding.severity() == Severity.WARNING ? Severity.WARNING : null,
        rule.clause(),
        texts.question(rule),
        texts.answer(finding),
        edge);
  }

  private static int weight(RuleOutcome outcome) {
    int warning = outcome.severity() == Severity.WARNING ? 0 : 1;
    return switch (outcome.outcome()) {
      case NOT_APPLICABLE, NOT_EVALUATED -> 0;
      case PASSED -> 1;
      case INDETERMINATE -> 2 + 3 * warning;
      case FAILED -> 3 + 3 * warning;
    };
  }

  /** All 24 rules, in order. */
  List<RuleOutcome> rules() {
    List<RuleOutcome> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      RuleOutcome found = worst.get(rule);
      all.add(found == null ? of(rule, Finding.notApplicable("nothingToAsk"), null) : found);
    }
    return all;
  }

  /** Any failure decides; without one, anything undecided leaves it open. */
  Verdict verdict() {
    return verdict(rules());
  }

  static Verdict verdict(List<RuleOutcome> outcomes) {
    List<Outcome> all =
        outcomes.stream()
            .filter(outcome -> outcome.severity() != Severity.WARNING)
            .map(RuleOutcome::outcome)
            .toList();
    if (all.contains(Outcome.FAILED)) {
      return Verdict.NOT_TRACEABLE;
    }
    return all.contains(Outcome.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.TRACEABLE;
  }
}
