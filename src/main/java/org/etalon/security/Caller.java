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

  private static ProblemException forbidden() {
    return new ProblemException(
        ProblemType.FORBIDDEN, "The account does not have the role that this needs.");
  }
}
