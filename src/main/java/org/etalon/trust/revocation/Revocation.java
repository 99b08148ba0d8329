package org.etalon.trust.revocation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That an X.509 certificate was revoked, as its issuer says.
 *
 * @param at from when, as the list or the responder says
 * @param reason the name of RFC 5280, 5.3.1, such as {@code keyCompromise}; {@code unspecified}
 *     without one
 * @param invalidFrom since when the key is suspected; null where that is not said
 */
public record Revocation(Instant at, String reason, @Nullable Instant invalidFrom) {
  private static final String[] REASONS = {
    "unspecified",
    "keyCompromise",
    "cACompromise",
    "affiliationChanged",
    "superseded",
    "cessationOfOperation",
    "certificateHold",
    "unspecified",
    "removeFromCRL",
    "privilegeWithdrawn",
    "aACompromise"
  };

  static String reason(int code) {
    return code >= 0 && code < REASONS.length ? REASONS[code] : REASONS[0];
  }

  /** Only suspended, and perhaps good again later. */
  public boolean hold() {
    return reason.equals("certificateHold");
  }

  /**
   * From when no signature counts: where a key was lost that may be before anybody noticed (RFC
   * 5280, 5.3.2).
   */
  public Instant effective() {
    return invalidFrom != null
            && invalidFrom.isBefore(at)
            && reason.toLowerCase(Locale.ROOT).endsWith("compromise")
        ? invalidFrom
        : at;
  }
}
