package org.etalon.ui;

import java.util.Comparator;
import java.util.List;
import org.etalon.rendering.Labels;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;
import org.etalon.traceability.Finding;

/**
 * An outcome by colour (the class), by sign and by word, so that no reader depends on one of them.
 */
record Sign(String css, String symbol, String word) {

  /** From what weighs most to what weighs least; a warning weighs less than what counts. */
  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.FAILED,
          Outcome.INDETERMINATE,
          Outcome.NOT_EVALUATED,
          Outcome.PASSED,
          Outcome.NOT_APPLICABLE);

  private static final Comparator<Chain.RuleOutcome> BY_WEIGHT =
      Comparator.comparingInt(Sign::weight);

  static Sign of(Outcome outcome, Labels words) {
    String symbol =
        switch (outcome) {
          case PASSED -> "\u2713";
          case FAILED -> "\u2717";
          case INDETERMINATE -> "?";
          case NOT_APPLICABLE -> "\u2013";
          case NOT_EVALUATED -> "\u25CB";
        };
    return new Sign(outcome.name(), symbol, words.get("outcome_" + outcome.name()));
  }

  /** The sign of a rule of a chain. */
  static Sign of(Chain.RuleOutcome rule, Labels words) {
    return isWarning(rule)
        ? new Sign("WARNING", "!", words.get("outcome_WARNING"))
        : of(rule.outcome(), words);
  }

  /** The sign of all of them together; where there are none, nobody looked. */
  static Sign of(List<Chain.RuleOutcome> rules, Labels words) {
    return rules.stream()
        .min(BY_WEIGHT)
        .map(worst -> of(worst, words))
        .orElseGet(() -> of(Outcome.NOT_EVALUATED, words));
  }

  private static int weight(Chain.RuleOutcome rule) {
    if (isWarning(rule)) {
      return OUTCOMES.indexOf(Outcome.PASSED) * 2 - 1;
    }
    return OUTCOMES.indexOf(rule.outcome()) * 2;
  }

  private static boolean isWarning(Chain.RuleOutcome rule) {
    return rule.severity() == Finding.Severity.WARNING;
  }
}
