package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Every result says by which method it was found. */
public final class MethodsAreNamed extends Rule {
  public MethodsAreNamed() {
    super(
        "e_methods_are_named",
        Weight.ERROR,
        "ISO/IEC 17025:2017, 7.8.2.1 f; PTB dcc.sch 3.3.0, usedMethods",
        "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Contexts.check(
        subject.dcc(), context -> !context.usedMethods().isEmpty(), "dcc:usedMethods", no);
  }
}
