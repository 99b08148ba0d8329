package org.etalon.certificate;

import java.time.Instant;

/**
 * The status of a certificate with the moment since which it is known.
 *
 * @param recordedAt {@link Instant#MIN} where nothing was ever recorded
 */
public record KnownStatus(CertificateStatus status, Instant recordedAt) {
  /** Nothing was recorded against it. */
  public static final KnownStatus VALID = new KnownStatus(CertificateStatus.VALID, Instant.MIN);
}
