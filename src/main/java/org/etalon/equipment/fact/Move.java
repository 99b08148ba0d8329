package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;

/**
 * The equipment was brought to another place.
 *
 * @param to where it is from that day on
 */
public record Move(LocalDate on, String to) implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.MOVE;
  }

  @Override
  public LocalDate validFrom() {
    return on;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().line(to, "/to").faults();
  }
}
