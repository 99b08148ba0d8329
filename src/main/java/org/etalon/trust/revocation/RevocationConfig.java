package org.etalon.trust.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where revocation data come from, and how old they may be. */
@ConfigMapping(prefix = "etalon.revocation")
public interface RevocationConfig {
  /** Revocation lists ({@code *.crl}) and OCSP answers ({@code *.ocsp}) in DER. */
  Optional<Path> directory();

  /** Hosts, with a port where it is not the usual one, that may be asked; none by default. */
  Optional<List<String>> hosts();

  /** How old data may be at the time in question. */
  @WithName("age-max")
  @WithDefault("P7D")
  Duration ageMax();

  /** For one answer of one host. */
  @WithDefault("PT5S")
  Duration timeout();

  /** The largest answer, in bytes. */
  @WithName("bytes-max")
  @WithDefault("5242880")
  int bytesMax();
}
