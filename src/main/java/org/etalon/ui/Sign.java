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
public record Sign(String css, String symbol, String word) {
  private static final String WARNING = "WARNING";

  /** From what weighs most to what weighs least; a warning weighs less than what counts. */
  private static final List<String> ORDER =
      List.of(
          Outcome.FAILED.name(),
          Outcome.INDETERMINATE.name(),
          Outcome.NOT_EVALUATED.name(),
          WARNING,
          Outcome.PASSED.name(),
          Outcome.NOT_APPLICABLE.name());

  public static Sign of(Outcome outcome, Labels words) {
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
  public static Sign of(Chain.RuleOutcome rule, Labels words) {
    return isWarning(rule)
        ? new Sign(WARNING, "!", words.get("outcome_WARNING"))
        : of(rule.outcome(), words);
  }

  /** The sign of all of them together; where there are none, nobody looked. */
  public static Sign of(List<Chain.RuleOutcome> rules, Labels words) {
    return rules.stream()
        .min(Comparator.comparingInt(Sign::weight))
        .map(worst -> of(worst, words))
        .orElseGet(() -> of(Outcome.NOT_EVALUATED, words));
  }

  /** The less, the graver. */
  public int weight() {
    return ORDER.indexOf(css);
  }

  /** Whether somebody should read what it stands for. */
  public boolean tells() {
    return weight() < ORDER.indexOf(Outcome.PASSED.name());
  }

  /** Whether it is against the verdict. */
  public boolean failed() {
    return css.equals(Outcome.FAILED.name());
  }

  private static int weight(Chain.RuleOutcome rule) {
    return ORDER.indexOf(isWarning(rule) ? WARNING : rule.outcome().name());
  }

  private static boolean isWarning(Chain.RuleOutcome rule) {
    return rule.severity() == Finding.Severity.WARNING;
  }
}
