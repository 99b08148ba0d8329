package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.WaitingIssues;
import org.etalon.platform.Transactions;

@Singleton
class JpaWaitingIssues implements WaitingIssues {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  // Where doubling has long passed the longest pause.
  private static final int DOUBLINGS_MAX = 10;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaWaitingIssues(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Waiting> find(String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          List<?> rows =
              entities
                  .createNativeQuery(
                      "select w.waiting_for, w.since, w.attempts, w.next_attempt_at"
                          + " from issue_waiting w join certificate_number n using (number)"
                          + " where w.number = :number and n.state = 'INTENDED'",
                      Object[].class)
                  .setParameter("number", number)
                  .getResultList();
          return rows.stream().map(row -> waiting((Object[]) row)).findFirst();
        });
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        Reason.valueOf((String) row[0]),
        (Instant) row[1],
        ((Number) row[2]).intValue(),
        (Instant) row[3]);
  }

  @Override
  public void attemptFailed(String number, Reason reason) {
    Instant now = clock.instant();
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          int before = find(number).map(Waiting::attempts).orElse(0);
          entities
              .createNativeQuery(
                  "insert into issue_waiting"
                      + " (number, waiting_for, since, attempts, next_attempt_at)"
                      + " values (:number, :reason, :now, 1, :next)"
                      + " on conflict (number) do update set"
                      + " attempts = issue_waiting.attempts + 1,"
                      + " waiting_for = excluded.waiting_for,"
                      + " next_attempt_at = excluded.next_attempt_at")
              .setParameter("number", number)
              .setParameter("reason", reason.name())
              .setParameter("now", now)
              .setParameter("next", now.plus(pause(before)))
              .executeUpdate();
        });
  }

  private static Duration pause(int attemptsBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsBefore, DOUBLINGS_MAX));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  @Override
  public Queue queue() {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          Object[] row =
              (Object[])
                  entities
                      .createNativeQuery(
                          "select count(*), min(w.since) from issue_waiting w"
                              + " join certificate_number n using (number)"
                              + " where n.state = 'INTENDED'",
                          Object[].class)
                      .getSingleResult();
          return new Queue(((Number) row[0]).intValue(), (Instant) row[1]);
        });
  }
}
