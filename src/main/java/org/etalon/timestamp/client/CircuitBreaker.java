package org.etalon.timestamp.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a party that failed several times alone for a while, twice as long after each further
 * failure; then one request is let through to try.
 */
final class CircuitBreaker {
  static final int FAILURES = 3;
  static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Clock clock;
  private int failures;
  private Duration pause = FIRST_PAUSE;
  private Instant until = Instant.EPOCH;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether it may be asked now; whoever is told so reports the outcome. */
  synchronized boolean lets() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(until)) {
      return false;
    }
    // Others wait for the outcome of this one.
    until = now.plus(pause);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    pause = FIRST_PAUSE;
  }

  synchronized void failed() {
    failures++;
    if (failures > FAILURES) {
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
    if (failures >= FAILURES) {
      until = clock.instant().plus(pause);
    }
  }

  synchronized boolean open() {
    return failures >= FAILURES;
  }
}
