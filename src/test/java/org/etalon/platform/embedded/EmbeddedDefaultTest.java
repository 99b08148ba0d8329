package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.etalon.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDefaultTest {
  private static final String URL = "quarkus.datasource.jdbc.url";

  @TempDir private Path parent;

  @Test
  void configuredDatabaseIsUsed() {
    assertNothingStarted(Map.of(URL, "jdbc:postgresql://db.example/etalon"));
  }

  @Test
  void unresolvableUrlIsNotTakenForNone() {
    assertNothingStarted(Map.of(URL, "${DATABASE_URL_THAT_IS_NOT_SET}"));
  }

  private void assertNothingStarted(Map<String, String> settings) {
    assertThat(EmbeddedDefault.start(config(settings), new SecureRandom(), () -> {})).isEmpty();
    assertThat(parent.resolve("data")).doesNotExist();
  }

  @Test
  void productionWithoutDatabaseIsRefused() {
    Config production = config(Map.of("etalon.production", "true"));
    assertThatThrownBy(() -> EmbeddedDefault.start(production, new SecureRandom(), () -> {}))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("configure " + URL);
    assertThat(parent.resolve("data")).doesNotExist();
  }

  @Test
  void embeddedDatabaseIsTheDefault() throws Exception {
    Databases.share(parent.resolve("data"));
    try (EmbeddedPostgres database =
        EmbeddedDefault.start(config(Map.of()), new SecureRandom(), () -> {}).orElseThrow()) {
      assertThat(database.access().settings())
          .containsEntry("quarkus.datasource.username", "etalon_app")
          .containsEntry("quarkus.flyway.username", "etalon_owner")
          .containsEntry("quarkus.flyway.migrate-at-start", "true");
    }
    assertThat(parent.resolve("data/postgres/cluster")).isDirectory();
  }

  private Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(settings, "settings", 200),
            new PropertiesConfigSource(
                Map.of("etalon.data.directory", parent.resolve("data").toString()), "default", 100))
        .build();
  }
}
