package org.etalon.ui;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.certificate.print.PrintingCertificate;
import org.etalon.certificate.print.StatusBanner;
import org.etalon.dcc.DccReader;
import org.etalon.rendering.PageLanguage;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;

/** Certificates as the pages need them. */
@Singleton
class StoredCertificates implements CertificateSource {
  private final CurrentCaller caller;
  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final PrintingCertificate printing;

  StoredCertificates(
      CurrentCaller caller,
      ReadingCertificate reading,
      Certificates certificates,
      PrintingCertificate printing) {
    this.caller = caller;
    this.reading = reading;
    this.certificates = certificates;
    this.printing = printing;
  }

  @Override
  public Optional<StoredCertificate> find(String number) {
    return caller
        .maybe()
        .flatMap(known -> reading.find(number, known).map(found -> stored(found, known)));
  }

  @Override
  public Optional<byte[]> pdf(String number, PageLanguage language) {
    return caller
        .maybe()
        .flatMap(known -> reading.find(number, known))
        .map(certificate -> printing.pdf(certificate, language));
  }

  private StoredCertificate stored(Certificate certificate, Caller visitor) {
    CertificateStatus status = certificates.status(certificate.number());
    return new StoredCertificate(
        certificate.number(),
        certificate.xml(),
        DccReader.read(certificate.xml()),
        status.status().name(),
        StatusBanner.of(status),
        visitor.is(Role.REGULATOR) || visitor.belongsTo(certificate.laboratory()));
  }
}
