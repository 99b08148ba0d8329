package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.certificate.Digest;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.facts.CertificateFacts;
import org.etalon.traceability.facts.FactsEncoding;
import org.etalon.traceability.facts.FactsRegister;
import org.etalon.traceability.facts.KnownCertificate.Registered;

@Singleton
class SqlFacts implements FactsRegister {
  private static final String FIND =
      "select c.number, c.laboratory, c.customer, c.disclosure, c.issued_on, c.issued_at,"
          + " c.stamped_at, c.file_digest, c.content_digest, c.signer, f.version, f.facts"
          + " from certificate c left join certificate_facts f on f.number = c.number"
          + " where c.number = any(?)";

  private final Sql sql;

  SqlFacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(String number, CertificateFacts facts) {
    sql.change(
        "insert into certificate_facts (number, version, facts) values (?, ?, ?)"
            + " on conflict (number) do update"
            + " set version = excluded.version, facts = excluded.facts",
        (statement, connection) -> {
          statement.setString(1, number);
          statement.setInt(2, FactsEncoding.VERSION);
          statement.setBytes(3, FactsEncoding.write(facts));
        });
  }

  @Override
  public Map<String, Found> find(Collection<String> numbers) {
    Map<String, Found> found = new HashMap<>();
    sql.rows(
            FIND,
            (statement, connection) -> statement.setArray(1, Sql.texts(connection, numbers)),
            SqlFacts::found)
        .forEach(one -> found.put(one.registered().number(), one));
    return found;
  }

  private static Found found(ResultSet row) throws SQLException {
    Registered registered =
        new Registered(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            Disclosure.valueOf(row.getString(4)),
            row.getObject(5, LocalDate.class),
            Objects.requireNonNull(Sql.instant(row, 6)),
            Sql.instant(row, 7),
            Digest.of(row.getBytes(8)),
            Digest.of(row.getBytes(9)),
            Digest.of(row.getBytes(10)));
    boolean current = row.getInt(11) == FactsEncoding.VERSION && !row.wasNull();
    return new Found(registered, current ? FactsEncoding.read(row.getBytes(12)) : null);
  }

  @Override
  public Map<String, Set<Digest>> digests(Collection<String> numbers) {
    Map<String, Set<Digest>> digests = new HashMap<>();
    if (!numbers.isEmpty()) {
      sql.rows(
          "select number, file_digest, content_digest from certificate where number = any(?)",
          (statement, connection) -> statement.setArray(1, Sql.texts(connection, numbers)),
          row ->
              digests.put(
                  row.getString(1),
                  Set.of(Digest.of(row.getBytes(2)), Digest.of(row.getBytes(3)))));
    }
    return digests;
  }

  @Override
  public Map<String, List<Ended>> calibrations(Collection<String> equipment, Instant knownAt) {
    Map<String, List<Ended>> found = new HashMap<>();
    sql.rows(
        "select k.equipment, k.number, k.issued_on, k.ended, k.issued_at,"
            + " exists (select from certificate_event e where e.number = k.number)"
            + " from item_calibration k where k.equipment = any(?) and k.issued_at <= ?"
            + " order by k.issued_at",
        (statement, connection) -> {
          statement.setArray(1, Sql.texts(connection, equipment));
          statement.setObject(2, Sql.moment(knownAt));
        },
        row ->
            found
                .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(
                    new Ended(
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        Objects.requireNonNull(Sql.instant(row, 5)),
                        row.getBoolean(6))));
    return found;
  }

  @Override
  public List<String> outdated(String after, int limit) {
    return sql.rows(
        "select c.number from certificate c left join certificate_facts f on f.number = c.number"
            + " where c.number > ? and f.version is distinct from ? order by c.number limit ?",
        (statement, connection) -> {
          statement.setString(1, after);
          statement.setInt(2, FactsEncoding.VERSION);
          statement.setInt(3, limit);
        },
        row -> row.getString(1));
  }
}
