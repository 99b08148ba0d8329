package org.etalon.signing.evidence;

import org.etalon.timestamp.TimestampUnavailableException;

/** Has the root of a tree stamped (RFC 3161). */
public interface RootStamp {
  /**
   * A token over the digest, whose imprint names that hash function.
   *
   * @return DER of the TimeStampToken
   */
  byte[] stamp(Hash hash, byte[] digest) throws TimestampUnavailableException;
}
