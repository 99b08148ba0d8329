package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.TypeOfChange;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.DraftingCalibration;
import org.etalon.calibration.ReasonClass;
import org.etalon.organisation.Organisations;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Drafts the calibration whose certificate will amend or substitute another one. */
@Singleton
public class AmendingCertificate {
  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final Calibrations calibrations;
  private final DraftingCalibration drafting;
  private final Transactions transactions;
  private final Organisations organisations;
  private final Clock clock;

  AmendingCertificate(
      ReadingCertificate reading,
      Certificates certificates,
      Calibrations calibrations,
      DraftingCalibration drafting,
      Transactions transactions,
      Organisations organisations,
      Clock clock) {
    this.reading = reading;
    this.certificates = certificates;
    this.calibrations = calibrations;
    this.drafting = drafting;
    this.transactions = transactions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** The new draft; the old certificate changes its status when the new one is issued. */
  public Calibration amend(String number, Request request, Caller caller) {
    caller.require(Role.CALIBRATOR);
    return transactions.in(
        caller.organisation(),
        () -> {
          Certificate certificate = reading.readOwn(number, caller);
          CertificateStatus status = certificates.status(number);
          if (status.successor() != null) {
            throw new ProblemException(
                ProblemType.STATE_CONFLICT,
                "It is replaced by " + status.successor() + " already.");
          }
          List<FieldError> errors = new ArrayList<>();
          LanguageTexts.line(request.explanation(), "/explanation", errors);
          LocalDate today = organisations.find(certificate.laboratory()).orElseThrow().today(clock);
          if (request.effectiveFrom().isBefore(certificate.issuedOn())
              || request.effectiveFrom().isAfter(today)) {
            errors.add(
                new FieldError("/effectiveFrom", "order", "From the day of its issue to today."));
          }
          if (!errors.isEmpty()) {
            throw new ProblemException(
                ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
          }
          CalibrationBody body =
              request.calibration() == null
                  ? calibrations
                      .find(certificate.calibration(), Transactions.SYSTEM)
                      .orElseThrow()
                      .body()
                  : request.calibration();
          Calibration draft =
              drafting.draft(
                  body,
                  new Calibration.Amendment(
                      number,
                      request.typeOfChange(),
                      request.reasonClass(),
                      request.explanation(),
                      request.effectiveFrom()),
                  caller);
          if (request.calibration() == null) {
            calibrations
                .attachments(certificate.calibration())
                .forEach(file -> calibrations.attach(draft.id(), file));
          }
          return draft;
        });
  }

  /**
   * What replaces the certificate, and why.
   *
   * @param effectiveFrom the day from which the old certificate no longer stands
   * @param calibration the new content; null to start from the old one
   */
  public record Request(
      TypeOfChange typeOfChange,
      ReasonClass reasonClass,
      String explanation,
      LocalDate effectiveFrom,
      @Nullable CalibrationBody calibration) {}
}
