package org.etalon.timestamp;

import java.util.List;

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

  /**
   * As many tokens over one digest as the policy of the deployment asks for, each of another
   * authority. Empty only where the deployment allows to go without a timestamp and none is to be
   * had.
   *
   * @param sha256 32 octets
   * @return DER of each TimeStampToken
   * @throws TimestampUnavailableException when there are fewer than the policy asks for
   */
  default List<byte[]> stamps(byte[] sha256) throws TimestampUnavailableException {
    return List.of(stamp(sha256));
  }
}
