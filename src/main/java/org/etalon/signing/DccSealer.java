package org.etalon.signing;

import java.security.MessageDigest;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Seals a calibration certificate for a laboratory: XAdES baseline T (ETSI EN 319 132-1) in one
 * fixed profile, enveloped, last child of the root, exactly two references, at least one signature
 * timestamp.
 */
public interface DccSealer {
  /**
   * Signs and stamps.
   *
   * @param laboratory the identifier of the organisation whose seal is used
   * @param dcc an unsigned DCC
   * @throws TimestampUnavailableException when no timestamp was obtained; nothing was issued then
   */
  SealedDcc seal(String laboratory, byte[] dcc) throws TimestampUnavailableException;

  /**
   * Signs and stamps what was approved, and nothing else.
   *
   * @param contentDigest SHA-256 of the exclusive canonical form of what was approved. Where it is
   *     SHA-256 of the given octets too, they are that canonical form, so that they need not be
   *     read again.
   * @throws NotAsGivenException when the digest is that of another document
   * @throws TimestampUnavailableException when no timestamp was obtained; nothing was issued then
   */
  default SealedDcc seal(String laboratory, byte[] dcc, byte[] contentDigest)
      throws TimestampUnavailableException {
    SealedDcc sealed = seal(laboratory, dcc);
    if (!MessageDigest.isEqual(contentDigest, sealed.contentDigest())) {
      throw new NotAsGivenException("What was to be sealed is not what was approved");
    }
    return sealed;
  }
}
