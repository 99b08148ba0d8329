package org.etalon.trust.list;

/** Says why octets are no trusted list that can be relied on. */
final class BadListException extends Exception {
  private static final long serialVersionUID = 1L;

  BadListException(String message) {
    super(message);
  }
}
