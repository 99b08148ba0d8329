package org.etalon.signing.fixed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of the Java platform, which uses what the processor has for it. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static byte[] of(byte[] octets) {
    return start().digest(octets);
  }
}
