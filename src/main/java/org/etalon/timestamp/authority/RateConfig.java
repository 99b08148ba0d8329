package org.etalon.timestamp.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How often the built-in authority answers others; zero is without a limit. */
@ConfigMapping(prefix = "etalon.timestamp.limit")
public interface RateConfig {
  /** Requests in a minute from one address. */
  @WithName("per-caller")
  @WithDefault("600")
  int perCaller();

  /** Requests in a minute from all of them. */
  @WithDefault("6000")
  int total();
}
