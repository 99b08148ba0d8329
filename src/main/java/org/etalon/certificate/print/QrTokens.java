package org.etalon.certificate.print;

import java.util.Optional;

/**
 * The tokens in the QR codes of certificates: 128 random bits each, one for each certificate, given
 * once and for ever. Who has a token holds, or has seen, the printed certificate.
 */
public interface QrTokens {

  /** The token of a certificate; given out now when it has none yet. */
  String of(String number);

  /** The number of the certificate that has this token. */
  Optional<String> number(String token);
}
