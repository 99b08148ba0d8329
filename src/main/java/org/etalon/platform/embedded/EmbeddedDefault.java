package org.etalon.platform.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.etalon.platform.StartRefusedException;

/** Starts the embedded server when no database is configured, and never in production. */
public final class EmbeddedDefault {
  private static final String URL = "quarkus.datasource.jdbc.url";

  private EmbeddedDefault() {}

  /**
   * The server, or nothing when a database is configured by any source of the configuration.
   *
   * @param awaitUsers called when this process ends; returns when the server may be stopped
   * @throws StartRefusedException in production without a database, or if the server does not start
   */
  public static Optional<EmbeddedPostgres> start(
      Config config, SecureRandom random, Runnable awaitUsers) {
    // The raw value: an expression that does not resolve is a mistake to report, not "no database".
    String url = config.getConfigValue(URL).getRawValue();
    if (url != null && !url.isBlank()) {
      return Optional.empty();
    }
    if (config.getOptionalValue("etalon.production", Boolean.class).orElse(false)) {
      throw new StartRefusedException(
          "Production (etalon.production=true) needs a database: configure " + URL + ".");
    }
    String directory =
        config.getOptionalValue("etalon.data.directory", String.class).orElse("data");
    return Optional.of(EmbeddedPostgres.start(Path.of(directory), random, awaitUsers));
  }
}
