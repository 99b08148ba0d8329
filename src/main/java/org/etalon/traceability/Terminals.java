package org.etalon.traceability;

import java.time.LocalDate;
import org.etalon.equipment.Equipment;

/** T17: where a branch may end, and on what evidence (ISO/IEC 17025:2017, 6.5.2). */
final class Terminals {
  private Terminals() {}

  /** Whether equipment is of a kind that a branch may end in. */
  static boolean isTerminal(Equipment equipment) {
    return equipment.legalStatus() == Equipment.LegalStatus.NATIONAL_PRIMARY
        || equipment.role() == Equipment.Role.SI_REALISATION
        || equipment.role() == Equipment.Role.REFERENCE_MATERIAL;
  }

  /** What the end of a branch is worth to the certificate that used it. */
  static Finding check(Link link, Inquiry inquiry) {
    Equipment equipment = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    if (equipment == null || !isTerminal(equipment)) {
      return Finding.indeterminate("T17.noCertificate");
    }
    if (equipment.legalStatus() != Equipment.LegalStatus.NATIONAL_PRIMARY) {
      return Finding.indeterminate("T17.notEvaluated", equipment.role());
    }
    Equipment.Assessment assessment = equipment.assessment();
    if (assessment == null) {
      return Finding.indeterminate("T17.noAssessment");
    }
    LocalDate used = link.child().stated().ended();
    if (used == null) {
      return Finding.indeterminate("T17.dates");
    }
    boolean valid = !used.isBefore(assessment.validFrom()) && !used.isAfter(assessment.validTo());
    return valid
        ? Finding.passed("T17.primary", assessment.authority(), assessment.number())
        : Finding.failed("T17.assessmentOver", assessment.number(), used);
  }
}
