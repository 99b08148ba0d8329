package org.etalon.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A measurement standard that was used, and the certificates its values come from. */
public record StandardUsed(String id, String equipment, List<Reference> certificates) {

  public StandardUsed {
    certificates = CalibrationBody.orEmpty(certificates);
  }

  /** Exactly one of: a certificate of this service, the digest of a stored document, or a paper. */
  public record Reference(
      @Nullable String number, @Nullable String digest, @Nullable Analogue analogue) {}

  /** A certificate on paper or as PDF; nobody can follow it by digest. */
  public record Analogue(
      String number,
      Map<String, String> issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String attachment) {}
}
