package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.etalon.problem.FieldError;

/**
 * The owner's programme of recalibration, in force from a day until the next one begins (ISO/IEC
 * 17025:2017, 6.4.7). A calibration certificate itself has no end (7.8.4.3), so this is what says
 * how long its results may be used.
 *
 * @param interval between calibrations, ISO 8601
 * @param from the first day it is in force
 */
public record RecalibrationProgramme(Period interval, LocalDate from, String reason)
    implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.RECALIBRATION_PROGRAMME;
  }

  @Override
  public LocalDate validFrom() {
    return from;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().forwards(interval, "/interval").line(reason, "/reason").faults();
  }
}
