package org.etalon.certificate.seal;

import java.time.Instant;
import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a seal.
 *
 * @param fingerprint SHA-256 of its X.509 certificate
 * @param key null when its key was not made by a request
 * @param from when it takes effect
 */
public record SealEvent(
    String laboratory,
    Digest fingerprint,
    @Nullable String key,
    Kind kind,
    Instant from,
    @Nullable String reason,
    String account,
    Instant recordedAt) {

  /** What can happen to a seal. */
  public enum Kind {
    /** Its X.509 certificate was imported. */
    CERTIFIED,
    /** The laboratory seals with it. */
    ACTIVATED,
    /** It is put aside. */
    ENDED,
    /** Somebody else may have its key. */
    COMPROMISED
  }
}
