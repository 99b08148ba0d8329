package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A certificate says which laboratory calibrated, and where that is. */
public final class LaboratoryIsNamed extends Rule {
  public LaboratoryIsNamed() {
    super(
        "e_laboratory_is_named", Weight.HOUSE, "ISO/IEC 17025:2017, 7.8.2.1 b", "name", "address");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Addresses.check(
        subject.dcc().calibrationLaboratory().contact(),
        Places.LABORATORY.child("dcc:contact"),
        no);
  }
}
