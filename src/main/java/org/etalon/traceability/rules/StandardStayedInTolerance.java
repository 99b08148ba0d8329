package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Set;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Meeting;

/**
 * T16: since the calibration that the use rests on, the standard was not found out of tolerance.
 * When it was, nobody knows since when.
 */
public final class StandardStayedInTolerance implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T16;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    EquipmentFacts facts = inquiry.evidence().facts(link.used().equipment()).orElse(null);
    LocalDate calibrated = parent.stated().ended();
    if (facts == null || calibrated == null) {
      return Finding.indeterminate("T16.unregistered");
    }
    Set<String> kinds = Meeting.kinds(link.uses());
    for (OutOfTolerance found : facts.outOfTolerance()) {
      String kind = found.quantityKind();
      boolean concerned = kind == null || kinds.isEmpty() || kinds.contains(kind);
      boolean newest = isNewestBefore(found.foundOn(), calibrated, link, inquiry);
      if (concerned && found.foundOn().isAfter(calibrated) && newest) {
        return Finding.failed(
            "T16.found", found.foundOn(), found.error() + " " + found.unit(), found.limit());
      }
    }
    return Finding.passed("T16.nothing");
  }

  /** A good calibration in between clears the results that rest on it, not those before. */
  private static boolean isNewestBefore(
      LocalDate found, LocalDate calibrated, Link link, Inquiry inquiry) {
    String equipment = link.used().equipment();
    return equipment == null
        || inquiry.evidence().calibrationsOf(equipment, calibrated).stream()
            .filter(other -> other.standing())
            .map(other -> other.ended())
            .noneMatch(ended -> ended != null && ended.isBefore(found));
  }
}
