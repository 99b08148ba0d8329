package org.etalon.organisation.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etalon.organisation.snapshot.ScopeSnapshot;
import org.etalon.organisation.snapshot.ScopeSnapshots;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;

@Singleton
class JpaScopeSnapshots implements ScopeSnapshots {
  private final EntityManager entities;
  private final Transactions transactions;

  JpaScopeSnapshots(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public ScopeSnapshot add(
      ScopeSnapshot.Order order,
      Instant at,
      String by,
      byte[] file,
      ScopeSnapshot.Outcome outcome) {
    return transactions.in(
        order.organisation(),
        () -> {
          String told = Json.write(new ScopeSnapshotRow.Told(order, outcome));
          ScopeSnapshotRow row = ScopeSnapshotRow.of(order, at, by, file, told);
          entities.persist(row);
          entities.flush();
          return row.toSnapshot();
        });
  }

  @Override
  public Optional<LocalDate> newest(String organisation, String source) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "select takenOn from ScopeSnapshotRow where organisation = :organisation"
                        + " and source = :source order by takenOn desc",
                    LocalDate.class)
                .setParameter("organisation", organisation)
                .setParameter("source", source)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
  }

  @Override
  public Set<String> scopes(String organisation, String source) {
    return transactions.in(
        organisation,
        () ->
            new HashSet<>(
                entities
                    .createQuery(
                        "select distinct v.scope from ScopeVersionRow v, ScopeSnapshotRow s"
                            + " where v.snapshot = s.id and s.organisation = :organisation"
                            + " and s.source = :source",
                        String.class)
                    .setParameter("organisation", organisation)
                    .setParameter("source", source)
                    .getResultList()));
  }

  @Override
  public List<ScopeSnapshot> latest(String organisation, int limit) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from ScopeSnapshotRow where organisation = :organisation order by id desc",
                    ScopeSnapshotRow.class)
                .setParameter("organisation", organisation)
                .setMaxResults(limit)
                .getResultStream()
                .map(ScopeSnapshotRow::toSnapshot)
                .toList());
  }

  @Override
  public Optional<byte[]> file(String organisation, long id) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "select content from ScopeSnapshotRow where organisation = :organisation"
                        + " and id = :id",
                    byte[].class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst());
  }
}
