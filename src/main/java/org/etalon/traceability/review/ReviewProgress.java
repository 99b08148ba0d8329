package org.etalon.traceability.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a review is.
 *
 * @param fact the finding that set it off; null for a withdrawal
 * @param done how many certificates were looked at
 * @param total how many rest on the subject, counted when the work began, 0 before; what rests on
 *     it only by certificates that are clear is not looked at, so that fewer can be the end
 * @param marked how many are under review for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewProgress(
    ImpactReview.Cause cause,
    @Nullable String fact,
    Instant recordedAt,
    State state,
    long done,
    long total,
    long marked) {

  /** Whether it has begun and ended. */
  public enum State {
    WAITING,
    RUNNING,
    FINISHED
  }

  static ReviewProgress of(ImpactReview review) {
    Long total = review.total();
    return new ReviewProgress(
        review.cause(),
        review.fact(),
        review.recordedAt(),
        review.finishedAt() != null
            ? State.FINISHED
            : total == null ? State.WAITING : State.RUNNING,
        review.examined(),
        total == null ? 0 : Math.max(total, review.examined()),
        review.marked());
  }
}
