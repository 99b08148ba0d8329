package org.etalon.ui;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.CurrentCaller;
import org.etalon.security.SecurityConfig;

/** Visitors of the pages; the accounts to pick from exist in a demonstration only. */
@Singleton
class DemoVisitors implements Visitors {
  private final CurrentCaller caller;
  private final Accounts accounts;
  private final SecurityConfig config;

  DemoVisitors(CurrentCaller caller, Accounts accounts, SecurityConfig config) {
    this.caller = caller;
    this.accounts = accounts;
    this.config = config;
  }

  @Override
  public Optional<Visitor> current() {
    return caller.maybe().map(known -> visitor(known.account()));
  }

  @Override
  public boolean demo() {
    return config.demo() && !config.production();
  }

  @Override
  public List<Visitor> choices() {
    return demo() ? accounts.all().stream().map(DemoVisitors::visitor).toList() : List.of();
  }

  private static Visitor visitor(Account account) {
    return new Visitor(account.id(), account.name(), account.organisation());
  }
}
