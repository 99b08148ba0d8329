package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;

/**
 * A fact was recorded wrongly. From the moment this is recorded it counts no longer; what was known
 * before stays what was known.
 *
 * @param on the day the mistake was found
 * @param fact the identifier of the fact
 */
public record Retraction(LocalDate on, String fact, String reason) implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.RETRACTION;
  }

  @Override
  public LocalDate validFrom() {
    return on;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().line(fact, "/fact").line(reason, "/reason").faults();
  }
}
