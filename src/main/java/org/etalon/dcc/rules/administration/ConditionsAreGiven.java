package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Every result says under which conditions it was found. */
public final class ConditionsAreGiven extends Rule {
  public ConditionsAreGiven() {
    super(
        "e_conditions_are_given",
        Weight.ERROR,
        "ISO/IEC 17025:2017, 7.8.4.1 b; PTB dcc.sch 3.3.0, influenceConditions",
        "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Contexts.check(
        subject.dcc(),
        context -> !context.influenceConditions().isEmpty(),
        "dcc:influenceConditions",
        no);
  }
}
