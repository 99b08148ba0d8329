package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was issued cannot be changed, not even with the password of the application. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ImmutabilityIT {
  private static final List<String> NEVER_CHANGED =
      List.of(
          "certificate",
          "certificate_item",
          "traceability_edge",
          "issuance_intent",
          "certificate_event",
          "audit_entry",
          "document",
          "seal_registration",
          "seal_key",
          "seal_event",
          "certificate_form",
          "evidence_record");

  @Inject DataSource dataSource;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownerPassword;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  static Stream<String> changes() {
    Stream<String> rows =
        NEVER_CHANGED.stream()
            .flatMap(table -> Stream.of("delete from " + table, "truncate " + table + " cascade"));
    return Stream.concat(
        rows,
        Stream.of(
            "update certificate set xml = 'x'",
            "update certificate set number = number",
            "update certificate_event set status = 'VALID'",
            "update issuance_intent set dcc = 'x'",
            "update traceability_edge set parent = null",
            "update document set report = '{}'",
            "update audit_entry set detail = '{}'",
            "delete from certificate_number",
            "truncate certificate_number cascade",
            "update certificate_number set number = 'X-' || number",
            "update certificate_number set sequence = sequence + 1000",
            "update certificate_number set calibration = 'x'",
            "update certificate_number set state = 'VOIDED' where state = 'ISSUED'",
            "delete from number_counter",
            "drop table certificate",
            "alter table certificate disable trigger all",
            "drop trigger certificate_immutable on certificate"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void applicationCannot(String change) throws SQLException {
    long before = fingerprint();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
    }
    assertThat(fingerprint()).isEqualTo(before);
  }

  /** Whoever migrates has every right, and is still stopped by a slip of the hand. */
  @ParameterizedTest
  @MethodSource("slips")
  void ownerDoesNotByMistake(String change) throws SQLException {
    try (Connection connection = java.sql.DriverManager.getConnection(url, owner, ownerPassword);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(change))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(never change|kept for ever|cannot be given|already).*");
    }
  }

  static Stream<String> slips() {
    return Stream.of(
        "delete from certificate",
        "update certificate set xml = 'x'",
        "delete from certificate_number",
        "update certificate_number set sequence = sequence + 1000",
        "update certificate_number set state = 'RESERVED' where state = 'ISSUED'");
  }

  @Test
  void applicationOwnsNothing() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet owned =
            statement.executeQuery(
                "select count(*) from pg_class where relowner = current_user::regrole")) {
      assertThat(owned.next()).isTrue();
      assertThat(owned.getLong(1)).isZero();
    }
  }

  private long fingerprint() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from certificate) * 1000003"
                    + " + (select count(*) from certificate_number)")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isPositive();
      return row.getLong(1);
    }
  }
}
