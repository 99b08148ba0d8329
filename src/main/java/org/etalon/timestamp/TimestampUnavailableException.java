package org.etalon.timestamp;

/** No timestamp could be had; the caller decides whether to try again. */
public class TimestampUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  public TimestampUnavailableException(String message) {
    super(message);
  }

  public TimestampUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
