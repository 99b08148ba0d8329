package org.etalon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.etalon.bench.Ledger.Promise;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examination finds nothing in a sound database and each kind of damage in one that its owner,
 * who alone can, has damaged; nothing of the damage is committed.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class ExaminationIT {
  private static final String DEADLOCK = "40P01";
  private static final int ATTEMPTS = 5;
  private static final String FIRST = " where number like 'LAB-%-000001'";

  private Connection database;
  private Examination examination;

  @BeforeEach
  void connectAsOwner() throws SQLException {
    Config config = ConfigProvider.getConfig();
    database =
        DriverManager.getConnection(
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.flyway.username", String.class),
            config.getValue("quarkus.flyway.password", String.class));
    database.setAutoCommit(false);
    examination = new Examination(database);
  }

  @AfterEach
  void undo() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void findsNothingInASoundDatabase() throws SQLException {
    assertThat(examination.count("select count(*) from certificate")).isGreaterThanOrEqualTo(10);
    assertThat(examination.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 to n without gap | update number_counter set last = last + 1 where laboratory = 'lab'
          1 to n without gap | update certificate_number set sequence = 90 #
          is written from    | update certificate_number set sequence = 90 #
          lives with it      | update certificate_number set state = 'RESERVED' #
          without an issued  | update certificate_number set state = 'RESERVED' #
          is resolved        | update certificate_number set state = 'INTENDED' #
          has a reason       | update certificate_number set state = 'VOIDED', reason = null #
          says of its number | update calibration set number = null #
          has its intent     | update issuance_intent set dcc = substring(dcc from 2) #
          exactly one        | update certificate set content_digest = sha256('x') #
          two certificates   | update certificate set calibration = (select min(calibration) from certificate)
          names its items    | delete from traceability_edge #
          names its items    | delete from certificate_item #
          each once          | delete from audit_entry where action = 'issuing'
          each once          | update audit_entry set id = id + 9000 where action = 'issuing'
          each once          | delete from audit_entry where action = 'issued'
          has the digest     | update certificate set xml = substring(xml from 2) #
          """)
  void findsDamage(String rule, String damage) throws SQLException {
    withoutSafeguards();
    execute(damage.replace("#", FIRST));
    assertThat(examination.violations()).anyMatch(violation -> violation.contains(rule));
  }

  @Test
  void findsABrokenPromise() throws SQLException {
    Promise promise = new Promise("LAB-2026-000099", "sha-256:00", "sha-256:00");
    assertThat(examination.broken(Map.of("no-such-calibration", promise))).hasSize(1);
  }

  /** A job of the service may hold one table and wait for another. */
  private void withoutSafeguards() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        removeSafeguards();
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !DEADLOCK.equals(e.getSQLState())) {
          throw e;
        }
        database.rollback();
      }
    }
  }

  /** Takes away, within the transaction, what keeps everybody from such damage. */
  private void removeSafeguards() throws SQLException {
    for (String table :
        List.of(
            "certificate_number",
            "certificate",
            "certificate_item",
            "traceability_edge",
            "issuance_intent",
            "audit_entry")) {
      execute("alter table " + table + " disable trigger user");
    }
    execute("alter table certificate drop constraint certificate_check");
    execute("alter table certificate drop constraint certificate_calibration_key");
    execute("alter table audit_entry alter column id drop identity");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
