package org.etalon.traceability.rules;

import java.time.LocalDate;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.ReferenceMaterial;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T23: the batch of the reference material in use had not expired (ISO/IEC 17025, 6.5.2 b). */
public final class MaterialWasGood implements TerminalRule {

  @Override
  public Rule rule() {
    return Rule.T23;
  }

  @Override
  public Finding check(Link link, Equipment equipment, Inquiry inquiry) {
    if (equipment.role() != Equipment.Role.REFERENCE_MATERIAL) {
      return Finding.notApplicable("T23.noMaterial");
    }
    LocalDate used = link.child().stated().ended();
    ReferenceMaterial batch =
        used == null
            ? null
            : inquiry
                .evidence()
                .facts(equipment.id())
                .flatMap(facts -> facts.referenceMaterialOn(used))
                .orElse(null);
    if (used == null || batch == null) {
      return Finding.indeterminate("T23.unknown");
    }
    return used.isAfter(batch.expiresOn())
        ? Finding.failed("T23.expired", batch.batch(), batch.expiresOn(), used)
        : Finding.passed("T23.good", batch.batch(), batch.expiresOn());
  }
}
