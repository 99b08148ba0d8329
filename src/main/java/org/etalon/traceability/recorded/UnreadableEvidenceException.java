package org.etalon.traceability.recorded;

/** A file that should be evidence and cannot be read as such; the message is for a person. */
final class UnreadableEvidenceException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableEvidenceException(String message) {
    super(message);
  }
}
