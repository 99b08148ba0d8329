package org.etalon.traceability.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is told: something that it used is in question.
 *
 * @param organisation that used it
 * @param about the number of the certificate, or the identifier of the standard, that it used
 * @param explanation what happened
 * @param certificates how many of its own certificates rest on that and are under review
 * @param changedAt when the last of them was added
 * @param acknowledgedAt when a person of the organisation acknowledged it; null while it is new
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
    String id,
    String organisation,
    Cause cause,
    String about,
    String explanation,
    int certificates,
    Instant recordedAt,
    Instant changedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy) {

  /** What is the matter with what was used. */
  public enum Cause {
    WITHDRAWN,
    OUT_OF_TOLERANCE,
    /** It rests on something in question itself. */
    UNDER_REVIEW
  }
}
