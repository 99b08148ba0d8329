package org.etalon.organisation.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaOrganisations implements Organisations {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaOrganisations(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Organisation> find(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Optional.ofNullable(entities.find(OrganisationRow.class, id))
                .map(OrganisationRow::toOrganisation));
  }

  @Override
  public void add(Organisation organisation) {
    transactions.run(
        organisation.id(),
        () -> {
          if (entities.find(OrganisationRow.class, organisation.id()) != null) {
            throw taken(organisation.id());
          }
          entities.persist(OrganisationRow.of(organisation, clock.instant()));
          entities.flush();
        });
  }

  @Override
  public List<Organisation> after(@Nullable String id, int limit) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from OrganisationRow where id > :id order by id", OrganisationRow.class)
                .setParameter("id", id == null ? "" : id)
                .setMaxResults(limit)
                .getResultStream()
                .map(OrganisationRow::toOrganisation)
                .toList());
  }

  @Override
  public Optional<Scope> findScope(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from ScopeVersionRow where scope = :scope order by version desc",
                    ScopeVersionRow.class)
                .setParameter("scope", id)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> row.toVersion().scope())
                .findFirst());
  }

  @Override
  public List<Scope> scopesAfter(String organisation, @Nullable String id, int limit) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from ScopeVersionRow v where v.scope in (select id from ScopeRow"
                        + " where organisation = :organisation and id > :id)"
                        + " and v.version = (select max(n.version) from ScopeVersionRow n"
                        + " where n.scope = v.scope) order by v.scope",
                    ScopeVersionRow.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id == null ? "" : id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.toVersion().scope())
                .toList());
  }

  private static ProblemException taken(String id) {
    return new ProblemException(ProblemType.ALREADY_EXISTS, "The identifier " + id + " is taken.");
  }
}
