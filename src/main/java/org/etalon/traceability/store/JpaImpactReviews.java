package org.etalon.traceability.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.etalon.platform.Transactions;
import org.etalon.traceability.review.ImpactReview;
import org.etalon.traceability.review.ImpactReviews;
import org.etalon.traceability.review.Step;

@Singleton
class JpaImpactReviews implements ImpactReviews {
  private static final String REVIEW =
      "select id, cause, coalesce(certificate, equipment), fact, recorded_at, total, examined,"
          + " marked, seeded_to, seeded, finished_at from impact_review ";

  private static final String STEP =
      "select number, steps, array_to_string(results, ' '), looked_to from impact_review_step ";

  private final Rows rows;

  JpaImpactReviews(EntityManager entities, Transactions transactions) {
    this.rows = new Rows(entities, transactions);
  }

  @Override
  public Optional<ImpactReview> take(Instant at) {
    return rows
        .of(
            REVIEW
                + "where finished_at is null and due_at <= :at"
                + " order by due_at, id limit 1 for update skip locked",
            Map.of("at", at))
        .stream()
        .findFirst()
        .map(JpaImpactReviews::review);
  }

  @Override
  public void counted(long review, long total) {
    rows.change(
        "update impact_review set total = :total where id = :review",
        Map.of("total", total, "review", review));
  }

  @Override
  public List<String> seeds(ImpactReview review, int limit) {
    String column = review.cause() == ImpactReview.Cause.WITHDRAWN ? "parent" : "equipment";
    return users(column, review.subject(), review.seededTo(), limit);
  }

  @Override
  public void seeded(long review, String to, boolean all) {
    rows.change(
        "update impact_review set seeded_to = :to, seeded = :all where id = :review",
        Map.of("to", to, "all", all, "review", review));
  }

  @Override
  public List<Step> pending(long review, int limit) {
    return rows
        .of(
            STEP + "where review = :review and pending order by steps, number limit :limit",
            Map.of("review", review, "limit", limit))
        .stream()
        .map(JpaImpactReviews::step)
        .toList();
  }

  @Override
  public List<String> children(String number, String after, int limit) {
    return users("parent", number, after, limit);
  }

  private List<String> users(String column, String of, String after, int limit) {
    return rows
        .of(
            "select distinct number from traceability_edge where "
                + column
                + " = :of and number > :after order by number limit :limit",
            Map.of("of", of, "after", after, "limit", limit))
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  @Override
  public void looked(long review, String number, String to, boolean all) {
    rows.change(
        "update impact_review_step set looked_to = :to, pending = :pending"
            + " where review = :review and number = :number",
        Map.of("to", to, "pending", !all, "review", review, "number", number));
  }

  @Override
  public Map<String, Step> steps(long review, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : rows
            .of(
                STEP + "where review = :review and number in (:numbers)",
                Map.of("review", review, "numbers", numbers))
            .stream()
            .map(JpaImpactReviews::step)
            .collect(Collectors.toMap(Step::number, step -> step));
  }

  @Override
  public void put(long review, Step step) {
    rows.change(
        "insert into impact_review_step (review, number, steps, results, pending)"
            + " values (:review, :number, :steps,"
            + " cast(string_to_array(:results, ' ') as integer[]), :pending)"
            + " on conflict (review, number) do update set results = excluded.results,"
            + " steps = excluded.steps, pending = excluded.pending, looked_to = ''",
        Map.of(
            "review", review,
            "number", step.number(),
            "steps", step.steps(),
            "results",
                new TreeSet<>(step.results())
                    .stream().map(String::valueOf).collect(Collectors.joining(" ")),
            "pending", !step.results().isEmpty()));
  }

  @Override
  public void progress(long review, int examined, int marked) {
    rows.change(
        "update impact_review set examined = examined + :examined, marked = marked + :marked,"
            + " attempts = 0 where id = :review",
        Map.of("examined", examined, "marked", marked, "review", review));
  }

  @Override
  public void finish(long review, Instant at) {
    rows.change(
        "update impact_review set finished_at = :at where id = :review",
        Map.of("at", at, "review", review));
  }

  @Override
  public int failed(long review) {
    return (int)
        Rows.number(
            rows.of(
                    "update impact_review set attempts = attempts + 1 where id = :review"
                        + " returning attempts",
                    Map.of("review", review))
                .get(0)[0]);
  }

  @Override
  public void postpone(long review, Instant at) {
    rows.change(
        "update impact_review set due_at = :at where id = :review",
        Map.of("at", at, "review", review));
  }

  @Override
  public List<ImpactReview> of(ImpactReview.Cause cause, String subject) {
    return rows
        .of(
            REVIEW
                + (cause == ImpactReview.Cause.WITHDRAWN
                    ? "where certificate = :subject order by id"
                    : "where equipment = :subject order by id"),
            Map.of("subject", subject))
        .stream()
        .map(JpaImpactReviews::review)
        .toList();
  }

  private static ImpactReview review(Object[] row) {
    return new ImpactReview(
        Rows.number(row[0]),
        ImpactReview.Cause.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        Rows.moment(row[4]),
        row[5] == null ? null : Rows.number(row[5]),
        Rows.number(row[6]),
        Rows.number(row[7]),
        (String) row[8],
        (Boolean) row[9],
        Rows.momentOrNull(row[10]));
  }

  private static Step step(Object[] row) {
    String results = (String) row[2];
    Set<Integer> places =
        results.isEmpty()
            ? Set.of()
            : Arrays.stream(results.split(" ", -1))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    return new Step((String) row[0], (int) Rows.number(row[1]), places, (String) row[3]);
  }
}
