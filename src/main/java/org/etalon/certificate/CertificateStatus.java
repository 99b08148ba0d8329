package org.etalon.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.ReasonClass;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate still stands.
 *
 * @param successor the number of the certificate that took its place
 * @param effectiveFrom the day from which it no longer stands; before it, it stood
 * @param resultsAffected the names of the results concerned; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateStatus(
    Word status,
    @Nullable String successor,
    @Nullable ReasonClass reasonClass,
    @Nullable String explanation,
    @Nullable LocalDate effectiveFrom,
    @Nullable Boolean voidAbInitio,
    @Nullable List<String> resultsAffected) {

  /** Nothing was recorded against it. */
  public static final CertificateStatus VALID =
      new CertificateStatus(Word.VALID, null, null, null, null, null, null);

  /** The same status, with the certificate that took its place. */
  CertificateStatus withSuccessor(String number) {
    return new CertificateStatus(
        status, number, reasonClass, explanation, effectiveFrom, voidAbInitio, resultsAffected);
  }

  /** What the holder of the printed certificate learns: all but the explanation. */
  public CertificateStatus forTheHolder() {
    return new CertificateStatus(
        status, successor, reasonClass, null, effectiveFrom, voidAbInitio, resultsAffected);
  }

  /** Whether the certificate could be relied on, on a day, as this status tells. */
  public boolean standsOn(LocalDate day) {
    if (status == Word.VALID) {
      return true;
    }
    if (Boolean.TRUE.equals(voidAbInitio)) {
      return false;
    }
    return effectiveFrom != null && day.isBefore(effectiveFrom);
  }

  /** The words of the status service. */
  public enum Word {
    VALID,
    AMENDED,
    SUBSTITUTED,
    WITHDRAWN,
    UNDER_REVIEW,
    DISPUTED,
    EXPIRED
  }
}
