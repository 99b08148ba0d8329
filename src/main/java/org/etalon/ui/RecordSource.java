package org.etalon.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the visitor of this request works with; nothing for who is not signed in. */
public interface RecordSource {

  /** The certificates, newest first, as many as a page bears. */
  List<CertificateRow> certificates();

  /** The calibrations without a certificate, newest first, as many as a page bears. */
  List<CalibrationRow> calibrations();

  /**
   * A certificate in a list.
   *
   * @param issuedOn the date in the certificate
   * @param status a word of the status service
   */
  record CertificateRow(
      String number, String laboratory, String item, String issuedOn, String status) {}

  /**
   * A calibration in a list.
   *
   * @param number reserved for its certificate, once there is one
   * @param state a word of the calibration's life, for instance {@code DRAFT}
   */
  record CalibrationRow(String id, @Nullable String number, String item, String state) {}
}
