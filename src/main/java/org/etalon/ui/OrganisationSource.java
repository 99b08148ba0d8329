package org.etalon.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.ScopeHistory;

/** Organisations with their scopes, for whoever is signed in. */
public interface OrganisationSource {

  /** One organisation; empty when there is none or nobody is signed in. */
  Optional<Shown> find(String id);

  /**
   * An organisation.
   *
   * @param scopes every version of each that is known now
   * @param today where the organisation is
   */
  record Shown(Organisation organisation, List<ScopeHistory> scopes, LocalDate today) {}
}
