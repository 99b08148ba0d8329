package org.etalon.timestamp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time that the built-in authority may put into a token. */
@FunctionalInterface
public interface TrustedTime {
  /** Now, or null while nobody can say that it is within {@link TimestampPolicy} of UTC. */
  @Nullable Instant now();
}
