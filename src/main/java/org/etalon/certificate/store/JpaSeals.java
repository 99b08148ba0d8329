package org.etalon.certificate.store;

import static org.etalon.certificate.store.Query.instant;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.etalon.certificate.seal.SealEvent;
import org.etalon.certificate.seal.SealKey;
import org.etalon.certificate.seal.Seals;
import org.etalon.dcc.CertificateKind;
import org.etalon.platform.Transactions;
import org.etalon.signing.SealSchedule;

@Singleton
class JpaSeals implements Seals, SealSchedule {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaSeals(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void add(SealKey key) {
    entities
        .createNativeQuery(
            "insert into seal_key (id, laboratory, subject, request, kinds, account, created_at)"
                + " values (:id, :laboratory, :subject, :request, :kinds, :account, :at)")
        .setParameter("id", key.id())
        .setParameter("laboratory", key.laboratory())
        .setParameter("subject", key.subject())
        .setParameter("request", key.request())
        .setParameter("kinds", CertificateKind.write(key.kinds()))
        .setParameter("account", key.account())
        .setParameter("at", key.at())
        .executeUpdate();
  }

  @Override
  public List<SealKey> keys(String laboratory) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, laboratory, subject, request, kinds, account, created_at from seal_key"
                    + " where laboratory = :laboratory order by id")
            .setParameter("laboratory", laboratory)
            .getResultList();
    return rows.stream().map(row -> key((Object[]) row)).toList();
  }

  @Override
  public void record(SealEvent event) {
    entities
        .createNativeQuery(
            "insert into seal_event (laboratory, fingerprint, key, kind, effective_from, reason,"
                + " account, recorded_at) values (:laboratory, :fingerprint, :key, :kind, :from,"
                + " :reason, :account, :at)")
        .setParameter("laboratory", event.laboratory())
        .setParameter("fingerprint", event.fingerprint().bytes())
        .setParameter("key", event.key())
        .setParameter("kind", event.kind().name())
        .setParameter("from", event.from())
        .setParameter("reason", event.reason())
        .setParameter("account", event.account())
        .setParameter("at", event.recordedAt())
        .executeUpdate();
  }

  @Override
  public List<SealEvent> events(String laboratory) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select laboratory, fingerprint, key, kind, effective_from, reason, account,"
                    + " recorded_at from seal_event where laboratory = :laboratory order by id")
            .setParameter("laboratory", laboratory)
            .getResultList();
    return rows.stream().map(row -> event((Object[]) row)).toList();
  }

  @Override
  public Map<Digest, Set<CertificateKind>> registered(String laboratory) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select fingerprint, kinds from seal_registration where laboratory = :laboratory"
                    + " order by registered_at, fingerprint")
            .setParameter("laboratory", laboratory)
            .getResultList();
    Map<Digest, Set<CertificateKind>> registered = new LinkedHashMap<>();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      registered.put(Digest.of((byte[]) row[0]), CertificateKind.read((String) row[1]));
    }
    return registered;
  }

  @Override
  public List<String> laboratories() {
    return Query.strings(
        entities.createNativeQuery(
            "select distinct laboratory from seal_registration order by laboratory"));
  }

  /**
   * What was made active last stays so when it ends: an older seal does not come back by itself.
   */
  @Override
  public Optional<String> activeKey(String laboratory) {
    return transactions.in(
        laboratory,
        () ->
            Query.strings(
                    entities
                        .createNativeQuery(
                            "select key from seal_event where laboratory = :laboratory"
                                + " and kind = 'ACTIVATED' and effective_from <= :now"
                                + " order by effective_from desc, id desc limit 1")
                        .setParameter("laboratory", laboratory)
                        .setParameter("now", clock.instant()))
                .stream()
                .findFirst());
  }

  private static SealKey key(Object[] row) {
    return new SealKey(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (byte[]) row[3],
        CertificateKind.read((String) row[4]),
        (String) row[5],
        instant(row[6]));
  }

  private static SealEvent event(Object[] row) {
    return new SealEvent(
        (String) row[0],
        Digest.of((byte[]) row[1]),
        (String) row[2],
        SealEvent.Kind.valueOf((String) row[3]),
        instant(row[4]),
        (String) row[5],
        (String) row[6],
        instant(row[7]));
  }
}
