package org.etalon.calibration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Approved calibrations whose certificate waits for something outside the service. */
public interface WaitingIssues {
  /**
   * What the certificate with this number waits for; empty when it is issued, voided or at work.
   */
  Optional<Waiting> find(String number);

  /** One more attempt was in vain; the next one is not before the moment this computes. */
  void attemptFailed(String number, Reason reason);

  /** All that wait. */
  Queue queue();

  /** What is waited for. */
  enum Reason {
    TIMESTAMP
  }

  /**
   * One issue that waits.
   *
   * @param since when the first attempt was in vain
   * @param attempts how many were in vain
   */
  record Waiting(Reason waitingFor, Instant since, int attempts, Instant nextAttemptAt) {}

  /**
   * The queue as a whole.
   *
   * @param since the oldest wait; null when nothing waits
   */
  record Queue(int length, @Nullable Instant since) {}
}
