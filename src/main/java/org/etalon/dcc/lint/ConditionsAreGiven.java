package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** Every result says under which conditions it was found. */
final class ConditionsAreGiven implements DccLint {
  @Override
  public String id() {
    return "e_conditions_are_given";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.4.1 b";
  }

  @Override
  public String question() {
    return "Are conditions given for all results, for each set of results, or with each quantity?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    Contexts.check(
        dcc,
        context -> !context.influenceConditions().isEmpty(),
        "dcc:influenceConditions",
        "No condition is given, neither here nor above nor with each quantity.",
        answers);
  }
}
