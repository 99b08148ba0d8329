package org.etalon.dcc.rules.time;

import org.etalon.dcc.DccVersion;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A certificate says when it was issued. */
public final class IssueDateIsGiven extends Rule {
  public IssueDateIsGiven() {
    super("e_issue_date_is_given", Weight.HOUSE, "ISO/IEC 17025:2017, 7.8.2.1 j", "missing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    DccVersion version = DccVersion.of(subject.dcc().schemaVersion());
    // The element came with version 3.2.0.
    boolean canBeGiven = version == null || version.compareTo(DccVersion.V3_2_0) >= 0;
    if (canBeGiven && subject.dcc().coreData().issueDate() == null) {
      no.no(Places.CORE_DATA.child("dcc:issueDate"), "missing");
    }
  }
}
