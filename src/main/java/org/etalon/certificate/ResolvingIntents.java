package org.etalon.certificate;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Intents.Intent;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Takes up intents that a crash left: completes them, or voids the number when what would be issued
 * is not what was approved. An intent of a running request is left to it for a while; completing
 * twice is harmless, because the number moves only once.
 */
@Singleton
public class ResolvingIntents {
  private static final Logger LOG = Logger.getLogger(ResolvingIntents.class);
  private static final Duration LEFT_TO_REQUEST = Duration.ofMinutes(1);
  private static final String JOB = "job:resolving-intents";

  private final Intents intents;
  private final Numbers numbers;
  private final Calibrations calibrations;
  private final IssueQueue queue;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  ResolvingIntents(
      Intents intents,
      Numbers numbers,
      Calibrations calibrations,
      IssueQueue queue,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.intents = intents;
    this.numbers = numbers;
    this.calibrations = calibrations;
    this.queue = queue;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a crash left is taken up before the first request. */
  void atStart(@Observes StartupEvent start) {
    resolve(clock.instant());
  }

  /** Those whose next attempt is due; and all, once one of them got its timestamp. */
  @Scheduled(every = "30s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void regularly() {
    Instant now = clock.instant();
    Instant madeBefore = now.minus(LEFT_TO_REQUEST);
    for (Intent intent : intents.dueBefore(madeBefore, now)) {
      Outcome outcome = resolve(intent);
      if (outcome == Outcome.DONE) {
        resolve(madeBefore);
      }
      if (outcome != Outcome.OPEN) {
        return;
      }
    }
  }

  /** Resolves every intent made before a moment, also those that are not due. */
  public void resolve(Instant madeBefore) {
    for (Intent intent : intents.unresolvedBefore(madeBefore)) {
      if (resolve(intent) == Outcome.NO_TIMESTAMP) {
        // The others would not get one either.
        return;
      }
    }
  }

  /** One that cannot be resolved now keeps neither the others nor the start waiting. */
  private Outcome resolve(Intent intent) {
    try {
      completeOrVoid(intent);
      return Outcome.DONE;
    } catch (ProblemException e) {
      LOG.errorf("The issue of %s is still open: %s", intent.number(), e.getMessage());
      return e.type() == ProblemType.TIMESTAMP_UNAVAILABLE ? Outcome.NO_TIMESTAMP : Outcome.OPEN;
    } catch (RuntimeException e) {
      // No database, for instance: the next run tries again.
      LOG.errorf(e, "The issue of %s is still open", intent.number());
      return Outcome.OPEN;
    }
  }

  private void completeOrVoid(Intent intent) {
    try {
      queue.complete(intent);
      LOG.infof("Completed the issue of %s", intent.number());
    } catch (NotAsApprovedException e) {
      voidNumber(intent, e);
    }
  }

  private void voidNumber(Intent intent, NotAsApprovedException cause) {
    String reason = String.valueOf(cause.getMessage());
    LOG.errorf(cause, "Voiding number %s", intent.number());
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          if (numbers.move(intent.number(), Numbers.State.VOIDED, reason)) {
            Calibration calibration =
                calibrations
                    .find(numbers.calibration(intent.number()), Transactions.SYSTEM)
                    .orElseThrow();
            calibrations.save(calibration.voided());
            auditLog.record(
                JOB, calibration.laboratory(), "voided", intent.number(), Map.of("reason", reason));
          }
        });
  }

  private enum Outcome {
    DONE,
    NO_TIMESTAMP,
    OPEN
  }
}
