package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The equipment realises a unit of the SI directly (ISO/IEC 17025:2017, 6.5.2 c).
 *
 * @param unit that it realises, D-SI
 * @param miseEnPratique the published instructions that it follows, with their edition
 * @param procedure how it is done here, with its version
 * @param software what computes the value, with its version; null where nothing does
 * @param dependsOnFrequency whether the value rests on a frequency, as of a Josephson standard
 * @param frequencyReference the equipment that gives that frequency, by identifier
 * @param comparison where the comparison with another standard is described that ensures it
 */
public record SiRealisation(
    String unit,
    String miseEnPratique,
    String procedure,
    @Nullable String software,
    Boolean dependsOnFrequency,
    @Nullable String frequencyReference,
    String comparison,
    LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.SI_REALISATION;
  }

  @Override
  public List<FieldError> faults() {
    FactChecks checks =
        new FactChecks()
            .number("1", unit, "/unit")
            .line(miseEnPratique, "/miseEnPratique")
            .line(procedure, "/procedure")
            .line(software, "/software")
            .line(comparison, "/comparison")
            .order(validFrom, validTo, "/validTo");
    if (frequencyReference != null && !dependsOnFrequency) {
      checks.fault("/frequencyReference", "not-needed", "It does not depend on a frequency.");
    }
    return checks.faults();
  }
}
