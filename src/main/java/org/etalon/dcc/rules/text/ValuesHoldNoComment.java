package org.etalon.dcc.rules.text;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** What stands between two signs is part of the value; nothing splits it. */
public final class ValuesHoldNoComment extends Rule {
  public ValuesHoldNoComment() {
    super(
        "e_values_hold_no_comment",
        Weight.ERROR,
        "XML 1.0, 2.5 and 2.6; Canonical XML 1.1, 2.1",
        "split");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<String> value : subject.facts().commentedValues()) {
      no.no(value.place(), "split", value.value());
    }
  }
}
