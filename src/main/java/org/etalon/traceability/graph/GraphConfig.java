package org.etalon.traceability.graph;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** How much of the graph may be in memory. */
@ConfigMapping(prefix = "etalon.traceability.graph")
public interface GraphConfig {
  /**
   * With more certificates than this the database is asked instead. Without it, as many as a third
   * of the heap holds.
   */
  OptionalInt certificatesMax();
}
