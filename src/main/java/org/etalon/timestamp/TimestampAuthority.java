package org.etalon.timestamp;

/** Binds a digest to the time of a trusted clock (RFC 3161). */
public interface TimestampAuthority {
  /**
   * A timestamp token over a SHA-256 digest. A fresh nonce is always sent, and the reply is refused
   * without it.
   *
   * @param sha256 32 octets
   * @return DER of the TimeStampToken
   * @throws TimestampUnavailableException when no token that answers the request was obtained
   */
  byte[] stamp(byte[] sha256) throws TimestampUnavailableException;
}
