package org.etalon.security;

import java.util.Arrays;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The account behind a request and what it may do. */
public record Caller(Account account) {

  public String id() {
    return account.id();
  }

  public boolean is(Role role) {
    return account.roles().contains(role);
  }

  public boolean belongsTo(String organisation) {
    return organisation.equals(account.organisation());
  }

  /** The organisation that reads and writes are made for. */
  public String tenant() {
    String organisation = account.organisation();
    return organisation == null || is(Role.REGULATOR) ? Transactions.SYSTEM : organisation;
  }

  /**
   * The organisation of the account.
   *
   * @throws ProblemException for an operator, who acts for no organisation
   */
  public String organisation() {
    String organisation = account.organisation();
    if (organisation == null) {
      throw forbidden();
    }
    return organisation;
  }

  /** Refuses a caller who has none of the roles. */
  public void require(Role... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(this::is)) {
      throw forbidden();
    }
  }

  /** Refuses an operator, who runs the service and sees nothing that belongs to organisations. */
  public Caller member() {
    require(Role.CALIBRATOR, Role.CHECKER, Role.APPROVER, Role.CUSTOMER, Role.REGULATOR);
    return this;
  }

  /** Refuses who sees only what was issued, not the work on it. */
  public Caller insider() {
    require(Role.CALIBRATOR, Role.CHECKER, Role.APPROVER, Role.REGULATOR);
    return this;
  }

  private static ProblemException forbidden() {
    return new ProblemException(
        ProblemType.FORBIDDEN, "The account does not have the role that this needs.");
  }
}
