package org.etalon.platform;

/** The service cannot start as it is configured; the message is one line for the operator. */
public final class StartRefusedException extends RuntimeException {
  public StartRefusedException(String message) {
    super(message);
  }

  public StartRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
