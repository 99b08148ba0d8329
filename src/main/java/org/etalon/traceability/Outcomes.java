package org.etalon.traceability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.rules.EdgeRule.Finding;
import org.jspecify.annotations.Nullable;

/** Collects what the rules found; the worst finding of a rule is its outcome over the chain. */
final class Outcomes {
  /** The rules that are built; every other one is not evaluated (decision D17). */
  static final Set<Rule> BUILT =
      Set.of(Rule.T01, Rule.T03, Rule.T04, Rule.T07, Rule.T15, Rule.T17, Rule.T18);

  private final Map<Rule, RuleOutcome> worst = new EnumMap<>(Rule.class);

  RuleOutcome add(Rule rule, Finding finding) {
    return add(rule, finding, null);
  }

  RuleOutcome add(Rule rule, Finding finding, @Nullable String edge) {
    RuleOutcome outcome =
        new RuleOutcome(rule.name(), finding.outcome(), rule.question(), finding.answer(), edge);
    RuleOutcome before = worst.get(rule);
    if (before == null || weight(outcome.outcome()) > weight(before.outcome())) {
      worst.put(rule, outcome);
    }
    return outcome;
  }

  private static int weight(Outcome outcome) {
    return switch (outcome) {
      case NOT_APPLICABLE -> 0;
      case PASSED -> 1;
      case NOT_EVALUATED -> 2;
      case INDETERMINATE -> 3;
      case FAILED -> 4;
    };
  }

  /** All 24 rules, in order. */
  List<RuleOutcome> rules() {
    List<RuleOutcome> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      RuleOutcome found = worst.get(rule);
      if (found != null) {
        all.add(found);
      } else if (BUILT.contains(rule)) {
        all.add(of(rule, Outcome.NOT_APPLICABLE, "There is nothing in this chain to ask it of."));
      } else {
        all.add(of(rule, Outcome.NOT_EVALUATED, "This rule is not built yet."));
      }
    }
    return all;
  }

  private static RuleOutcome of(Rule rule, Outcome outcome, String answer) {
    return new RuleOutcome(rule.name(), outcome, rule.question(), answer, null);
  }

  /** Any failure decides; without one, anything undecided leaves it open. */
  Verdict verdict() {
    List<Outcome> all = rules().stream().map(RuleOutcome::outcome).toList();
    if (all.contains(Outcome.FAILED)) {
      return Verdict.NOT_TRACEABLE;
    }
    boolean open = all.contains(Outcome.INDETERMINATE) || all.contains(Outcome.NOT_EVALUATED);
    return open ? Verdict.INDETERMINATE : Verdict.TRACEABLE;
  }
}
