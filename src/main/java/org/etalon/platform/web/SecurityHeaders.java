package org.etalon.platform.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers that every answer carries: nothing is framed, sniffed, leaked or fetched from elsewhere.
 */
@Singleton
class SecurityHeaders {
  private static final int BEFORE_EVERYTHING = -1_000;

  void install(@Observes Router router) {
    router
        .route()
        .order(BEFORE_EVERYTHING)
        .handler(
            http -> {
              http.response()
                  .putHeader("X-Content-Type-Options", "nosniff")
                  .putHeader("X-Frame-Options", "DENY")
                  .putHeader("Referrer-Policy", "no-referrer")
                  .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                  .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                  .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                  .putHeader(
                      "Content-Security-Policy",
                      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                          + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                          + " frame-ancestors 'none'")
                  .putHeader("Cache-Control", "no-store");
              http.next();
            });
  }
}
