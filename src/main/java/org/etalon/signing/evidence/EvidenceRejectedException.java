package org.etalon.signing.evidence;

/** Octets that are no evidence record of a form that is read here. */
public final class EvidenceRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  public EvidenceRejectedException(String message) {
    super(message);
  }

  public EvidenceRejectedException(String message, Throwable cause) {
    super(message, cause);
  }
}
