package org.etalon.signing.cms;

/** A signature that is none, or is over something else; the message is for a person. */
final class BrokenSignatureException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenSignatureException(String message) {
    super(message);
  }
}
