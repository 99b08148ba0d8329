package org.etalon.traceability.review;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.etalon.certificate.ReviewingCertificate;
import org.etalon.traceability.impact.ImpactIndex;
import org.etalon.traceability.impact.StoredCalibration;
import org.etalon.traceability.impact.StoredCalibration.Rest;
import org.jspecify.annotations.Nullable;

/**
 * Looks at some certificates of one review: finds which of their results are in question, puts them
 * under review and tells their laboratories. What was looked at before is only looked at for more.
 */
@Singleton
class ExaminingDependants {
  private static final String JOB = "job:reviewing-impact";

  private final ImpactIndex index;
  private final ImpactReviews reviews;
  private final ReviewingCertificate reviewing;
  private final Notices notices;

  ExaminingDependants(
      ImpactIndex index, ImpactReviews reviews, ReviewingCertificate reviewing, Notices notices) {
    this.index = index;
    this.reviews = reviews;
    this.reviewing = reviewing;
    this.notices = notices;
  }

  /** Those that used the subject directly. */
  void users(ImpactReview review, InQuestion question, List<String> numbers) {
    Map<String, Step> seen = reviews.steps(review.id(), numbers);
    Count count = new Count();
    Notice.Cause cause = Notice.Cause.valueOf(review.cause().name());
    Told told = new Told(cause, review.subject(), question.explanation());
    for (StoredCalibration user : inOrder(numbers)) {
      Found found = new Found(user, 1, question.touched(user), List.of(told));
      put(review, found, seen.get(user.number()), count);
    }
    reviews.progress(review.id(), count.examined, count.marked);
  }

  /** Those that rest on certificates that were looked at. */
  void beyond(ImpactReview review, Set<String> numbers) {
    List<StoredCalibration> users = inOrder(numbers);
    Set<String> asked = new HashSet<>(numbers);
    users.forEach(user -> asked.addAll(parents(user)));
    Map<String, Step> seen = reviews.steps(review.id(), asked);
    Map<String, StoredCalibration> used = index.calibrations(seen.keySet());
    Count count = new Count();
    for (StoredCalibration user : users) {
      put(review, found(user, seen, used), seen.get(user.number()), count);
    }
    reviews.progress(review.id(), count.examined, count.marked);
  }

  /** Whoever locks several certificates locks them in this order. */
  private List<StoredCalibration> inOrder(Collection<String> numbers) {
    return List.copyOf(new TreeMap<>(index.calibrations(numbers)).values());
  }

  private static List<String> parents(StoredCalibration user) {
    return user.rests().stream().map(Rest::parent).filter(Objects::nonNull).toList();
  }

  private static Found found(
      StoredCalibration user, Map<String, Step> seen, Map<String, StoredCalibration> used) {
    Set<Integer> touched = new TreeSet<>();
    List<Told> told = new ArrayList<>();
    int steps = Integer.MAX_VALUE;
    for (Rest rest : user.rests()) {
      Step parent = rest.parent() == null ? null : seen.get(rest.parent());
      StoredCalibration calibration = rest.parent() == null ? null : used.get(rest.parent());
      if (parent != null
          && calibration != null
          && !Collections.disjoint(parent.results(), calibration.about(rest.equipment()))) {
        touched.addAll(user.restingOn(rest.equipment()));
        told.add(about(parent.number()));
        steps = Math.min(steps, parent.steps() + 1);
      }
    }
    return new Found(
        user, touched.isEmpty() ? 0 : steps, touched, told.stream().distinct().toList());
  }

  private static Told about(String parent) {
    return new Told(
        Notice.Cause.UNDER_REVIEW,
        parent,
        "Certificate "
            + parent
            + " is under review, as something that it rests on is in question.");
  }

  private void put(ImpactReview review, Found found, @Nullable Step before, Count count) {
    StoredCalibration user = found.user;
    count.examined += before == null ? 1 : 0;
    Set<Integer> known = before == null ? Set.of() : before.results();
    Set<Integer> results = new TreeSet<>(found.touched);
    results.addAll(known);
    if (before != null && results.equals(known)) {
      return;
    }
    boolean first = known.isEmpty();
    int steps = before == null || first ? found.steps : before.steps();
    reviews.put(review.id(), new Step(user.number(), steps, results, ""));
    if (first
        && !results.isEmpty()
        && reviewing.mark(user.number(), user.laboratory(), found.told.get(0).explanation, JOB)) {
      count.marked++;
      found.told.forEach(
          each ->
              notices.tell(
                  review.id(), user.laboratory(), each.cause, each.about, each.explanation));
    }
  }

  /** What was found of one certificate, and what its laboratory is told if anything. */
  private record Found(StoredCalibration user, int steps, Set<Integer> touched, List<Told> told) {}

  private record Told(Notice.Cause cause, String about, String explanation) {}

  private static final class Count {
    private int examined;
    private int marked;
  }
}
