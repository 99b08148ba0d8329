package org.etalon.ui;

import java.util.Optional;
import org.etalon.rendering.PageLanguage;

/** What the token of a QR code opens to anybody. */
public interface TokenSource {

  /** How the certificate with this token stands; empty when there is none. */
  Optional<Standing> find(String token, PageLanguage language);

  /**
   * As much as helps to recognise a forgery, and no more.
   *
   * @param status a word of the status service, for instance {@code VALID}
   * @param since the day from which that holds; empty for a certificate that stands
   */
  record Standing(String status, String since, String issuer, String item, String issuedOn) {}
}
