package org.etalon.dcc.lint;

import java.util.HashSet;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;

/** An element that refers to another one finds it, and finds only one. */
final class ReferencesAreWhole implements DccLint {
  @Override
  public String id() {
    return "e_references_are_whole";
  }

  @Override
  public String clause() {
    return "XML Schema 1.0, ID and IDREFS; PTB dcc.sch 3.3.0, id and refId";
  }

  @Override
  public String question() {
    return "Is every id unique, and is every refId the id of another element?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    Set<String> ids = new HashSet<>();
    new DccWalk() {
      @Override
      void attributes(Attributes attributes, String place) {
        if (attributes.id() != null && !ids.add(attributes.id())) {
          answers.no(place + "/@id", "The id " + attributes.id() + " is given twice.");
        }
      }
    }.walk(dcc);
    new DccWalk() {
      @Override
      void attributes(Attributes attributes, String place) {
        for (String refId : attributes.refIds()) {
          if (!ids.contains(refId) || refId.equals(attributes.id())) {
            answers.no(place + "/@refId", "No other element has the id " + refId + ".");
          }
        }
      }
    }.walk(dcc);
  }
}
