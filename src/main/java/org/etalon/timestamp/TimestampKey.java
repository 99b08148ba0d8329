package org.etalon.timestamp;

import java.security.cert.X509Certificate;
import java.util.List;

/** The key of a timestamp unit, wherever it lives; the private part never leaves it. */
public interface TimestampKey {
  /** The unit's own X.509 certificate first, then its issuers, the root last if it is known. */
  List<X509Certificate> timestampChain();

  /** ECDSA with SHA-256 over the octets, as DER. */
  byte[] signTimestamp(byte[] octets);
}
