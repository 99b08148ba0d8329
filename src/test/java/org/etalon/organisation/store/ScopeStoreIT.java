package org.etalon.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeRegister;
import org.etalon.organisation.ScopeVersion;
import org.etalon.organisation.snapshot.ScopeSnapshot;
import org.etalon.platform.SystemSources;
import org.etalon.platform.Transactions;
import org.etalon.platform.embedded.EmbeddedPostgres;
import org.etalon.platform.store.Sql;
import org.etalon.problem.ProblemException;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scope of before versions were kept, brought over by the migration, and what comes after. */
class ScopeStoreIT {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final Instant LONG_AGO = Instant.parse("2025-01-02T03:04:05Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @TempDir Path directory;

  @Test
  void whatWasThereBecomesVersionOneAndNothingIsEverChanged() throws SQLException {
    try (EmbeddedPostgres database =
        EmbeddedPostgres.start(directory, SystemSources.secureRandom(), () -> {})) {
      Map<String, String> settings = database.access().settings();
      String url = settings.get("quarkus.datasource.jdbc.url");
      String owner = settings.get("quarkus.flyway.username");
      String secret = settings.get("quarkus.flyway.password");
      migrate(url, owner, secret, "11");
      run(
          url,
          owner,
          secret,
          "insert into organisation values ('lab', 'LABORATORY', '{}', 'UTC', 3, now())",
          "insert into scope values ('old', 'lab', '{\"id\": \"old\", \"organisation\": \"lab\","
              + " \"quantityKind\": \"LENG\", \"where\": \"PERMANENT\", \"parameters\": [],"
              + " \"range\": {\"min\": \"0\", \"max\": \"1.0\", \"unit\": \"\\\\metre\"},"
              + " \"uncertainty\": {\"form\": \"CONSTANT\", \"value\": \"1\", \"unit\":"
              + " \"\\\\metre\", \"coverageFactor\": \"2\", \"coverageProbability\": \"0.95\"},"
              + " \"authority\": \"A\", \"reference\": \"R\", \"inForceFrom\": \"2024-01-01\"}',"
              + " '2024-01-01', null, '2025-01-02T03:04:05Z')");
      migrate(url, owner, secret, "latest");
      try (SessionFactory sessions = sessions(url, settings)) {
        EntityManager entities = sessions.createEntityManager();
        look(entities, new OneTransaction(entities));
      }
      for (String change :
          List.of(
              "update scope_version set reason = 'x'",
              "delete from scope_version",
              "update scope set organisation = 'lab'",
              "delete from scope_snapshot")) {
        assertThatThrownBy(() -> run(url, owner, secret, change)).hasMessageContaining("never");
      }
    }
  }

  private static void look(EntityManager entities, Transactions transactions) {
    JpaScopes scopes = new JpaScopes(entities, transactions, NOW, new Sql(entities, transactions));
    JpaOrganisations organisations = new JpaOrganisations(entities, transactions, NOW);
    ScopeVersion first = scopes.asKnown("old", LONG_AGO).orElseThrow();
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.recordedAt()).isEqualTo(LONG_AGO);
    assertThat(first.scope().range().max()).isEqualTo("1.0");
    assertThat(scopes.asKnown("old", LONG_AGO.minusMillis(1))).isEmpty();

    Scope suspended =
        first
            .scope()
            .during(DAY, null, List.of(new Scope.Suspension(DAY, DAY.plusDays(1), "Visit")));
    JpaScopeSnapshots snapshots = new JpaScopeSnapshots(entities, transactions);
    ScopeSnapshot snapshot = snapshot(snapshots);
    ScopeRegister.Entry entry =
        new ScopeRegister.Entry(suspended, 2, DAY, "operator", null, snapshot.id());
    ScopeVersion second = scopes.add(entry);
    assertThatThrownBy(() -> scopes.add(entry)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () -> scopes.add(new ScopeRegister.Entry(suspended, 1, DAY, "operator", null, null)))
        .isInstanceOf(ProblemException.class);

    assertThat(scopes.history("old", NOW.instant()).orElseThrow().versions())
        .containsExactly(first, second);
    assertThat(scopes.of("lab", NOW.instant())).containsExactly(second);
    assertThat(scopes.of("lab", LONG_AGO)).containsExactly(first);
    assertThat(organisations.findScope("old")).contains(suspended);
    assertThat(organisations.scopesAfter("lab", null, 10)).containsExactly(suspended);
    assertThat(organisations.scopesAfter("lab", "old", 10)).isEmpty();
    assertThat(snapshots.scopes("lab", "Body")).containsExactly("old");
    assertThat(snapshots.newest("lab", "Body")).contains(DAY);
    assertThat(snapshots.newest("lab", "Other")).isEmpty();
    assertThat(snapshots.latest("lab", 5)).containsExactly(snapshot);
    assertThat(snapshots.file("lab", snapshot.id()).orElseThrow()).asString().isEqualTo("file");
  }

  private static ScopeSnapshot snapshot(JpaScopeSnapshots snapshots) {
    return snapshots.add(
        new ScopeSnapshot.Order(
            "lab",
            "Body",
            ScopeSnapshot.Format.CSV,
            DAY,
            Scope.Route.ACCREDITATION,
            "Body",
            null,
            Map.of()),
        NOW.instant(),
        "operator",
        "file".getBytes(StandardCharsets.UTF_8),
        new ScopeSnapshot.Outcome(
            0, List.of(), List.of(), 0, List.of(), List.of(), List.of(), false));
  }

  private static SessionFactory sessions(String url, Map<String, String> settings) {
    return new Configuration()
        .addAnnotatedClass(OrganisationRow.class)
        .addAnnotatedClass(ScopeRow.class)
        .addAnnotatedClass(ScopeVersionRow.class)
        .addAnnotatedClass(ScopeSnapshotRow.class)
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.connection.username", settings.get("quarkus.datasource.username"))
        .setProperty("hibernate.connection.password", settings.get("quarkus.datasource.password"))
        .buildSessionFactory();
  }

  private static void migrate(String url, String owner, String secret, String to) {
    Flyway.configure()
        .dataSource(url, owner, secret)
        .locations("classpath:db/migration")
        .target(to)
        .load()
        .migrate();
  }

  private static void run(String url, String owner, String secret, String... statements)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, secret);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Transactions of one thread on one session. */
  private record OneTransaction(EntityManager entities) implements Transactions {
    @Override
    public boolean isOpen() {
      return entities.getTransaction().isActive();
    }

    @Override
    public <T> T in(String organisation, Supplier<T> work) {
      if (entities.getTransaction().isActive()) {
        return work.get();
      }
      entities.getTransaction().begin();
      try {
        T result = work.get();
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
        entities.clear();
      }
    }
  }
}
