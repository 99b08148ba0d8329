package org.etalon.calibration.web;

import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.WaitingIssues;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as it is shown to its laboratory.
 *
 * @param waiting what its certificate waits for, once approved
 */
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
    WaitingIssues.@Nullable Waiting waiting,
    CalibrationBody calibration) {

  static CalibrationView of(Calibration calibration, WaitingIssues issues) {
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
        waiting(calibration, issues),
        calibration.body());
  }

  private static WaitingIssues.@Nullable Waiting waiting(
      Calibration calibration, WaitingIssues issues) {
    String number = calibration.number();
    return number == null || calibration.state() != Calibration.State.ISSUING
        ? null
        : issues.find(number).orElse(null);
  }
}
