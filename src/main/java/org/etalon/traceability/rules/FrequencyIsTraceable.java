package org.etalon.traceability.rules;

import java.time.LocalDate;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.SiRealisation;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T19: a realisation that rests on a frequency has a calibrated reference for it. */
public final class FrequencyIsTraceable implements TerminalRule {

  @Override
  public Rule rule() {
    return Rule.T19;
  }

  @Override
  public Finding check(Link link, Equipment equipment, Inquiry inquiry) {
    LocalDate used = link.child().stated().ended();
    SiRealisation realisation =
        used == null
            ? null
            : inquiry
                .evidence()
                .facts(equipment.id())
                .flatMap(facts -> facts.realisationOn(used))
                .orElse(null);
    if (used == null || realisation == null || !realisation.dependsOnFrequency()) {
      return Finding.notApplicable("T19.noFrequency");
    }
    String reference = realisation.frequencyReference();
    if (reference == null) {
      return Finding.indeterminate("T19.noReference");
    }
    return inquiry.evidence().calibrationsOf(reference).stream()
            .filter(calibrated -> calibrated.standing())
            .map(calibrated -> calibrated.ended())
            .anyMatch(ended -> ended != null && covers(ended, used, reference, inquiry))
        ? Finding.passed("T19.calibrated", reference)
        : Finding.indeterminate("T19.notCalibrated", reference, used);
  }

  private static boolean covers(
      LocalDate calibrated, LocalDate used, String reference, Inquiry inquiry) {
    return !calibrated.isAfter(used)
        && inquiry
            .evidence()
            .facts(reference)
            .flatMap((EquipmentFacts facts) -> facts.dueAfter(calibrated, used))
            .filter(due -> !used.isAfter(due))
            .isPresent();
  }
}
