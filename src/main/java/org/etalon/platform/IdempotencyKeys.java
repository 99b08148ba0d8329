package org.etalon.platform;

import org.jspecify.annotations.Nullable;

/** Requests that carried an idempotency key, and their answers, kept for 24 hours. */
public interface IdempotencyKeys {

  /**
   * Begins a request.
   *
   * @return the answer that the same request got before; null when this is the first
   * @throws org.etalon.problem.ProblemException when the key belongs to another request, or to one
   *     that is still running
   */
  @Nullable Answer begin(Use use);

  /** Keeps the answer. */
  void finish(Use use, Answer answer);

  /** Lets the key be used again, because nothing came of the request. */
  void forget(Use use);

  /**
   * A key in use.
   *
   * @param caller who uses it, as a digest of the credentials
   * @param request digest of the body
   */
  record Use(String caller, String path, String key, String request) {}

  /** An answer as far as it must be given again. */
  record Answer(
      int status, @Nullable String location, @Nullable String etag, @Nullable String body) {}
}
