package org.etalon.certificate.print;

import java.time.LocalDate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.rendering.Banner;

/** The status of a certificate as the banner above its contents. */
public final class StatusBanner {
  private StatusBanner() {}

  public static Banner of(CertificateStatus status) {
    LocalDate since = status.effectiveFrom();
    return new Banner(
        Banner.Standing.valueOf(status.status().name()),
        status.successor(),
        since == null ? null : since.toString(),
        status.explanation());
  }
}
