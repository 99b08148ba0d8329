package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first migration on a database that somebody else prepared. */
class RolesMigrationTest {
  @TempDir private Path data;

  @BeforeEach
  void prepare() throws Exception {
    Databases.start(data).close();
  }

  @Test
  void missingRoleIsReportedWithTheRemedy() throws Exception {
    administer("ALTER ROLE etalon_app RENAME TO somebody");
    try (EmbeddedPostgres database = Databases.start(data)) {
      assertThatThrownBy(() -> migrate(database))
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining(
              "The role etalon_app is missing and etalon_owner may not create it");
    }
  }

  @Test
  void missingRoleIsMadeWithoutLoginByAnOwnerWhoMay() throws Exception {
    administer("ALTER ROLE etalon_app RENAME TO somebody\nALTER ROLE etalon_owner CREATEROLE");
    try (EmbeddedPostgres database = Databases.start(data);
        Connection owner = Databases.asOwner(database)) {
      migrate(database);
      assertThat(
              Databases.ask(owner, "SELECT rolcanlogin FROM pg_roles WHERE rolname = 'etalon_app'"))
          .isEqualTo("f");
      assertThat(
              Databases.ask(owner, "SELECT has_schema_privilege('etalon_app', 'public', 'USAGE')"))
          .isEqualTo("t");
    }
  }

  @Test
  void applicationRoleThatIsMemberOfTheOwnerIsRefused() throws Exception {
    administer("GRANT etalon_owner TO etalon_app");
    assertRolesRefused();
  }

  @Test
  void applicationRoleThatIsSuperuserIsRefused() throws Exception {
    administer("ALTER ROLE etalon_app SUPERUSER");
    assertRolesRefused();
  }

  @Test
  void ownerWhoDoesNotOwnTheDatabaseIsRefused() throws Exception {
    administer(
        "ALTER DATABASE etalon OWNER TO postgres\nGRANT ALL ON DATABASE etalon TO etalon_owner");
    assertRefused("permission denied");
  }

  private void assertRolesRefused() throws Exception {
    assertRefused("must not create in it");
  }

  private void assertRefused(String reason) throws Exception {
    try (EmbeddedPostgres database = Databases.start(data)) {
      assertThatThrownBy(() -> migrate(database))
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining(reason);
    }
  }

  private void administer(String statements) throws Exception {
    Path parent = data.toRealPath().resolve("postgres");
    Cluster cluster = new Cluster(parent);
    cluster.asSuperuser(Databases.programs(), cluster.path(), statements + "\n");
  }

  private static void migrate(EmbeddedPostgres database) {
    DatabaseAccess access = database.access();
    Flyway.configure()
        .dataSource(access.url(), DatabaseAccess.OWNER, access.ownerPassword())
        .load()
        .migrate();
  }
}
