package org.etalon.trust.revocation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one list or answer that can be relied on says about one X.509 certificate.
 *
 * @param made {@code thisUpdate}
 * @param next {@code nextUpdate}; null where none is promised
 * @param knowsExpiredFrom it still tells of what expired after that moment; null where it need not
 * @param revocation null when it names no revocation
 * @param inside it came with the signature, and need not be replaced by a newer one
 */
record Statement(
    Instant made,
    @Nullable Instant next,
    @Nullable Instant knowsExpiredFrom,
    @Nullable Revocation revocation,
    boolean inside) {
  private static final Duration AHEAD = Duration.ofMinutes(1);

  /**
   * Whether it says that the X.509 certificate was in order: because it was made after the time in
   * question, or was the newest that could be had then.
   *
   * @param proven when the signature existed; null when only "now" is known
   */
  boolean conclusive(Instant notAfter, @Nullable Instant proven, Instant now, Duration ageMax) {
    Instant time = proven == null ? now : proven;
    if (made.isAfter(now.plus(AHEAD)) || forgotten(notAfter)) {
      return false;
    }
    if (proven != null && made.isAfter(proven)) {
      return true;
    }
    return next != null
        && !next.isBefore(inside ? time : now)
        && !next.isBefore(time)
        && !made.plus(ageMax).isBefore(time);
  }

  /** After the end of its period an X.509 certificate disappears from ordinary lists. */
  private boolean forgotten(Instant notAfter) {
    return made.isAfter(notAfter)
        && (knowsExpiredFrom == null || knowsExpiredFrom.isAfter(notAfter));
  }
}
