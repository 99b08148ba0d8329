package org.etalon.signing;

import org.etalon.signing.evidence.Hash;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Adds to a signature what keeps it verifiable (ETSI EN 319 132-1, levels LT and LTA). What was
 * signed and stamped stays as it is; the result is another file than the one that was issued.
 */
public interface Augmenter {
  /**
   * With the X.509 certificates and revocation lists that verify it, of after its timestamp.
   *
   * @throws NotYetException when they are not at hand
   */
  byte[] longTerm(byte[] stamped) throws NotYetException;

  /**
   * With a further archive timestamp over everything that is there.
   *
   * @param hash the hash function of that timestamp
   */
  byte[] archival(byte[] longTerm, Hash hash) throws NotYetException, TimestampUnavailableException;

  /** It cannot be done now; the reason is for a person. */
  final class NotYetException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotYetException(String message) {
      super(message);
    }

    public NotYetException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
