package org.etalon.security;

import java.util.List;
import java.util.Optional;

/** All accounts. */
public interface Accounts {
  Optional<Account> find(String id);

  /** The accounts of an organisation that have a role, by identifier. */
  List<Account> inRole(String organisation, Role role);

  List<Account> all();

  /** Adds an account or replaces the one with the same identifier. */
  void save(Account account);
}
