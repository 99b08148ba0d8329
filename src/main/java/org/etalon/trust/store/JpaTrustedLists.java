package org.etalon.trust.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.platform.Transactions;
import org.etalon.trust.list.StoredList;
import org.etalon.trust.list.TrustedLists;

@Singleton
class JpaTrustedLists implements TrustedLists {
  private static final String SELECT =
      "select scheme, sequence, own, issued_at, next_update, xml, account from trusted_list t";

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaTrustedLists(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<StoredList> latest(String scheme) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            read(
                    entities
                        .createNativeQuery(
                            SELECT + " where scheme = :scheme order by sequence desc limit 1")
                        .setParameter("scheme", scheme))
                .stream()
                .findFirst());
  }

  @Override
  public List<StoredList> imported() {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            read(
                entities.createNativeQuery(
                    SELECT
                        + " where not own and sequence = (select max(o.sequence)"
                        + " from trusted_list o where o.scheme = t.scheme) order by scheme")));
  }

  @Override
  public boolean add(StoredList list) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                    .createNativeQuery(
                        "insert into trusted_list (scheme, sequence, own, issued_at, next_update,"
                            + " xml, account, received_at) values (:scheme, :sequence, :own,"
                            + " :issued, cast(:next as timestamptz), :xml,"
                            + " cast(:account as text), :at) on conflict do nothing")
                    .setParameter("scheme", list.scheme())
                    .setParameter("sequence", list.sequence())
                    .setParameter("own", list.own())
                    .setParameter("issued", list.issuedAt())
                    .setParameter("next", list.nextUpdate())
                    .setParameter("xml", list.xml())
                    .setParameter("account", list.account())
                    .setParameter("at", clock.instant())
                    .executeUpdate()
                == 1);
  }

  private static List<StoredList> read(Query query) {
    return ((List<?>) query.getResultList()).stream().map(row -> list((Object[]) row)).toList();
  }

  private static StoredList list(Object[] row) {
    return new StoredList(
        (String) row[0],
        ((Number) row[1]).longValue(),
        (Boolean) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (byte[]) row[5],
        (String) row[6]);
  }
}
