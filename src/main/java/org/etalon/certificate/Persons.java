package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.State;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/**
 * Who may check and approve a calibration: different persons, as many as the laboratory asks for.
 */
@Singleton
class Persons {
  private static final int THREE = 3;

  private final Organisations organisations;
  private final Accounts accounts;

  Persons(Organisations organisations, Accounts accounts) {
    this.organisations = organisations;
    this.accounts = accounts;
  }

  /** Refuses a checker who is the calibrator; an approver may send back what was checked. */
  void requireChecker(Calibration calibration, Caller caller) {
    if (calibration.state() == State.CHECKED) {
      caller.require(Role.CHECKER, Role.APPROVER);
    } else {
      caller.require(Role.CHECKER);
    }
    if (caller.id().equals(calibration.calibrator())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Whoever calibrated does not check as well.");
    }
  }

  /** Refuses an approver who took part already, as the laboratory's policy has it. */
  void requireApprover(Calibration calibration, Caller caller) {
    caller.require(Role.APPROVER);
    if (!mayApprove(calibration, caller.account())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Whoever took part in the calibration does not approve it.");
    }
  }

  /**
   * The approver that a preview shows: the caller if that is one, else the first who may, so that
   * everybody previews the same certificate.
   */
  Optional<String> previewed(Calibration calibration, Caller caller) {
    if (caller.is(Role.APPROVER) && mayApprove(calibration, caller.account())) {
      return Optional.of(caller.id());
    }
    return accounts.inRole(calibration.laboratory(), Role.APPROVER).stream()
        .filter(account -> mayApprove(calibration, account))
        .map(Account::id)
        .findFirst();
  }

  private boolean mayApprove(Calibration calibration, Account account) {
    Organisation laboratory = organisations.find(calibration.laboratory()).orElseThrow();
    boolean checked = account.id().equals(calibration.checker());
    return calibration.laboratory().equals(account.organisation())
        && !account.id().equals(calibration.calibrator())
        && !(checked && laboratory.personsPerCertificate() >= THREE);
  }
}
