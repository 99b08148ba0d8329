package org.etalon.problem;

import java.util.Locale;

/**
 * Every kind of problem that a caller can meet. The slug is a stable address under {@code
 * /problems/} and is documented in {@code docs/problems.md}.
 */
public enum ProblemType {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  UNAUTHENTICATED(401, "Who is calling is not known"),
  FORBIDDEN(403, "The caller may not do this"),
  NOT_FOUND(404, "There is nothing here that the caller may see"),
  METHOD_NOT_ALLOWED(405, "The resource does not answer this method"),
  NOT_ACCEPTABLE(406, "No acceptable form of the resource exists"),
  STATE_CONFLICT(409, "The state of the resource does not allow this"),
  ALREADY_EXISTS(409, "A resource with this identifier exists"),
  CONTENT_CHANGED(409, "The content is not the one that was previewed"),
  VERSION_MISMATCH(412, "The resource was changed by somebody else"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type of the request is not supported"),
  RULE_BROKEN(422, "The content breaks a rule"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
  VERSION_REQUIRED(428, "The change needs an If-Match header"),
  TOO_MANY_REQUESTS(429, "The caller asks too often"),
  INTERNAL_ERROR(500, "The service failed"),
  FONT_MISSING(503, "No font for the text of this document is installed"),
  TIMESTAMP_UNAVAILABLE(503, "No timestamp could be obtained"),
  BUSY(503, "The service is busy with requests of this kind");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** A short summary that is the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The last segment of the problem's address, for instance {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
