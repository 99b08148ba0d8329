package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.Equipment.LegalStatus;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.jurisdiction.Demand;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T22: a standard with a legal status was assessed where the law of the laboratory demands it, and
 * does not stand below what was calibrated with it.
 */
public final class SchemeAllows implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T22;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Equipment standard = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    LocalDate day = link.child().stated().ended();
    if (standard == null || day == null || !isInHierarchy(standard.legalStatus())) {
      return Finding.notApplicable("T22.noStatus");
    }
    String country = link.child().stated().country();
    Optional<Demands> demands = inquiry.evidence().demands(country, day);
    if (demands.isEmpty()) {
      return Finding.indeterminate("T22.noPolicy", country);
    }
    Optional<Demand> demand =
        demands.get().on(standard.legalStatus(), standard.rank(), Demand.Kind.ASSESSMENT);
    if (demand.isPresent() && !isAssessed(standard, day, inquiry)) {
      return Finding.indeterminate("T22.notAssessed", standard.id(), demand.get().source());
    }
    return isBelowItsItem(standard, link, inquiry)
        ? Finding.warning("T22.below", standard.id())
        : Finding.passed("T22.allowed");
  }

  private static boolean isInHierarchy(LegalStatus status) {
    return status == LegalStatus.PUBLIC
        || status == LegalStatus.SECTOR
        || status == LegalStatus.ENTERPRISE;
  }

  /** Its own assessment, as recorded then or as registered. */
  private static boolean isAssessed(Equipment standard, LocalDate day, Inquiry inquiry) {
    Optional<EquipmentFacts> facts = inquiry.evidence().facts(standard.id());
    if (facts.flatMap(known -> known.assessmentOn(day)).isPresent()) {
      return true;
    }
    Equipment.Assessment registered = standard.assessment();
    return registered != null
        && !day.isBefore(registered.validFrom())
        && !day.isAfter(registered.validTo());
  }

  private static boolean isBelowItsItem(Equipment standard, Link link, Inquiry inquiry) {
    return link.child().items().stream()
        .flatMap(item -> inquiry.evidence().equipment(item).stream())
        .map(Equipment::legalStatus)
        .filter(status -> status == LegalStatus.NATIONAL_PRIMARY || isInHierarchy(status))
        .anyMatch(status -> status.compareTo(standard.legalStatus()) < 0);
  }
}
