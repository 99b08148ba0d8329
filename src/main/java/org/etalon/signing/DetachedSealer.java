package org.etalon.signing;

import org.etalon.timestamp.TimestampUnavailableException;

/** Signs files of the service's own with a signature beside them. */
public interface DetachedSealer {
  /**
   * The signature over the octets of a file: detached CMS with the signer's X.509 certificate named
   * and a signature timestamp (RFC 5652, 5.2; ETSI EN 319 122-1, level B-T).
   *
   * @return DER
   * @throws TimestampUnavailableException when none could be had; then nothing is signed
   * @throws org.etalon.problem.ProblemException when the service has no seal
   */
  byte[] seal(byte[] content) throws TimestampUnavailableException;
}
