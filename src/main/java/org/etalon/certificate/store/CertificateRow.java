package org.etalon.certificate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.calibration.CalibrationBody.Kind;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "certificate")
class CertificateRow {
  @Id String number;
  @Column String laboratory;
  @Column String calibration;
  @Column @Nullable String customer;
  @Column String kind;
  @Column String item;

  @Column(name = "issued_on")
  LocalDate issuedOn;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "stamped_at")
  @Nullable Instant stampedAt;

  @Column String disclosure;

  @Column(name = "file_digest")
  byte[] fileDigest;

  @Column(name = "content_digest")
  byte[] contentDigest;

  @Column byte[] signer;
  @Column byte[] xml;

  static CertificateRow of(Certificate certificate) {
    CertificateRow row = new CertificateRow();
    row.number = certificate.number();
    row.laboratory = certificate.laboratory();
    row.calibration = certificate.calibration();
    row.customer = certificate.customer();
    row.kind = certificate.kind().name();
    row.item = certificate.item();
    row.issuedOn = certificate.issuedOn();
    row.issuedAt = certificate.issuedAt();
    row.stampedAt = certificate.stampedAt();
    row.disclosure = certificate.disclosure().name();
    row.fileDigest = certificate.fileDigest().bytes();
    row.contentDigest = certificate.contentDigest().bytes();
    row.signer = certificate.signer().bytes();
    row.xml = certificate.xml();
    return row;
  }

  Certificate toCertificate(List<String> items, List<Certificate.Edge> edges) {
    return new Certificate(
        number,
        laboratory,
        calibration,
        customer,
        Kind.valueOf(kind),
        item,
        items,
        issuedOn,
        issuedAt,
        stampedAt,
        Disclosure.valueOf(disclosure),
        Digest.of(fileDigest),
        Digest.of(contentDigest),
        Digest.of(signer),
        xml,
        edges);
  }
}
