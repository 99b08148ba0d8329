package org.etalon.trust.list;

import java.net.URI;
import java.util.Optional;

/** Lists where the configuration says that they are published. */
public interface FetchedLists {
  /** What is there; empty when there is no answer, or none that is read. */
  Optional<byte[]> at(URI place);
}
