package org.etalon.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body that is too large for its endpoint: less where only JSON is expected, more where a
 * document or an attachment comes. What does not say its length is held to the limit of the server.
 */
@Singleton
class BodyLimit {
  private static final int AFTER_HEADERS = -900;

  private final Limits limits;

  BodyLimit(Limits limits) {
    this.limits = limits;
  }

  void install(@Observes Router router) {
    router
        .route()
        .order(AFTER_HEADERS)
        .handler(
            http -> {
              if (length(http.request()) > limitOf(http.request().path())) {
                http.fail(413);
              } else {
                http.next();
              }
            });
  }

  private long limitOf(String path) {
    boolean attachments = path.startsWith("/api/v1/calibrations") || path.endsWith("/amendments");
    boolean document =
        path.startsWith("/api/v1/verifications")
            || path.startsWith("/api/v1/documents")
            || path.startsWith("/verify")
            || path.startsWith("/documents")
            || path.endsWith("/scope-snapshots");
    if (path.endsWith("/difference")) {
      return 2 * limits.documentBytes() + limits.jsonBytes();
    }
    if (attachments) {
      return limits.jsonBytes() + limits.documentBytes() / 3 * 4;
    }
    return document ? limits.documentBytes() + limits.jsonBytes() : limits.jsonBytes();
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader("content-length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** The limits, in bytes. */
  @ConfigMapping(prefix = "etalon.limits")
  interface Limits {
    /** JSON without attachments. */
    @WithDefault("1048576")
    long jsonBytes();

    /** A document or an attachment. */
    @WithDefault("10485760")
    long documentBytes();
  }
}
