package org.etalon.organisation.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeRegister;
import org.etalon.organisation.ScopeVersion;
import org.etalon.platform.ParsedJson;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

@Singleton
class JpaScopes implements ScopeRegister {
  private static final int PARSED_MAX = 4_096;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Sql sql;
  private final ParsedJson<Scope> parsed = new ParsedJson<>(Scope.class, PARSED_MAX);

  JpaScopes(EntityManager entities, Transactions transactions, Clock clock, Sql sql) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public Optional<ScopeHistory> history(String scope, Instant knownAt) {
    List<ScopeVersion> versions =
        transactions.in(
            Transactions.SYSTEM,
            () ->
                entities
                    .createQuery(
                        "from ScopeVersionRow where scope = :scope and recordedAt <= :knownAt"
                            + " order by version",
                        ScopeVersionRow.class)
                    .setParameter("scope", scope)
                    .setParameter("knownAt", knownAt)
                    .getResultStream()
                    .map(ScopeVersionRow::toVersion)
                    .toList());
    return versions.isEmpty() ? Optional.empty() : Optional.of(new ScopeHistory(versions));
  }

  @Override
  public Map<String, ScopeHistory> histories(Collection<String> scopes, Instant knownAt) {
    Map<String, List<ScopeVersion>> versions = new HashMap<>();
    sql.rows(
        "select scope, version, applies_from, recorded_at, recorded_by, reason, snapshot, digest,"
            + " body from scope_version where scope = any(?) and recorded_at <= ?"
            + " order by scope, version",
        (statement, connection) -> {
          statement.setArray(1, Sql.texts(connection, scopes));
          statement.setObject(2, Sql.moment(knownAt));
        },
        row ->
            versions.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(version(row)));
    Map<String, ScopeHistory> histories = new HashMap<>();
    versions.forEach((scope, known) -> histories.put(scope, new ScopeHistory(known)));
    return histories;
  }

  private ScopeVersion version(ResultSet row) throws SQLException {
    return new ScopeVersion(
        parsed.of(row.getString(9)),
        row.getInt(2),
        row.getObject(3, LocalDate.class),
        Objects.requireNonNull(Sql.instant(row, 4)),
        row.getString(5),
        row.getString(6),
        row.getObject(7, Long.class),
        "sha-256:" + HexFormat.of().formatHex(row.getBytes(8)));
  }

  @Override
  public List<ScopeVersion> of(String organisation, Instant knownAt) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from ScopeVersionRow v where v.recordedAt <= :knownAt and v.scope in"
                        + " (select id from ScopeRow where organisation = :organisation)"
                        + " and not exists (select 1 from ScopeVersionRow n where"
                        + " n.scope = v.scope and n.version > v.version"
                        + " and n.recordedAt <= :knownAt) order by v.scope",
                    ScopeVersionRow.class)
                .setParameter("organisation", organisation)
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .map(ScopeVersionRow::toVersion)
                .toList());
  }

  @Override
  public ScopeVersion add(Entry entry) {
    String id = entry.scope().id();
    String organisation = entry.scope().organisation();
    return transactions.in(
        organisation,
        () -> {
          // As precise as the database, so that a version is known at the moment it tells.
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Instant before = before(id, entry.version());
          ScopeVersionRow row = ScopeVersionRow.of(entry, before.isAfter(now) ? before : now);
          if (entry.version() == 1 && !begin(id, organisation, now)) {
            throw new ProblemException(
                ProblemType.ALREADY_EXISTS, "The identifier " + id + " is taken.");
          }
          if (!insert(row)) {
            throw new ProblemException(
                ProblemType.VERSION_MISMATCH, "Somebody else changed " + id + ".");
          }
          return row.toVersion();
        });
  }

  private Instant before(String id, int version) {
    return entities
        .createQuery(
            "select recordedAt from ScopeVersionRow where scope = :scope and version = :version",
            Instant.class)
        .setParameter("scope", id)
        .setParameter("version", version - 1)
        .getResultStream()
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  /** Tells a conflict by the count, so that the transaction stays usable. */
  private boolean begin(String id, String organisation, Instant now) {
    return entities
            .createNativeQuery(
                "insert into scope (id, organisation, created_at)"
                    + " values (:id, :organisation, :now) on conflict do nothing")
            .setParameter("id", id)
            .setParameter("organisation", organisation)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  private boolean insert(ScopeVersionRow row) {
    return entities
            .createNativeQuery(
                "insert into scope_version (scope, version, applies_from, recorded_at,"
                    + " recorded_by, reason, snapshot, digest, body) values (:scope, :version,"
                    + " :appliesFrom, :recordedAt, :recordedBy, cast(:reason as text),"
                    + " cast(:snapshot as bigint), :digest, :body) on conflict do nothing")
            .setParameter("scope", row.scope)
            .setParameter("version", row.version)
            .setParameter("appliesFrom", row.appliesFrom)
            .setParameter("recordedAt", row.recordedAt)
            .setParameter("recordedBy", row.recordedBy)
            .setParameter("reason", row.reason)
            .setParameter("snapshot", row.snapshot)
            .setParameter("digest", row.digest)
            .setParameter("body", row.body)
            .executeUpdate()
        == 1;
  }
}
