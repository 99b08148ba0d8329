package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Every result says with which software it was found. */
public final class SoftwareIsNamed extends Rule {
  public SoftwareIsNamed() {
    super("w_software_is_named", Weight.WARNING, "PTB dcc.sch 3.3.0, usedSoftware", "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Contexts.check(
        subject.dcc(), context -> !context.usedSoftware().isEmpty(), "dcc:usedSoftware", no);
  }
}
