package org.etalon.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as issued. The file is the truth; everything else is an index of it.
 *
 * @param customer the organisation it was made for; null when that is not registered
 * @param item what was calibrated, as the certificate names it
 * @param items the equipment that was calibrated
 * @param issuedOn the date in the certificate, in the laboratory's time zone
 * @param stampedAt the earliest time in its timestamps; null when it was issued without one
 * @param signer SHA-256 of the X.509 certificate of the seal
 * @param edges what its results rest on
 */
public record Certificate(
    String number,
    String laboratory,
    String calibration,
    @Nullable String customer,
    CalibrationBody.Kind kind,
    String item,
    List<String> items,
    LocalDate issuedOn,
    Instant issuedAt,
    @Nullable Instant stampedAt,
    Disclosure disclosure,
    Digest fileDigest,
    Digest contentDigest,
    Digest signer,
    byte[] xml,
    List<Edge> edges) {

  /**
   * A standard that the certificate used, on the strength of a certificate of it.
   *
   * @param parent the number of that certificate, when it is one of this service
   * @param parentDigest its content digest, when it is known
   * @param results the names of the results that rest on it
   */
  public record Edge(
      int ordinal,
      String equipment,
      Kind kind,
      @Nullable String parent,
      @Nullable Digest parentDigest,
      List<String> results) {

    /** How the certificate of the standard is known. */
    public enum Kind {
      /** By its number, and bound by its digest. */
      CERTIFICATE,
      /** By its digest only. */
      DIGEST,
      /** On paper. */
      ANALOGUE,
      /** None was named. */
      NONE
    }
  }
}
