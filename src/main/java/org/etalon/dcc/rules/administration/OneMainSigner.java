package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** One person answers for the certificate in the end. */
public final class OneMainSigner extends Rule {
  public OneMainSigner() {
    super("e_one_main_signer", Weight.HOUSE, "ISO/IEC 17025:2017, 7.8.2.1 o", "none", "several");
  }

  @Override
  public void check(Subject subject, Answers no) {
    long signers =
        subject.dcc().respPersons().stream()
            .filter(person -> Boolean.TRUE.equals(person.mainSigner()))
            .count();
    if (signers == 0) {
      no.no(Places.PERSONS, "none");
    } else if (signers > 1) {
      no.no(Places.PERSONS, "several", signers);
    }
  }
}
