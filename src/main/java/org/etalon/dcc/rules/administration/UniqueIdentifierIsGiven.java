package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A certificate has a number. */
public final class UniqueIdentifierIsGiven extends Rule {
  public UniqueIdentifierIsGiven() {
    super("e_unique_identifier_is_given", Weight.ERROR, "ISO/IEC 17025:2017, 7.8.2.1 d", "blank");
  }

  @Override
  public void check(Subject subject, Answers no) {
    if (subject.dcc().coreData().uniqueIdentifier().isBlank()) {
      no.no(Places.CORE_DATA.child("dcc:uniqueIdentifier"), "blank");
    }
  }
}
