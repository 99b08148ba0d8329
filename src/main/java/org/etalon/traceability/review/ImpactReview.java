package org.etalon.traceability.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work that one withdrawal or one finding sets off.
 *
 * @param subject the number of the certificate that was withdrawn, or the identifier of the
 *     equipment that was found out of tolerance
 * @param fact the finding; null for a withdrawal
 * @param total how many certificates rest on it, counted when the work began; null before
 * @param examined how many of them were looked at
 * @param marked how many of those are under review for it
 * @param seededTo the last direct user that was looked at
 * @param seeded whether all direct users were looked at
 */
public record ImpactReview(
    long id,
    Cause cause,
    String subject,
    @Nullable String fact,
    Instant recordedAt,
    @Nullable Long total,
    long examined,
    long marked,
    String seededTo,
    boolean seeded,
    @Nullable Instant finishedAt) {

  /** What happened to the subject. */
  public enum Cause {
    WITHDRAWN,
    OUT_OF_TOLERANCE
  }
}
