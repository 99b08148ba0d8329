package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** The key of one laboratory's seal, wherever it lives; the private part never leaves it. */
public interface SealingKey {
  /** The seal's own X.509 certificate first, then its issuers, the root last if it is known. */
  List<X509Certificate> chain();

  /** ECDSA with SHA-256 over the octets, as DER. */
  byte[] sign(byte[] octets);
}
