package org.etalon.ui;

import java.util.Optional;
import org.etalon.dcc.Dcc;
import org.etalon.rendering.Banner;
import org.etalon.rendering.PageLanguage;

/** Certificates that the visitor of this request may see. */
public interface CertificateSource {

  /** The certificate; empty when there is none or it is not the visitor's to see. */
  Optional<StoredCertificate> find(String number);

  /** The certificate as PDF with its XML inside; empty as above. */
  Optional<byte[]> pdf(String number, PageLanguage language);

  /**
   * A certificate.
   *
   * @param xml the file as issued
   * @param dcc read from it
   * @param status a word of the status service, for instance {@code VALID}
   * @param answers whether the visitor may ask what rests on it
   */
  // The bytes are handed through once; certificates are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record StoredCertificate(
      String number, byte[] xml, Dcc dcc, String status, Banner banner, boolean answers) {}
}
