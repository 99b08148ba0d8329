package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;

/**
 * A check between calibrations that the equipment is still as it was (ISO/IEC 17025:2017, 6.4.10;
 * in Chinese 期间核查).
 *
 * @param document where its data are
 */
public record IntermediateCheck(LocalDate on, Result result, String document)
    implements EquipmentFact {

  /** What it showed. */
  public enum Result {
    PASSED,
    FAILED
  }

  @Override
  public FactKind kind() {
    return FactKind.INTERMEDIATE_CHECK;
  }

  @Override
  public LocalDate validFrom() {
    return on;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().line(document, "/document").faults();
  }
}
