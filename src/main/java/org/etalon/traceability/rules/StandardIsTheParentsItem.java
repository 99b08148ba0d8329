package org.etalon.traceability.rules;

import java.util.Collections;
import java.util.Set;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T03: the identification of the standard equals that of an item of the parent. */
public final class StandardIsTheParentsItem implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T03;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    Set<String> mine = link.used().standard().keys();
    if (mine.isEmpty()) {
      return Finding.indeterminate("T03.unidentified");
    }
    boolean same =
        parent.stated().items().stream().anyMatch(i -> !Collections.disjoint(i.keys(), mine));
    return same
        ? Finding.passed("T03.same")
        : Finding.failed("T03.other", parent.stated().number());
  }
}
