package org.etalon.dcc.rules.text;

import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** An element that refers to another one finds it. */
public final class ReferencesAreFound extends Rule {
  public ReferencesAreFound() {
    super(
        "e_references_are_found",
        Weight.ERROR,
        "XML Schema 1.0 part 2, 3.3.9 IDREF; PTB dcc.sch 3.3.0, id and refId",
        "nothing",
        "itself");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Set<String> ids = subject.facts().ids();
    for (Placed<Attributes> attributes : subject.contents().attributes()) {
      for (String refId : attributes.value().refIds()) {
        if (refId.equals(attributes.value().id())) {
          no.no(attributes.place().child("@refId"), "itself", refId);
        } else if (!ids.contains(refId)) {
          no.no(attributes.place().child("@refId"), "nothing", refId);
        }
      }
    }
  }
}
