package org.etalon.signing;

/** What came out of sealing is not what was given to be sealed; it must never be used. */
public final class NotAsGivenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAsGivenException(String message) {
    super(message);
  }
}
