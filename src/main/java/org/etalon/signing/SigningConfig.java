package org.etalon.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where keys and trust anchors are, and how this instance is reached. */
@ConfigMapping(prefix = "etalon")
public interface SigningConfig {
  /** Holds the development PKI in {@code pki}. */
  @WithName("data.directory")
  @WithDefault("data")
  Path dataDirectory();

  /** Goes into the X.509 certificates of the development PKI. */
  @WithName("base-url")
  @WithDefault("http://localhost:8080")
  String baseUrl();

  /** PKCS#12 files of a deployment; without it the development PKI is used. */
  @WithName("signing.directory")
  Optional<Path> signingDirectory();

  /** Further trust anchors as PEM or DER files. */
  @WithName("trust.directory")
  Optional<Path> trustDirectory();
}
