package org.etalon.traceability;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What is known of many things at once. */
interface Source<V> {

  /** Without what was recorded after a moment; what is not known is missing. */
  Map<String, V> asKnown(Collection<String> ids, Instant knownAt);
}
