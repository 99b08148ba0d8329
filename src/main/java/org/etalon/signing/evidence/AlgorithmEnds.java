package org.etalon.signing.evidence;

import java.time.Instant;
import java.util.Map;

/** From when on a hash function proves nothing new any more; without an entry it is good. */
public record AlgorithmEnds(Map<Hash, Instant> ends) {
  public AlgorithmEnds {
    ends = Map.copyOf(ends);
  }

  /** The end of a function, or far in the future. */
  public Instant of(Hash hash) {
    return ends.getOrDefault(hash, Instant.MAX);
  }

  /** Whether what rests on it can be believed at a moment. */
  public boolean good(Hash hash, Instant at) {
    return at.isBefore(of(hash));
  }
}
