package org.etalon.timestamp;

/** Answers timestamp requests of others, as they came over a transport. */
public interface TimestampResponder {
  /** The largest request that is read, in bytes; a real one has fewer than 200. */
  int REQUEST_BYTES_MAX = 8 * 1024;

  /**
   * Never throws for what a client sent: a bad request is answered with a rejection.
   *
   * @param request octets that should be the DER of a TimeStampReq
   * @return DER of the TimeStampResp
   */
  byte[] respond(byte[] request);
}
