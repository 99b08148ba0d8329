package org.etalon.traceability;

import java.time.LocalDate;
import org.etalon.equipment.Equipment;
import org.etalon.signing.Outcome;
import org.etalon.traceability.rules.EdgeRule.Finding;

/** T17: where a branch may end, and on what evidence (ISO/IEC 17025:2017, 6.5.2). */
final class Terminals {
  private Terminals() {}

  /** Whether equipment is of a kind that a branch may end in. */
  static boolean isTerminal(Equipment equipment) {
    return equipment.legalStatus() == Equipment.LegalStatus.NATIONAL_PRIMARY
        || equipment.role() == Equipment.Role.SI_REALISATION
        || equipment.role() == Equipment.Role.REFERENCE_MATERIAL;
  }

  /** What the end of a branch is worth, on the last day it was used. */
  static Finding check(Equipment equipment, LocalDate used) {
    if (!isTerminal(equipment)) {
      return new Finding(
          Outcome.INDETERMINATE, "A branch ends in a standard for which no certificate is named.");
    }
    if (equipment.legalStatus() != Equipment.LegalStatus.NATIONAL_PRIMARY) {
      return new Finding(
          Outcome.INDETERMINATE,
          "A branch ends in a " + equipment.role() + ", whose evidence is not evaluated yet.");
    }
    Equipment.Assessment assessment = equipment.assessment();
    if (assessment == null) {
      return new Finding(
          Outcome.INDETERMINATE, "The national primary standard has no certificate on record.");
    }
    boolean valid = !used.isBefore(assessment.validFrom()) && !used.isAfter(assessment.validTo());
    return valid
        ? new Finding(
            Outcome.PASSED,
            "A national primary standard by " + assessment.authority() + ", " + assessment.number())
        : new Finding(
            Outcome.FAILED,
            "The certificate "
                + assessment.number()
                + " of the primary standard did not cover "
                + used
                + ".");
  }
}
