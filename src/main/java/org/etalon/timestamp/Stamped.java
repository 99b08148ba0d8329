package org.etalon.timestamp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** What was stamped: the octets themselves, or their digest where only that is known. */
@FunctionalInterface
public interface Stamped {
  /** The digest by a hash function (in the names of Java); null when it cannot be told. */
  byte @Nullable [] digest(String algorithm);

  /** Octets that can be hashed by any function. */
  static Stamped octets(byte[] octets) {
    byte[] kept = octets.clone();
    return algorithm -> {
      try {
        return MessageDigest.getInstance(algorithm).digest(kept);
      } catch (NoSuchAlgorithmException e) {
        return null;
      }
    };
  }

  /** A SHA-256 digest of octets that are not here. */
  static Stamped sha256(byte[] digest) {
    byte[] kept = digest.clone();
    return algorithm -> algorithm.equals("SHA-256") ? kept.clone() : null;
  }
}
