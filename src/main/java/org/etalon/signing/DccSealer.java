package org.etalon.signing;

import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Seals a calibration certificate for a laboratory: XAdES baseline T (ETSI EN 319 132-1) in one
 * fixed profile, enveloped, last child of the root, exactly two references, one signature
 * timestamp.
 */
public interface DccSealer {
  /**
   * Signs and stamps. What is signed is exactly what was given: the digest in the signature is
   * compared with the digest of the exclusive canonical form of the input.
   *
   * @param laboratory the identifier of the organisation whose seal is used
   * @param dcc an unsigned DCC
   * @throws TimestampUnavailableException when no timestamp was obtained; nothing was issued then
   */
  SealedDcc seal(String laboratory, byte[] dcc) throws TimestampUnavailableException;
}
