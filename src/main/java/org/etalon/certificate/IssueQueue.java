package org.etalon.certificate;

import jakarta.inject.Singleton;
import org.etalon.calibration.WaitingIssues;
import org.etalon.certificate.Intents.Intent;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** Completes issues, and keeps on record which of them wait for a timestamp. */
@Singleton
class IssueQueue {
  private final CompletingIssue completing;
  private final WaitingIssues waiting;

  IssueQueue(CompletingIssue completing, WaitingIssues waiting) {
    this.completing = completing;
    this.waiting = waiting;
  }

  /**
   * Completes it now, or leaves it in the queue.
   *
   * @throws ProblemException {@code timestamp-unavailable} when it waits
   */
  Certificate complete(Intent intent) {
    try {
      return completing.complete(intent);
    } catch (ProblemException e) {
      if (e.type() == ProblemType.TIMESTAMP_UNAVAILABLE) {
        waiting.attemptFailed(intent.number(), WaitingIssues.Reason.TIMESTAMP);
      }
      throw e;
    }
  }
}
