package org.etalon.document.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import org.etalon.certificate.Digest;
import org.etalon.document.KeptDocument;
import org.etalon.platform.Json;
import org.etalon.verification.VerificationReport;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(DocumentRow.Key.class)
@Table(name = "document")
class DocumentRow {
  @Id String organisation;

  @Id
  @Column(name = "file_digest")
  byte[] fileDigest;

  @Column(name = "content_digest")
  byte @Nullable [] contentDigest;

  @Column String account;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column String report;

  @Column byte[] xml;

  KeptDocument toDocument() {
    return new KeptDocument(
        organisation,
        account,
        receivedAt,
        Digest.of(fileDigest),
        contentDigest == null ? null : Digest.of(contentDigest),
        Json.read(report, VerificationReport.class),
        xml);
  }

  /** The digest is an array, which is compared by its contents. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String organisation = "";
    byte[] fileDigest = {};

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && organisation.equals(key.organisation)
          && Arrays.equals(fileDigest, key.fileDigest);
    }

    @Override
    public int hashCode() {
      return 31 * organisation.hashCode() + Arrays.hashCode(fileDigest);
    }
  }
}
