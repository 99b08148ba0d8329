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
  private static final String MANUFACTURER = "manufacturer ";

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
    if (same) {
      return Finding.passed("T03.same");
    }
    return parent.laboratory() == null && isAlike(parent, mine)
        ? Finding.indeterminate("T03.alike", parent.stated().number())
        : Finding.failed("T03.other", parent.stated().number());
  }

  /** Two people write one manufacturer in different ways; then only the number is the same. */
  private static boolean isAlike(Event parent, Set<String> mine) {
    return parent.stated().items().stream()
        .flatMap(item -> item.keys().stream())
        .anyMatch(key -> mine.stream().anyMatch(own -> isAlike(key, own)));
  }

  private static boolean isAlike(String one, String other) {
    return one.startsWith(MANUFACTURER)
        && other.startsWith(MANUFACTURER)
        && number(one).equals(number(other));
  }

  private static String number(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }
}
