package org.etalon.problem;

import java.time.Duration;

/** A caller asks more often than is answered (RFC 6585, 4); nothing is wrong with the request. */
public final class TooManyRequestsException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * @param wait after which the same request would be answered
   */
  public TooManyRequestsException(String detail, Duration wait) {
    super(ProblemType.TOO_MANY_REQUESTS, detail);
    this.wait = wait;
  }

  /** Whole seconds to wait, at least one. */
  public long seconds() {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
