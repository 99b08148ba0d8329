package org.etalon.calibration.web;

import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.jspecify.annotations.Nullable;

/** A calibration as it is shown to its laboratory. */
public record CalibrationView(
    String id,
    String laboratory,
    Calibration.State state,
    String calibrator,
    @Nullable String checker,
    @Nullable String approver,
    @Nullable String number,
    Calibration.@Nullable Amendment amendment,
    @Nullable String rejectedWith,
    CalibrationBody calibration) {

  static CalibrationView of(Calibration calibration) {
    return new CalibrationView(
        calibration.id(),
        calibration.laboratory(),
        calibration.state(),
        calibration.calibrator(),
        calibration.checker(),
        calibration.approver(),
        calibration.number(),
        calibration.amendment(),
        calibration.rejectedWith(),
        calibration.body());
  }
}
