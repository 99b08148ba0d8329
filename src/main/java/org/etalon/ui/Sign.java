package org.etalon.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.etalon.rendering.Labels;
import org.etalon.signing.Outcome;

/**
 * An outcome by colour (the class), by sign and by word, so that no reader depends on one of them.
 */
record Sign(String css, String symbol, String word) {

  /** From what weighs most to what weighs least. */
  private static final List<Outcome> BY_WEIGHT =
      List.of(
          Outcome.FAILED,
          Outcome.INDETERMINATE,
          Outcome.NOT_EVALUATED,
          Outcome.PASSED,
          Outcome.NOT_APPLICABLE);

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

  /** The outcome that weighs most; where there is none, nobody looked. */
  static Outcome worst(Collection<Outcome> outcomes) {
    return outcomes.stream()
        .min(Comparator.comparingInt(BY_WEIGHT::indexOf))
        .orElse(Outcome.NOT_EVALUATED);
  }
}
