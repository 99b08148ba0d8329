package org.etalon.certificate.print;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** What a printed certificate needs to know of its surroundings. */
@ConfigMapping(prefix = "etalon")
public interface PrintConfig {
  /** The address under which the service is reached; the QR codes lead there. */
  @WithName("base-url")
  @WithDefault("http://localhost:8080")
  String baseUrl();

  Fonts fonts();

  /** Fonts that are not part of the program. */
  interface Fonts {
    /** A TrueType font for Chinese, Japanese and Korean; without it one of the system is used. */
    Optional<Path> cjk();
  }
}
