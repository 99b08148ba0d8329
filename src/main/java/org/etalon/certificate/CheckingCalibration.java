package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.Calibrations;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** A second person accepts a submitted calibration, which gives it its number, or sends it back. */
@Singleton
public class CheckingCalibration {
  private final Calibrations calibrations;
  private final Organisations organisations;
  private final Persons persons;
  private final JudgingStandards standards;
  private final Numbers numbers;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  CheckingCalibration(
      Calibrations calibrations,
      Organisations organisations,
      Persons persons,
      JudgingStandards standards,
      Numbers numbers,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.calibrations = calibrations;
    this.organisations = organisations;
    this.persons = persons;
    this.standards = standards;
    this.numbers = numbers;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Accepts it or sends it back; what is not approved yet can still be sent back.
   *
   * @param reason needed to send it back
   */
  public Calibration check(String id, boolean accepted, @Nullable String reason, Caller caller) {
    if (accepted) {
      caller.require(Role.CHECKER);
    } else {
      caller.require(Role.CHECKER, Role.APPROVER);
    }
    return transactions.in(
        caller.organisation(),
        () -> {
          Calibration calibration =
              calibrations
                  .findLocked(id, caller.organisation())
                  .orElseThrow(ProblemException::notFound);
          persons.requireChecker(calibration, caller);
          boolean withdrawn = calibration.state() == State.CHECKED && !accepted;
          if (calibration.state() != State.SUBMITTED && !withdrawn) {
            throw new ProblemException(
                ProblemType.STATE_CONFLICT, "The calibration is " + calibration.state() + ".");
          }
          if (accepted) {
            standards.judge(calibration, null).requireTraceable();
          }
          Calibration moved =
              accepted
                  ? calibration.checked(caller.id(), number(calibration))
                  : calibration.rejected(caller.id(), required(reason));
          calibrations.save(moved);
          auditLog.record(
              caller.id(),
              caller.organisation(),
              accepted ? "checked" : "sent-back",
              id,
              accepted ? Map.of() : Map.of("reason", required(reason)));
          return moved;
        });
  }

  /** A calibration that was sent back after its check keeps the number it has. */
  private String number(Calibration calibration) {
    if (calibration.number() != null) {
      return calibration.number();
    }
    Organisation laboratory = organisations.find(calibration.laboratory()).orElseThrow();
    int year = laboratory.today(clock).getYear();
    return numbers.reserve(laboratory.id(), year, calibration.id());
  }

  private static String required(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw ProblemException.rule("/reason", "missing", "Say why it is sent back.");
    }
    return reason;
  }
}
