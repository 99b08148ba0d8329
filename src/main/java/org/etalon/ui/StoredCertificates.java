package org.etalon.ui;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.dcc.DccReader;
import org.etalon.rendering.Banner;
import org.etalon.security.CurrentCaller;

/** Certificates as the pages need them. */
@Singleton
class StoredCertificates implements CertificateSource {
  private final CurrentCaller caller;
  private final ReadingCertificate reading;
  private final Certificates certificates;

  StoredCertificates(CurrentCaller caller, ReadingCertificate reading, Certificates certificates) {
    this.caller = caller;
    this.reading = reading;
    this.certificates = certificates;
  }

  @Override
  public Optional<StoredCertificate> find(String number) {
    return caller.maybe().flatMap(known -> reading.find(number, known)).map(this::stored);
  }

  private StoredCertificate stored(Certificate certificate) {
    CertificateStatus status = certificates.status(certificate.number());
    LocalDate since = status.effectiveFrom();
    return new StoredCertificate(
        certificate.number(),
        certificate.xml(),
        DccReader.read(certificate.xml()),
        status.status().name(),
        new Banner(
            Banner.Standing.valueOf(status.status().name()),
            status.successor(),
            since == null ? null : since.toString(),
            status.explanation()));
  }
}
