package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;

/** The equipment is in service again from a day on. */
public record ReturnToService(LocalDate on, String reason) implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.RETURN_TO_SERVICE;
  }

  @Override
  public LocalDate validFrom() {
    return on;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().line(reason, "/reason").faults();
  }
}
