package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** Every result says by which method it was found. */
final class MethodsAreNamed implements DccLint {
  @Override
  public String id() {
    return "e_methods_are_named";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 f";
  }

  @Override
  public String question() {
    return "Is a method named for all results, for each set of results, or with each quantity?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    Contexts.check(
        dcc,
        context -> !context.usedMethods().isEmpty(),
        "dcc:usedMethods",
        "No method is named, neither here nor above nor with each quantity.",
        answers);
  }
}
