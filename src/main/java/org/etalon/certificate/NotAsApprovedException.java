package org.etalon.certificate;

/** What came out of signing is not what was approved; it is never stored as a certificate. */
final class NotAsApprovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAsApprovedException(String message) {
    super(message);
  }
}
