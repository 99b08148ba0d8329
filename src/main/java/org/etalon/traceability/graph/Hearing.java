package org.etalon.traceability.graph;

/** Remembers what the database holds, as long as it hears of changes. */
public interface Hearing {
  /** Something was stored. */
  void changed(Changes changes);

  /** Nobody knows what was stored meanwhile. */
  void missed();
}
