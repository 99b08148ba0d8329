package org.etalon.timestamp.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clock stands.
 *
 * @param detail in a few words
 * @param comparedAt when a source answered last, by the clock itself
 */
record ClockReport(State state, String detail, @Nullable Instant comparedAt) {
  /** What is known of the clock. */
  enum State {
    /** No source is configured. */
    NOT_COMPARED,
    /** No source has answered yet, or none for too long, or the clock was set meanwhile. */
    UNKNOWN,
    /** Shown to be within the accuracy. */
    WITHIN,
    /** Not shown to be within the accuracy by most of the sources that answered. */
    BEYOND
  }
}
