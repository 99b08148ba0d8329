package org.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.etalon.platform.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpListsTheVerbs() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(text(out)).contains("migrate").contains("--help");
  }

  @Test
  void unknownVerbIsNamed() {
    assertThat(run(Map.of(), "migrat")).isEqualTo(2);
    assertThat(text(err)).isEqualTo("etalon: unknown verb migrat, see --help\n");
  }

  @Test
  void migrateWithoutDatabaseIsRefused() {
    assertThat(run(Map.of(), "migrate")).isEqualTo(1);
    assertThat(text(err)).contains("needs quarkus.datasource.jdbc.url");
  }

  @Test
  void migrateAppliesOnceAsOwner(@TempDir Path data) {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(data, new SecureRandom(), () -> {})) {
      Map<String, String> settings = database.access().settings();
      assertThat(run(settings, "migrate")).as(text(err)).isZero();
      assertThat(text(out)).doesNotContain(" 0 migrations applied");
      out.reset();
      assertThat(run(settings, "migrate")).isZero();
      assertThat(text(out)).startsWith("etalon: 0 migrations applied, schema version 0");
    }
  }

  @Test
  void unreachableDatabaseIsReportedWithoutStackTrace() {
    Map<String, String> settings =
        Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/etalon",
            "quarkus.flyway.username", "etalon_owner");
    assertThat(run(settings, "migrate")).isEqualTo(1);
    assertThat(text(err)).startsWith("etalon: not migrated: ").doesNotContain("\tat ");
  }

  private int run(Map<String, String> settings, String verb) {
    Migrate migrate =
        new Migrate(
            () ->
                new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(settings, "settings", 100))
                    .build());
    return new CommandLine(List.of(migrate))
        .run(
            List.of(verb),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
