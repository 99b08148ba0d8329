package org.etalon.platform.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etalon.platform.IdempotencyKeys;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaIdempotencyKeys implements IdempotencyKeys {
  private static final Duration KEPT = Duration.ofHours(24);
  // A request that has no answer after this long ended in a crash.
  private static final Duration RUNNING_MAX = Duration.ofMinutes(2);
  private static final String MINE = " where caller = :caller and path = :path and key = :key";

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaIdempotencyKeys(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public @Nullable Answer begin(Use use) {
    Object[] earlier = transactions.in(Transactions.SYSTEM, () -> claim(use));
    if (earlier.length == 0) {
      return null;
    }
    if (!use.request().equals(earlier[0])) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "The key was sent with another body; take a new key for a new request.");
    }
    if (earlier[1] == null) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The first request with this key is still running.");
    }
    return new Answer(
        ((Number) earlier[1]).intValue(),
        (String) earlier[2],
        (String) earlier[3],
        (String) earlier[4]);
  }

  /** The earlier request with the key, or an empty array when the key is ours now. */
  private Object[] claim(Use use) {
    Instant now = clock.instant();
    entities
        .createNativeQuery(
            "delete from idempotency where created_at < :expired"
                + " or (status is null and created_at < :crashed)")
        .setParameter("expired", now.minus(KEPT))
        .setParameter("crashed", now.minus(RUNNING_MAX))
        .executeUpdate();
    int claimed =
        mine(
                "insert into idempotency (caller, path, key, request, created_at)"
                    + " values (:caller, :path, :key, :request, :at) on conflict do nothing",
                use)
            .setParameter("request", use.request())
            .setParameter("at", now)
            .executeUpdate();
    if (claimed == 1) {
      return new Object[0];
    }
    List<?> rows =
        mine("select request, status, location, etag, answer from idempotency" + MINE, use)
            .getResultList();
    return (Object[]) rows.get(0);
  }

  @Override
  public void finish(Use use, Answer answer) {
    transactions.run(
        Transactions.SYSTEM,
        () ->
            mine(
                    "update idempotency set status = :status, location = :location, etag = :etag,"
                        + " answer = :answer"
                        + MINE,
                    use)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("answer", answer.body())
                .executeUpdate());
  }

  @Override
  public void forget(Use use) {
    transactions.run(
        Transactions.SYSTEM, () -> mine("delete from idempotency" + MINE, use).executeUpdate());
  }

  private Query mine(String sql, Use use) {
    return entities
        .createNativeQuery(sql)
        .setParameter("caller", use.caller())
        .setParameter("path", use.path())
        .setParameter("key", use.key());
  }
}
