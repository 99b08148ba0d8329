package org.etalon.signing.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The hash functions that an evidence record may be built with. */
public enum Hash {
  SHA_256("SHA-256", NISTObjectIdentifiers.id_sha256.getId(), 32),
  SHA_384("SHA-384", NISTObjectIdentifiers.id_sha384.getId(), 48),
  SHA_512("SHA-512", NISTObjectIdentifiers.id_sha512.getId(), 64);

  private final String algorithm;
  private final String identifier;
  private final int octets;

  Hash(String algorithm, String identifier, int octets) {
    this.algorithm = algorithm;
    this.identifier = identifier;
    this.octets = octets;
  }

  /** The name by which Java knows it. */
  public String algorithm() {
    return algorithm;
  }

  /** How long its digests are. */
  public int octets() {
    return octets;
  }

  /** The digest of octets. */
  public byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has " + algorithm, e);
    }
  }

  // RFC 5754, 2: written without parameters, read with or without NULL.
  AlgorithmIdentifier identifier() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(identifier));
  }

  static Optional<Hash> of(ASN1ObjectIdentifier identifier) {
    return Arrays.stream(values()).filter(h -> h.identifier.equals(identifier.getId())).findFirst();
  }
}
