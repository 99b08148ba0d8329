package org.etalon.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** SHA-256 of something encoded, as a key of what is known about it. */
public record Fingerprint(String octets) {

  public static Fingerprint of(X509Certificate certificate) {
    return of(X509Octets.of(certificate));
  }

  /** The 32 octets. */
  public byte[] bytes() {
    return octets.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static Fingerprint of(X509CRL list) {
    try {
      return of(list.getEncoded());
    } catch (CRLException e) {
      throw new IllegalStateException("A parsed revocation list has an encoding", e);
    }
  }

  public static Fingerprint of(byte[] encoded) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
      // One character for each octet: a key that compares fast and is never shown.
      return new Fingerprint(new String(digest, StandardCharsets.ISO_8859_1));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
