package org.etalon.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anchor that an operator added.
 *
 * @param anchor with its end, once that is decided
 * @param reason why it was added
 * @param endReason why it was ended; null while nobody ended it
 */
public record AddedAnchor(
    String id, Anchor anchor, String reason, Instant addedAt, @Nullable String endReason) {
  /** Grows with each change. */
  public int version() {
    return endReason == null ? 1 : 2;
  }
}
