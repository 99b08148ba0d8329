package org.etalon.cli;

/** Says how a verb was called wrongly. */
final class WrongUseException extends Exception {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
