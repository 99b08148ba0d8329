package org.etalon.dcc.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.quantity.unit.Quoted;

/** Takes what one rule has to say, up to as much as a person reads. */
public final class Answers {
  static final int FINDINGS_MAX = 50;

  private final Rule rule;
  private final Severity severity;
  private final List<RuleFinding> findings = new ArrayList<>();

  Answers(Rule rule, Severity severity) {
    this.rule = rule;
    this.severity = severity;
  }

  /**
   * Reports a place that breaks the rule.
   *
   * @param answer one of the names that the rule was made with
   * @param arguments what the answer speaks of; text of a document is shortened
   */
  public void no(Object place, String answer, Object... arguments) {
    if (isFull()) {
      return;
    }
    if (!rule.answers().contains(answer)) {
      throw new IllegalArgumentException(rule.id() + " has no answer " + answer);
    }
    List<String> shown =
        Arrays.stream(arguments).map(a -> Quoted.shortened(String.valueOf(a))).toList();
    findings.add(new RuleFinding(rule, severity, place.toString(), answer, shown));
  }

  /** Whether nothing more is taken, so that there is no need to look further. */
  public boolean isFull() {
    return findings.size() >= FINDINGS_MAX;
  }

  List<RuleFinding> findings() {
    return findings;
  }
}
