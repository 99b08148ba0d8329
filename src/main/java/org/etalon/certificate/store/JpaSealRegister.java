package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealEnd;
import org.etalon.certificate.SealRegister;
import org.etalon.dcc.CertificateKind;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.etalon.trust.X509Octets;

@Singleton
class JpaSealRegister implements SealRegister {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Sql sql;

  JpaSealRegister(EntityManager entities, Transactions transactions, Clock clock, Sql sql) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public Digest register(String laboratory, X509Certificate signer, Set<CertificateKind> kinds) {
    Digest fingerprint = fingerprint(signer);
    transactions.run(
        laboratory,
        () ->
            entities
                .createNativeQuery(
                    "insert into seal_registration (fingerprint, laboratory, subject,"
                        + " registered_at, x509, kinds)"
                        + " values (:fingerprint, :laboratory, :subject, :at, :x509, :kinds)"
                        + " on conflict do nothing")
                .setParameter("fingerprint", fingerprint.bytes())
                .setParameter("laboratory", laboratory)
                .setParameter("subject", signer.getSubjectX500Principal().getName())
                .setParameter("at", clock.instant())
                .setParameter("x509", X509Octets.of(signer))
                .setParameter("kinds", CertificateKind.write(kinds))
                .executeUpdate());
    return fingerprint;
  }

  private static Digest fingerprint(X509Certificate x509) {
    return Digest.over(X509Octets.of(x509));
  }

  @Override
  public Optional<String> laboratory(Digest signer) {
    return column("laboratory", signer);
  }

  @Override
  public Set<CertificateKind> kinds(Digest signer) {
    return column("kinds", signer).map(CertificateKind::read).orElseGet(CertificateKind::all);
  }

  private Optional<String> column(String name, Digest signer) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Query.strings(
                    entities
                        .createNativeQuery(
                            "select "
                                + name
                                + " from seal_registration where fingerprint = :fingerprint")
                        .setParameter("fingerprint", signer.bytes()))
                .stream()
                .findFirst());
  }

  @Override
  public Map<Digest, SealEnd> ends(Set<Digest> signers, Instant knownAt) {
    Map<Digest, SealEnd> ends = new HashMap<>();
    sql.rows(
        "select fingerprint, effective_from, kind, reason from seal_event"
            + " where fingerprint = any(?) and kind in ('ENDED', 'COMPROMISED')"
            + " and recorded_at <= ?"
            + " order by effective_from, kind",
        (statement, connection) -> {
          statement.setArray(
              1,
              connection.createArrayOf(
                  "bytea", signers.stream().map(Digest::bytes).toArray(byte[][]::new)));
          statement.setObject(2, Sql.moment(knownAt));
        },
        row ->
            ends.putIfAbsent(
                Digest.of(row.getBytes(1)),
                new SealEnd(
                    Objects.requireNonNull(Sql.instant(row, 2)),
                    row.getString(3).equals("COMPROMISED"),
                    row.getString(4))));
    return ends;
  }

  @Override
  public Optional<SealEnd> end(Digest signer) {
    return end(signer, clock.instant());
  }

  @Override
  public Optional<SealEnd> end(Digest signer, Instant knownAt) {
    List<?> rows =
        transactions.in(
            Transactions.SYSTEM,
            () ->
                entities
                    .createNativeQuery(
                        "select effective_from, kind, reason from seal_event"
                            + " where fingerprint = :fingerprint"
                            + " and kind in ('ENDED', 'COMPROMISED')"
                            + " and recorded_at <= :knownAt"
                            // Of two at the same moment the graver one comes first.
                            + " order by effective_from, kind")
                    .setParameter("fingerprint", signer.bytes())
                    .setParameter("knownAt", knownAt)
                    .getResultList());
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new SealEnd(Query.instant(row[0]), row[1].equals("COMPROMISED"), (String) row[2]))
        .findFirst();
  }
}
