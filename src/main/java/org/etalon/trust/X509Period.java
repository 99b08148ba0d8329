package org.etalon.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** The period that an X.509 certificate names, both ends included (RFC 5280, 4.1.2.5). */
public final class X509Period {
  private X509Period() {}

  /** Whether a moment lies within it. */
  public static boolean includes(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }
}
