package org.etalon.trust.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The trusted list that this service publishes. */
@ConfigMapping(prefix = "etalon.trust.list")
public interface ListConfig {
  /** The name of the scheme operator. */
  @WithDefault("Etalon")
  String operator();

  /** Two letters (ISO 3166-1); the default is one that no country has. */
  @WithDefault("XX")
  String territory();

  /** After how long the next list is due; a new one is made in half of that. */
  @WithName("good-for")
  @WithDefault("P14D")
  Duration goodFor();

  /** Where the service is reached from outside. */
  @WithName("base-url")
  @WithDefault("${etalon.base-url}")
  String baseUrl();
}
