package org.etalon.traceability.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How often bundles are made for who holds a printed certificate; zero is without a limit. */
@ConfigMapping(prefix = "etalon.traceability.bundle-limit")
interface HolderConfig {
  /** Requests in a minute from one address. */
  @WithName("per-caller")
  @WithDefault("30")
  int perCaller();

  /** Requests in a minute from all of them. */
  @WithDefault("300")
  int total();
}
