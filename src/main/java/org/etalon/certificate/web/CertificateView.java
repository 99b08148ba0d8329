package org.etalon.certificate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.jspecify.annotations.Nullable;

/** A certificate as JSON: how to recognise it, and the calibration in the form it was posted in. */
record CertificateView(
    String number,
    String laboratory,
    @Nullable String customer,
    String item,
    LocalDate issuedOn,
    @Nullable Instant stampedAt,
    CertificateStatus status,
    Digests digests,
    List<Attachments.Facts> attachments,
    CalibrationBody calibration) {

  static CertificateView of(
      Certificate certificate, CertificateStatus status, CalibrationBody calibration) {
    return new CertificateView(
        certificate.number(),
        certificate.laboratory(),
        certificate.customer(),
        certificate.item(),
        certificate.issuedOn(),
        certificate.stampedAt(),
        status,
        new Digests(certificate.fileDigest().toString(), certificate.contentDigest().toString()),
        Attachments.facts(DccReader.read(certificate.xml())),
        calibration);
  }

  record Digests(String file, String content) {}
}
