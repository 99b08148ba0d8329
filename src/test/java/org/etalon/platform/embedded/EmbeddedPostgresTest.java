package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.platform.StartRefusedException;
import org.etalon.platform.SystemSources;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {
  @TempDir private static Path parent;
  private static Path data;
  private static EmbeddedPostgres database;

  @BeforeAll
  static void start() throws IOException {
    data = parent.resolve("data with spaces");
    Files.createDirectory(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    database = EmbeddedPostgres.start(data, SystemSources.secureRandom(), () -> {});
    DatabaseAccess access = database.access();
    Flyway.configure()
        .dataSource(access.url(), DatabaseAccess.OWNER, access.ownerPassword())
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "full_page_writes, on",
    "synchronous_commit, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8"
  })
  void serverIsSet(String setting, String value) throws SQLException {
    try (Connection owner = Databases.asOwner(database)) {
      assertThat(Databases.ask(owner, "SHOW " + setting)).isEqualTo(value);
    }
  }

  @Test
  void serverHasNoUnixSocket() throws IOException {
    List<String> processFile = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    assertThat(processFile.get(4)).as("socket directory").isEmpty();
    assertThat(processFile.get(5)).as("listen address").isEqualTo("127.0.0.1");
  }

  @Test
  void serverHasTheVersionOfTheBuild() throws IOException, SQLException {
    assertThat(Files.readString(Path.of(System.getProperty("etalon.basedir", "."), "pom.xml")))
        .contains(
            "<postgresql.binaries.version>" + Binaries.VERSION + "</postgresql.binaries.version>");
    try (Connection owner = Databases.asOwner(database)) {
      assertThat(Databases.ask(owner, "SHOW server_version") + ".0").isEqualTo(Binaries.VERSION);
    }
  }

  @Test
  void everyLineOfAccessAsksForAPassword() throws IOException {
    try (Stream<String> lines = Files.lines(data.resolve("postgres/cluster/pg_hba.conf"))) {
      List<String> rules = lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      assertThat(rules).isNotEmpty().allMatch(line -> line.endsWith(" 127.0.0.1/32 scram-sha-256"));
    }
  }

  @Test
  void wrongPasswordIsRefused() {
    assertRefused(DatabaseAccess.OWNER, "wrong", "28P01");
    assertRefused(DatabaseAccess.APPLICATION, database.access().ownerPassword(), "28P01");
  }

  @Test
  void superuserHasNoAccessAtAll() {
    assertRefused("postgres", "", "28000");
  }

  private static void assertRefused(String role, String password, String state) {
    assertThatThrownBy(() -> Databases.connect(database.access().url(), role, password).close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
  }

  @Test
  void applicationOwnsNothingAndMakesNothing() throws SQLException {
    try (Connection application = Databases.asApplication(database)) {
      for (String sql :
          List.of(
              "CREATE TABLE t (i int)",
              "CREATE TEMPORARY TABLE t (i int)",
              "CREATE SCHEMA s",
              "SELECT * FROM flyway_schema_history",
              "SET ROLE etalon_owner",
              "ALTER SYSTEM SET fsync = off")) {
        assertThatThrownBy(() -> Databases.run(application, sql))
            .as(sql)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
      assertThat(
              Databases.ask(
                  application,
                  "SELECT count(*) FROM pg_class WHERE relowner = 'etalon_app'::regrole"))
          .isEqualTo("0");
    }
  }

  @Test
  void ownerIsNoSuperuser() throws SQLException {
    try (Connection owner = Databases.asOwner(database)) {
      assertThat(
              Databases.ask(
                  owner,
                  "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
                      + " FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
    }
  }

  @Test
  void filesAreTheOwnersAlone() throws IOException {
    Path postgres = data.resolve("postgres");
    assertThat(mode(data)).isEqualTo("rwx------");
    assertThat(mode(postgres.resolve("cluster"))).isEqualTo("rwx------");
    for (String file : List.of("postgres/passwords", "postgres/server.log", "etalon.lock")) {
      assertThat(mode(data.resolve(file))).as(file).isEqualTo("rw-------");
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void passwordsAreInNoLogAndNoText() throws IOException {
    DatabaseAccess access = database.access();
    assertThat(access.toString()).doesNotContain(access.ownerPassword());
    assertThat(Files.readString(data.resolve("postgres/server.log")))
        .doesNotContain(access.ownerPassword())
        .doesNotContain(access.applicationPassword());
  }

  @Test
  void secondInstanceInThisProcessIsRefused() {
    assertThatThrownBy(() -> Databases.start(data))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("in use by another instance")
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void secondInstanceInAnotherProcessIsRefused() throws Exception {
    Process second = OtherInstance.run(data, "refused");
    try {
      assertThat(second.inputReader().readLine())
          .contains("in use by another instance (process " + ProcessHandle.current().pid() + ")");
      assertThat(second.waitFor()).isEqualTo(1);
    } finally {
      second.destroy();
    }
    try (Connection owner = Databases.asOwner(database)) {
      assertThat(Databases.ask(owner, "SELECT 1")).isEqualTo("1");
    }
  }
}
