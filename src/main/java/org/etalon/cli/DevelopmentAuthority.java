package org.etalon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.etalon.signing.pkcs12.DevelopmentPki;

/** The development PKI of the configured data directory, beside a running service or without. */
record DevelopmentAuthority(Supplier<Config> source, Clock clock, SecureRandom random) {

  /** Opens it where it is and makes none. */
  DevelopmentPki open() {
    Config config = source.get();
    Path directory =
        Path.of(config.getOptionalValue("etalon.data.directory", String.class).orElse("data"))
            .resolve("pki");
    if (!Files.exists(directory.resolve("intermediate.p12"))) {
      throw new IllegalStateException(
          "there is no development PKI in " + directory + "; set etalon.data.directory");
    }
    String baseUrl =
        config.getOptionalValue("etalon.base-url", String.class).orElse("http://localhost:8080");
    return DevelopmentPki.open(directory, clock, random, baseUrl);
  }
}
