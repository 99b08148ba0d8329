package org.etalon.ui;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.ScopeHistory;
import org.etalon.security.CurrentCaller;

/** Organisations as they are registered. */
@Singleton
class StoredOrganisations implements OrganisationSource {
  /** What a page can hold; the interface for programs has all of them. */
  private static final int SHOWN = 200;

  private final CurrentCaller caller;
  private final Organisations organisations;
  private final Capabilities capabilities;
  private final Clock clock;

  StoredOrganisations(
      CurrentCaller caller, Organisations organisations, Capabilities capabilities, Clock clock) {
    this.caller = caller;
    this.organisations = organisations;
    this.capabilities = capabilities;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> find(String id) {
    return caller.maybe().flatMap(known -> organisations.find(id)).map(this::shown);
  }

  private Shown shown(Organisation organisation) {
    Instant now = clock.instant();
    List<ScopeHistory> scopes =
        organisations.scopesAfter(organisation.id(), null, SHOWN).stream()
            .flatMap(scope -> capabilities.history(scope.id(), now).stream())
            .toList();
    return new Shown(organisation, scopes, organisation.today(clock));
  }
}
