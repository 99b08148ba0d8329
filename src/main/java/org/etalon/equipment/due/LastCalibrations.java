package org.etalon.equipment.due;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the certificates, which equipment itself does not. */
public interface LastCalibrations {

  /** The last calibration of a piece of equipment whose certificate stands. */
  Optional<Calibrated> of(String equipment);

  /**
   * A calibration.
   *
   * @param on the day it ended
   * @param validUntil the end that a verification certificate states itself
   */
  record Calibrated(String certificate, LocalDate on, @Nullable LocalDate validUntil) {}
}
