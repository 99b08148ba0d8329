package org.etalon.certificate.longlife;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.platform.Transactions;
import org.etalon.signing.Augmenter.NotYetException;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jboss.logging.Logger;

/**
 * Does what is due, a bounded piece in each run. Every certificate, or every batch under one
 * timestamp, is a transaction: a crash undoes it whole, and another instance takes other ones.
 */
@Singleton
public class LongLifeJob {
  private static final Logger LOG = Logger.getLogger(LongLifeJob.class);
  private static final Duration WAIT_FOR_DATA = Duration.ofMinutes(15);
  private static final Duration WAIT_MAX = Duration.ofHours(6);
  private static final int DOUBLINGS_MAX = 9;

  private final LongLife longLife;
  private final KeepingForms forms;
  private final KeepingEvidence evidence;
  private final LongLifePolicy policy;
  private final Transactions transactions;
  private final Clock clock;

  public LongLifeJob(
      LongLife longLife,
      KeepingForms forms,
      KeepingEvidence evidence,
      LongLifePolicy policy,
      Transactions transactions,
      Clock clock) {
    this.longLife = longLife;
    this.forms = forms;
    this.evidence = evidence;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
  void regularly() {
    run();
  }

  /** What rests on a hash function that ends soon is renewed before it does. */
  @Scheduled(every = "12h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  public void hurry() {
    policy.ends().ends().forEach((hash, end) -> longLife.hurry(hash, end.minus(policy.margin())));
  }

  /** One run. */
  public Done run() {
    int longTerm = forms(Task.LT);
    int archival = forms(Task.LTA);
    int records = records();
    Done done = new Done(longTerm, archival, records);
    if (longTerm + archival + records > 0) {
      LOG.infof(
          "Long life: %d LT forms, %d LTA forms, %d evidence records", longTerm, archival, records);
    }
    return done;
  }

  /** What one run made. */
  public record Done(int longTerm, int archival, int records) {}

  private int forms(Task task) {
    int made = 0;
    for (int i = 0; i < policy.forms(); i++) {
      Step step = step(task, 1, numbers -> form(task, numbers.get(0)));
      if (step == Step.NOTHING) {
        break;
      }
      made += step == Step.DONE ? 1 : 0;
    }
    return made;
  }

  private int form(Task task, String number) throws NotYetException, TimestampUnavailableException {
    if (task == Task.LT) {
      forms.longTerm(number);
    } else {
      forms.archival(number);
    }
    return 1;
  }

  private int records() {
    int[] made = new int[1];
    step(
        Task.EVIDENCE,
        policy.records(),
        numbers -> {
          made[0] = evidence.keep(numbers);
          return made[0];
        });
    return made[0];
  }

  private Step step(Task task, int limit, Work work) {
    List<String> numbers = new ArrayList<>();
    try {
      return transactions.in(
          Transactions.SYSTEM,
          () -> {
            numbers.addAll(longLife.due(task, clock.instant(), limit));
            return numbers.isEmpty() ? Step.NOTHING : done(work, numbers);
          });
    } catch (Undone e) {
      // Its transaction is gone; when it is tried again is kept in another one.
      boolean waits = e.getCause() instanceof NotYetException;
      transactions.run(
          Transactions.SYSTEM, () -> numbers.forEach(number -> later(number, task, waits)));
      if (waits) {
        LOG.debugf("%s of %s has to wait: %s", task, numbers.get(0), e.getMessage());
      } else {
        LOG.errorf(e, "%s of %s and %d others failed", task, numbers.get(0), numbers.size() - 1);
      }
      return Step.FAILED;
    }
  }

  private static Step done(Work work, List<String> numbers) {
    try {
      work.on(numbers);
      return Step.DONE;
    } catch (NotYetException | TimestampUnavailableException | RuntimeException e) {
      throw new Undone(e);
    }
  }

  private void later(String number, Task task, boolean waits) {
    Duration wait = WAIT_FOR_DATA;
    if (!waits) {
      Duration doubled =
          Duration.ofMinutes(1L << Math.min(longLife.failed(number, task), DOUBLINGS_MAX));
      wait = doubled.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : doubled;
    }
    longLife.postpone(number, task, clock.instant().plus(wait));
  }

  private enum Step {
    NOTHING,
    DONE,
    FAILED
  }

  private interface Work {
    int on(List<String> numbers) throws NotYetException, TimestampUnavailableException;
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
