package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the configured database to the schema of this version, as its owner role. */
final class Migrate implements Verb {
  private final Supplier<Config> config;

  Migrate(Supplier<Config> config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String summary() {
    return "migrate the database at quarkus.datasource.jdbc.url as quarkus.flyway.username";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<String> url =
        setting("quarkus.flyway.jdbc-url").or(() -> setting("quarkus.datasource.jdbc.url"));
    Optional<String> owner = setting("quarkus.flyway.username");
    if (url.isEmpty() || owner.isEmpty()) {
      err.println(
          "etalon: migrate needs quarkus.datasource.jdbc.url, quarkus.flyway.username and"
              + " quarkus.flyway.password");
      return 1;
    }
    try {
      MigrateResult result =
          Flyway.configure(Migrate.class.getClassLoader())
              .dataSource(url.get(), owner.get(), setting("quarkus.flyway.password").orElse(""))
              .locations("classpath:db/migration")
              .failOnMissingLocations(true)
              .load()
              .migrate();
      out.println(
          "etalon: "
              + result.migrationsExecuted
              + " migrations applied, schema version "
              + Optional.ofNullable(result.targetSchemaVersion)
                  .orElse(result.initialSchemaVersion));
      return 0;
    } catch (FlywayException e) {
      err.println("etalon: not migrated: " + e.getMessage());
      return 1;
    }
  }

  private Optional<String> setting(String name) {
    return config.get().getOptionalValue(name, String.class);
  }
}
