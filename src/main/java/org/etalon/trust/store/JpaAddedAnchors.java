package org.etalon.trust.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.platform.Transactions;
import org.etalon.trust.AddedAnchor;
import org.etalon.trust.AddedAnchors;
import org.etalon.trust.Anchor;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaAddedAnchors implements AddedAnchors {
  private static final String SELECT =
      "select a.id, a.x509, a.purposes, a.trusted_from,"
          + " least(a.trusted_until, e.trusted_until), a.reason, a.added_at, e.reason"
          + " from trust_anchor a left join trust_anchor_end e on e.anchor = a.id where ";

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaAddedAnchors(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void add(AddedAnchor added, String account) {
    Anchor anchor = added.anchor();
    String purposes =
        new TreeSet<>(anchor.purposes()).stream().map(Enum::name).collect(Collectors.joining(" "));
    transactions.run(
        Transactions.SYSTEM,
        () ->
            entities
                .createNativeQuery(
                    "insert into trust_anchor (id, fingerprint, x509, purposes, trusted_from,"
                        + " trusted_until, reason, account, added_at) values (:id, :fingerprint,"
                        + " :x509, :purposes, :from, cast(:until as timestamptz), :reason,"
                        + " :account, :at)")
                .setParameter("id", added.id())
                .setParameter("fingerprint", Fingerprint.of(anchor.x509()).bytes())
                .setParameter("x509", X509Octets.of(anchor.x509()))
                .setParameter("purposes", purposes)
                .setParameter("from", anchor.from())
                .setParameter("until", anchor.until())
                .setParameter("reason", added.reason())
                .setParameter("account", account)
                .setParameter("at", added.addedAt())
                .executeUpdate());
  }

  @Override
  public boolean end(String id, Instant until, String reason, String account) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                    .createNativeQuery(
                        "insert into trust_anchor_end (anchor, trusted_until, reason, account,"
                            + " ended_at) values (:id, :until, :reason, :account, :at)"
                            + " on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("until", until)
                    .setParameter("reason", reason)
                    .setParameter("account", account)
                    .setParameter("at", clock.instant())
                    .executeUpdate()
                == 1);
  }

  @Override
  public Optional<AddedAnchor> find(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            read(entities.createNativeQuery(SELECT + "a.id = :id").setParameter("id", id)).stream()
                .findFirst());
  }

  @Override
  public List<AddedAnchor> after(@Nullable String id, int limit) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            read(
                entities
                    .createNativeQuery(SELECT + "a.id > :id order by a.id")
                    .setParameter("id", id == null ? "" : id)
                    .setMaxResults(limit)));
  }

  private static List<AddedAnchor> read(Query query) {
    return ((List<?>) query.getResultList()).stream().map(row -> anchor((Object[]) row)).toList();
  }

  private static AddedAnchor anchor(Object[] row) {
    Set<Purpose> purposes =
        Arrays.stream(((String) row[2]).split(" "))
            .map(Purpose::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    Anchor anchor =
        new Anchor(
            X509Octets.read((byte[]) row[1]).orElseThrow(),
            purposes,
            (Instant) row[3],
            (Instant) row[4],
            Anchor.Source.OPERATOR);
    return new AddedAnchor(
        (String) row[0], anchor, (String) row[5], (Instant) row[6], (String) row[7]);
  }
}
