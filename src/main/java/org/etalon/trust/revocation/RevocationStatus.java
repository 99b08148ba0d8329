package org.etalon.trust.revocation;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the revocation of a path: the gravest over all its X.509 certificates except the
 * anchor.
 *
 * @param text one sentence for a person
 * @param about the X.509 certificate that it is about; null when nothing is to be told of any
 * @param revocation the revocation or suspension that was found, if any
 */
public record RevocationStatus(
    Kind kind, String text, @Nullable X509Certificate about, @Nullable Revocation revocation) {
  /** From the best to the gravest. */
  public enum Kind {
    GOOD,
    /** Revoked, and the signature is proven to be older. */
    REVOKED_LATER,
    /** There is something, and it is too old. */
    STALE,
    UNKNOWN,
    ON_HOLD,
    REVOKED
  }

  static final RevocationStatus GOOD =
      new RevocationStatus(Kind.GOOD, "Its issuers do not name it as revoked.", null, null);
}
