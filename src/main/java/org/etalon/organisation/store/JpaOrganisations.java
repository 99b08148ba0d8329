package org.etalon.organisation.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.platform.Json;
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
            Optional.ofNullable(entities.find(ScopeRow.class, id))
                .map(row -> Json.read(row.body, Scope.class)));
  }

  @Override
  public void addScope(Scope scope) {
    transactions.run(
        scope.organisation(),
        () -> {
          if (entities.find(ScopeRow.class, scope.id()) != null) {
            throw taken(scope.id());
          }
          entities.persist(ScopeRow.of(scope, clock.instant()));
          entities.flush();
        });
  }

  @Override
  public List<Scope> scopesAfter(String organisation, @Nullable String id, int limit) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from ScopeRow where organisation = :organisation and id > :id order by id",
                    ScopeRow.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id == null ? "" : id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> Json.read(row.body, Scope.class))
                .toList());
  }

  private static ProblemException taken(String id) {
    return new ProblemException(ProblemType.ALREADY_EXISTS, "The identifier " + id + " is taken.");
  }
}
