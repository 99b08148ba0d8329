package org.etalon.organisation.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that the database checks again. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
