package org.etalon.timestamp.rule;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Which hash functions, signature algorithms and keys still prove something. */
final class StrongAlgorithms {
  private static final int RSA_BITS_MIN = 2048;
  private static final int EC_BITS_MIN = 256;

  private static final Map<ASN1ObjectIdentifier, String> HASHES =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512",
          NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

  private static final Set<ASN1ObjectIdentifier> SIGNATURES =
      Set.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512,
          NISTObjectIdentifiers.id_ecdsa_with_sha3_256,
          NISTObjectIdentifiers.id_ecdsa_with_sha3_384,
          NISTObjectIdentifiers.id_ecdsa_with_sha3_512,
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          // The hash function is then the one of the signer information.
          PKCSObjectIdentifiers.rsaEncryption,
          X9ObjectIdentifiers.id_ecPublicKey,
          EdECObjectIdentifiers.id_Ed25519,
          EdECObjectIdentifiers.id_Ed448);

  private StrongAlgorithms() {}

  /** The name of a strong hash function in Java; null for any other. */
  static @Nullable String hash(ASN1ObjectIdentifier algorithm) {
    return HASHES.get(algorithm);
  }

  static boolean signature(AlgorithmIdentifier algorithm) {
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
      RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
      // Without parameters it would be SHA-1.
      return parameters != null && HASHES.containsKey(parameters.getHashAlgorithm().getAlgorithm());
    }
    return SIGNATURES.contains(algorithm.getAlgorithm());
  }

  /** A key of a kind that is not known here is left to the signature itself. */
  static boolean key(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= RSA_BITS_MIN;
    }
    return !(key instanceof ECPublicKey ec) || ec.getParams().getOrder().bitLength() >= EC_BITS_MIN;
  }
}
