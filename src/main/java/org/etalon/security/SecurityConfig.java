package org.etalon.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What kind of deployment this is. */
@ConfigMapping(prefix = "etalon")
public interface SecurityConfig {
  /** Loads the demonstration data and accepts {@code demo-…} tokens; production refuses it. */
  @WithDefault("false")
  boolean demo();

  /** Refuses every unsafe setting. */
  @WithDefault("false")
  boolean production();
}
