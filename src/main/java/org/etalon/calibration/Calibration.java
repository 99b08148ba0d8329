package org.etalon.calibration;

import java.time.LocalDate;
import java.util.List;
import org.etalon.equipment.Equipment;
import org.jspecify.annotations.Nullable;

/**
 * A calibration on its way to a certificate.
 *
 * @param laboratory the organisation that performs it
 * @param version grows with every change; the ETag of a draft
 * @param frozen the equipment as it was at submission; null while a draft
 * @param number of its certificate, once reserved
 * @param amendment what it replaces, if anything
 * @param rejectedWith why a checker sent it back
 */
public record Calibration(
    String id,
    String laboratory,
    State state,
    long version,
    CalibrationBody body,
    @Nullable Frozen frozen,
    String calibrator,
    @Nullable String checker,
    @Nullable String approver,
    @Nullable String number,
    @Nullable Amendment amendment,
    @Nullable String rejectedWith) {

  /** How far it is. */
  public enum State {
    DRAFT,
    SUBMITTED,
    CHECKED,
    ISSUING,
    ISSUED
  }

  /** The items and standards as they were when the draft was submitted. */
  public record Frozen(List<Equipment> equipment) {

    /** A piece of it. */
    public Equipment get(String id) {
      return equipment.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }
  }

  /**
   * The certificate that this calibration will replace.
   *
   * @param number of the certificate that is replaced
   */
  public record Amendment(
      String number,
      TypeOfChange typeOfChange,
      ReasonClass reasonClass,
      String explanation,
      LocalDate effectiveFrom) {}

  /** The words of the DCC. */
  public enum TypeOfChange {
    AMENDED,
    SUBSTITUTED
  }

  /** A copy in another state, one version on. */
  public Calibration moved(State to) {
    return next(to, body, frozen, calibrator, checker, approver, number, rejectedWith);
  }

  /** A draft again, for the reason a checker gave. */
  public Calibration rejected(String by, String reason) {
    return next(State.DRAFT, body, null, calibrator, by, null, number, reason);
  }

  /** A draft with another content. */
  public Calibration withBody(CalibrationBody newBody, String by) {
    return next(State.DRAFT, newBody, null, by, null, null, number, rejectedWith);
  }

  /** Submitted with the equipment as it is now. */
  public Calibration submitted(Frozen now) {
    return next(State.SUBMITTED, body, now, calibrator, null, null, number, null);
  }

  /** Checked by a second person, with the number that its certificate will have. */
  public Calibration checked(String by, String reserved) {
    return next(State.CHECKED, body, frozen, calibrator, by, null, reserved, null);
  }

  /** Approved: its certificate is being issued. */
  public Calibration approved(String by) {
    return next(State.ISSUING, body, frozen, calibrator, checker, by, number, null);
  }

  /** Back with its checker and without a number, because the one it had was voided. */
  public Calibration voided() {
    return next(State.SUBMITTED, body, frozen, calibrator, null, null, null, rejectedWith);
  }

  private Calibration next(
      State to,
      CalibrationBody what,
      @Nullable Frozen held,
      String calibrated,
      @Nullable String checked,
      @Nullable String approved,
      @Nullable String numbered,
      @Nullable String rejected) {
    return new Calibration(
        id,
        laboratory,
        to,
        version + 1,
        what,
        held,
        calibrated,
        checked,
        approved,
        numbered,
        amendment,
        rejected);
  }
}
