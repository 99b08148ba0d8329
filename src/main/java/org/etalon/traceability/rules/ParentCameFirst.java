package org.etalon.traceability.rules;

import java.time.LocalDate;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T04: the parent calibration ended, and its certificate was issued, before the standard was used.
 */
public final class ParentCameFirst implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T04;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    LocalDate begun = link.child().stated().begun();
    LocalDate ended = parent.stated().ended();
    LocalDate issued = parent.stated().issued();
    if (begun == null || ended == null || issued == null) {
      return Finding.indeterminate("T04.dates");
    }
    if (ended.isAfter(begun)) {
      return Finding.failed("T04.later", ended, begun);
    }
    return issued.isAfter(begun)
        // Performed before, issued after: the result was used before its certificate existed.
        ? Finding.warning("T04.issuedLater", ended, issued)
        : Finding.passed("T04.first", ended, begun);
  }
}
