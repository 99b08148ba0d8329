package org.etalon.traceability.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is remembered. */
@ConfigMapping(prefix = "etalon.traceability.facts")
public interface FactsConfig {
  /** Certificates whose facts stay in memory, about 4 kB each. */
  @WithDefault("8192")
  int inMemory();
}
