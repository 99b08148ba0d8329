package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T05: the standard was used within the validity of its verification, which it passed, or within
 * the interval that its owner's programme gave a calibration then.
 */
public final class UsedWithinValidity implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T05;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    if (Boolean.FALSE.equals(parent.stated().conforms())) {
      return Finding.failed("T05.rejected", parent.stated().number());
    }
    LocalDate begun = link.child().stated().begun();
    LocalDate ended = link.child().stated().ended();
    LocalDate calibrated = parent.stated().ended();
    if (begun == null || ended == null || calibrated == null) {
      return Finding.indeterminate("T05.dates");
    }
    EquipmentFacts facts = inquiry.evidence().facts(link.used().equipment()).orElse(null);
    if (facts != null && (facts.retiredOn(begun) || facts.retiredOn(ended))) {
      return Finding.failed("T05.retired", begun);
    }
    LocalDate until = parent.stated().validUntil();
    if (until != null) {
      return ended.isAfter(until)
          ? Finding.failed("T05.expired", parent.stated().number(), until, ended)
          : Finding.passed("T05.valid", until);
    }
    Optional<LocalDate> due = facts == null ? Optional.empty() : facts.dueAfter(calibrated, begun);
    if (due.isEmpty()) {
      return Finding.indeterminate("T05.noProgramme");
    }
    return ended.isAfter(due.get())
        ? Finding.failed("T05.overdue", due.get(), ended)
        : Finding.passed("T05.inTime", due.get());
  }
}
