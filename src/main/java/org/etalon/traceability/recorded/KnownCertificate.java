package org.etalon.traceability.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.CertificateStatus;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a certificate, which either digest names (decision D14).
 *
 * @param number under which calibrations and standards speak of it; unique in the document
 * @param file {@code sha-256:…} of its file
 * @param content {@code sha-256:…} of what its signature covers; null where there is none
 * @param laboratory the organisation that issued it; null for a stranger
 * @param items the equipment that was calibrated, as registered
 * @param status null where nobody knows it
 * @param signature what became of its signature
 * @param reason the sub-indication where it did not pass
 * @param standards those that the walk asked about
 */
public record KnownCertificate(
    String number,
    String file,
    @Nullable String content,
    @Nullable String laboratory,
    List<String> items,
    @Nullable Instant issuedAt,
    @Nullable CertificateStatus status,
    Outcome signature,
    @Nullable String reason,
    List<KnownStandard> standards) {
  public KnownCertificate {
    items = List.copyOf(items);
    standards = List.copyOf(standards);
  }

  /** What was known of the standard at a place among those of the document, counted from 1. */
  public Optional<KnownStandard> standard(int place) {
    return standards.stream().filter(standard -> standard.place() == place).findFirst();
  }
}
