package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.certificate.KnownStatus;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaCertificates implements Certificates {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Sql sql;

  JpaCertificates(EntityManager entities, Transactions transactions, Clock clock, Sql sql) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public Optional<Certificate> find(String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> Optional.ofNullable(entities.find(CertificateRow.class, number)).map(this::complete));
  }

  @Override
  public Optional<Certificate> findByDigest(Digest digest) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from CertificateRow where contentDigest = :digest or fileDigest = :digest",
                    CertificateRow.class)
                .setParameter("digest", digest.bytes())
                .getResultStream()
                .findFirst()
                .map(this::complete));
  }

  @Override
  public List<Certificate> ofItem(String equipment, Instant knownAt) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Query.strings(
                    entities
                        .createNativeQuery(
                            "select c.number from certificate c"
                                + " join certificate_item i on i.number = c.number"
                                + " where i.equipment = :equipment and c.issued_at <= :knownAt"
                                + " order by c.issued_at")
                        .setParameter("equipment", equipment)
                        .setParameter("knownAt", knownAt))
                .stream()
                .map(number -> complete(entities.find(CertificateRow.class, number)))
                .toList());
  }

  private Certificate complete(CertificateRow row) {
    List<String> items =
        Query.strings(
            entities
                .createNativeQuery(
                    "select equipment from certificate_item where number = :number order by equipment")
                .setParameter("number", row.number));
    List<Certificate.Edge> edges =
        entities
            .createQuery("from EdgeRow where number = :number order by ordinal", EdgeRow.class)
            .setParameter("number", row.number)
            .getResultStream()
            .map(EdgeRow::toEdge)
            .toList();
    return row.toCertificate(items, edges);
  }

  @Override
  public void add(Certificate certificate) {
    transactions.run(
        certificate.laboratory(),
        () -> {
          entities.persist(CertificateRow.of(certificate));
          entities.flush();
          for (String equipment : certificate.items()) {
            entities
                .createNativeQuery(
                    "insert into certificate_item (number, equipment) values (:number, :equipment)"
                        + " on conflict do nothing")
                .setParameter("number", certificate.number())
                .setParameter("equipment", equipment)
                .executeUpdate();
          }
          certificate
              .edges()
              .forEach(edge -> entities.persist(EdgeRow.of(certificate.number(), edge)));
          entities.flush();
        });
  }

  @Override
  public CertificateStatus status(String number) {
    return statusAsKnown(number, clock.instant());
  }

  @Override
  public CertificateStatus statusAsKnown(String number, Instant knownAt) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from EventRow where number = :number and recordedAt <= :knownAt"
                        + " order by id desc",
                    EventRow.class)
                .setParameter("number", number)
                .setParameter("knownAt", knownAt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(EventRow::toStatus)
                .orElse(CertificateStatus.VALID));
  }

  @Override
  public Map<String, KnownStatus> statusesAsKnown(Collection<String> numbers, Instant knownAt) {
    Map<String, KnownStatus> statuses = new HashMap<>();
    sql.rows(
        "select distinct on (number) number, status, reason_class, explanation, effective_from,"
            + " void_ab_initio, results, successor, recorded_at from certificate_event"
            + " where number = any(?) and recorded_at <= ? order by number, id desc",
        (statement, connection) -> {
          statement.setArray(1, Sql.texts(connection, numbers));
          statement.setObject(2, Sql.moment(knownAt));
        },
        row ->
            statuses.put(
                row.getString(1),
                new KnownStatus(
                    EventRow.of(row).toStatus(), Objects.requireNonNull(Sql.instant(row, 9)))));
    return statuses;
  }

  @Override
  public List<Change> changes(Collection<String> numbers) {
    return transactions.in(Transactions.SYSTEM, () -> Query.changes(entities, numbers));
  }

  @Override
  public void record(String number, CertificateStatus status, String account) {
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          EventRow row = new EventRow();
          row.number = number;
          row.status = status.status().name();
          ReasonClass reason = status.reasonClass();
          row.reasonClass = reason == null ? null : reason.name();
          row.explanation = status.explanation();
          LocalDate from = status.effectiveFrom();
          row.effectiveFrom = from == null ? LocalDate.now(clock) : from;
          row.voidAbInitio = Boolean.TRUE.equals(status.voidAbInitio());
          List<String> results = status.resultsAffected();
          row.results = results == null ? null : results.toArray(String[]::new);
          row.successor = status.successor();
          row.account = account;
          row.recordedAt = clock.instant();
          entities.persist(row);
          entities.flush();
        });
  }

  @Override
  public List<Summary> after(Filter filter, @Nullable String number, int limit) {
    return transactions.in(
        filter.organisation(), () -> Query.after(entities, filter, number, limit));
  }

  @Override
  public List<Summary> latest(String organisation, int limit) {
    return transactions.in(organisation, () -> Query.latest(entities, organisation, limit));
  }

  @Override
  public List<Summary> ofEquipment(String equipment, String organisation, int limit) {
    return transactions.in(
        organisation, () -> Query.ofEquipment(entities, equipment, organisation, limit));
  }
}
