package org.etalon.dcc.rules.text;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** No two elements have the same name, in whatever vocabulary. */
public final class IdsAreUnique extends Rule {
  public IdsAreUnique() {
    super("e_ids_are_unique", Weight.ERROR, "XML Schema 1.0 part 2, 3.3.8 ID", "repeated");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<String> id : subject.facts().repeatedIds()) {
      no.no(id.place(), "repeated", id.value());
    }
  }
}
