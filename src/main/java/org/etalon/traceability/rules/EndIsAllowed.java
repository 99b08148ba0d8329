package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.Equipment.Assessment;
import org.etalon.equipment.Equipment.LegalStatus;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.SiRealisation;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T17: a branch ends in an allowed terminal with its evidence (ISO/IEC 17025:2017, 6.5.2). */
public final class EndIsAllowed implements TerminalRule {

  @Override
  public Rule rule() {
    return Rule.T17;
  }

  @Override
  public Finding check(Link link, Equipment equipment, Inquiry inquiry) {
    LocalDate used = link.child().stated().ended();
    if (used == null) {
      return Finding.indeterminate("T17.dates");
    }
    EquipmentFacts facts =
        inquiry.evidence().facts(equipment.id()).orElseGet(() -> none(equipment));
    if (equipment.legalStatus() == LegalStatus.NATIONAL_PRIMARY) {
      return primary(equipment, facts, used);
    }
    return switch (equipment.role()) {
      case SI_REALISATION -> realisation(facts, used);
      case REFERENCE_MATERIAL ->
          facts.referenceMaterialOn(used).isPresent()
              ? Finding.passed("T17.material", facts.referenceMaterialOn(used).get().certificate())
              : Finding.indeterminate("T17.noMaterial");
      default -> Finding.indeterminate("T17.noCertificate");
    };
  }

  private static EquipmentFacts none(Equipment equipment) {
    return new EquipmentFacts(equipment.id(), java.util.List.of());
  }

  private static Finding primary(Equipment equipment, EquipmentFacts facts, LocalDate used) {
    Optional<Assessment> recorded = facts.assessmentOn(used);
    Assessment assessment = recorded.orElse(equipment.assessment());
    if (assessment == null) {
      return Finding.indeterminate("T17.noAssessment");
    }
    boolean valid = !used.isBefore(assessment.validFrom()) && !used.isAfter(assessment.validTo());
    return valid
        ? Finding.passed("T17.primary", assessment.authority(), assessment.number())
        : Finding.failed("T17.assessmentOver", assessment.number(), used);
  }

  private static Finding realisation(EquipmentFacts facts, LocalDate used) {
    Optional<SiRealisation> valid = facts.realisationOn(used);
    if (valid.isPresent()) {
      return Finding.passed("T17.realisation", valid.get().miseEnPratique());
    }
    return facts.realisation().isPresent()
        ? Finding.failed("T17.realisationOver", used)
        : Finding.indeterminate("T17.noRealisation");
  }
}
