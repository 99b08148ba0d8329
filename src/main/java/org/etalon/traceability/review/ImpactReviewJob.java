package org.etalon.traceability.review;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.etalon.certificate.Certificates;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.platform.Transactions;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.Dependants;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.ImpactIndex;
import org.jboss.logging.Logger;

/**
 * Works through reviews in pieces, each a transaction of its own: a crash undoes at most one piece,
 * and whoever goes on finds how far it was. Several instances work on different reviews. What is
 * issued when a review has passed its place opens it again.
 */
@Singleton
public class ImpactReviewJob {
  private static final Logger LOG = Logger.getLogger(ImpactReviewJob.class);
  private static final int PIECE = 100;
  private static final int DOUBLINGS_MAX = 8;

  private final ImpactReviews reviews;
  private final LateIssues late;
  private final ExaminingDependants examining;
  private final Dependants dependants;
  private final ImpactIndex index;
  private final Certificates certificates;
  private final EquipmentHistory history;
  private final Transactions transactions;
  private final Clock clock;
  private final int piece;

  @Inject
  ImpactReviewJob(
      ImpactReviews reviews,
      LateIssues late,
      ExaminingDependants examining,
      Dependants dependants,
      ImpactIndex index,
      Certificates certificates,
      EquipmentHistory history,
      Transactions transactions,
      Clock clock) {
    this(
        reviews,
        late,
        examining,
        dependants,
        index,
        certificates,
        history,
        transactions,
        clock,
        PIECE);
  }

  ImpactReviewJob(
      ImpactReviews reviews,
      LateIssues late,
      ExaminingDependants examining,
      Dependants dependants,
      ImpactIndex index,
      Certificates certificates,
      EquipmentHistory history,
      Transactions transactions,
      Clock clock,
      int piece) {
    this.reviews = reviews;
    this.late = late;
    this.examining = examining;
    this.dependants = dependants;
    this.index = index;
    this.certificates = certificates;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
    this.piece = piece;
  }

  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void regularly() {
    run();
  }

  /** Works until nothing is due; how many pieces were done. */
  public int run() {
    late.find();
    int pieces = 0;
    while (piece()) {
      pieces++;
    }
    return pieces;
  }

  /** One piece of one review; whether there was one to do. */
  boolean piece() {
    long[] taken = new long[1];
    try {
      return transactions.in(
          Transactions.SYSTEM,
          () -> {
            ImpactReview review = reviews.take(clock.instant()).orElse(null);
            if (review == null) {
              return Boolean.FALSE;
            }
            taken[0] = review.id();
            work(review);
            return Boolean.TRUE;
          });
    } catch (RuntimeException e) {
      if (taken[0] == 0) {
        throw e;
      }
      // Its transaction is gone; when it is tried again is kept in another one.
      LOG.errorf(e, "Review %d failed", taken[0]);
      transactions.run(Transactions.SYSTEM, () -> later(taken[0]));
      return true;
    }
  }

  private void later(long review) {
    int doublings = Math.min(reviews.failed(review), DOUBLINGS_MAX);
    reviews.postpone(review, clock.instant().plus(Duration.ofMinutes(1L << doublings)));
  }

  private void work(ImpactReview review) {
    if (review.total() == null) {
      reviews.counted(review.id(), count(review));
    }
    if (!review.seeded()) {
      List<String> users = reviews.seeds(review, piece);
      examining.users(review, question(review), users);
      reviews.seeded(
          review.id(),
          users.isEmpty() ? review.seededTo() : users.get(users.size() - 1),
          users.size() < piece);
    } else if (!looksAtLate(review)) {
      goesOn(review);
    }
  }

  /** They may have used the subject, or rest on what was looked at, or both. */
  private boolean looksAtLate(ImpactReview review) {
    List<String> numbers = late.of(review.id(), piece);
    if (numbers.isEmpty()) {
      return false;
    }
    examining.users(review, question(review), numbers);
    examining.beyond(review, new TreeSet<>(numbers));
    late.looked(review.id(), numbers);
    return true;
  }

  private void goesOn(ImpactReview review) {
    Set<String> next = new TreeSet<>();
    List<Step> pending = reviews.pending(review.id(), piece);
    for (Step step : pending) {
      int room = piece - next.size();
      if (room <= 0) {
        break;
      }
      List<String> children = reviews.children(step.number(), step.lookedTo(), room);
      next.addAll(children);
      reviews.looked(
          review.id(),
          step.number(),
          children.isEmpty() ? step.lookedTo() : children.get(children.size() - 1),
          children.size() < room);
    }
    if (!next.isEmpty()) {
      examining.beyond(review, next);
    }
    if (pending.isEmpty()) {
      reviews.finish(review.id(), clock.instant());
    }
  }

  private InQuestion question(ImpactReview review) {
    String subject = review.subject();
    if (review.cause() == ImpactReview.Cause.WITHDRAWN) {
      return new InQuestion.Withdrawn(
          Objects.requireNonNull(index.calibrations(List.of(subject)).get(subject)),
          certificates.statusAsKnown(subject, review.recordedAt()));
    }
    OutOfTolerance found =
        history.asKnown(subject, review.recordedAt()).standing().stream()
            .filter(each -> each.id().equals(review.fact()))
            .map(each -> (OutOfTolerance) each.fact())
            .findFirst()
            .orElseThrow();
    return new InQuestion.Found(Doubt.of(subject, found, index.calibrationsOf(subject)));
  }

  private long count(ImpactReview review) {
    if (review.cause() == ImpactReview.Cause.WITHDRAWN) {
      return count(List.of(review.subject()));
    }
    List<String> users =
        index.usersOf(review.subject(), null).stream().map(Dependant::number).toList();
    return users.isEmpty() ? 0 : users.size() + count(users);
  }

  private long count(List<String> numbers) {
    try (Stream<Dependant> all = dependants.of(numbers, null)) {
      return all.count();
    }
  }
}
