package org.etalon.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.jspecify.annotations.Nullable;

/**
 * ECDSA on the curve P-256 (FIPS 186-5, 6.4.2), by BouncyCastle without its provider, which takes
 * longer to make than to verify a document. Keeps the keys that it has seen last, because a table
 * of multiples makes a key twice as fast from the second use on.
 */
public final class P256 {
  private static final int KEYS_MAX = 1_000;
  private static final int HALF = 32;
  private static final int POINT = 65;
  private static final ECDomainParameters CURVE = curve();

  // SubjectPublicKeyInfo up to the point: id-ecPublicKey and the curve by its name, never by
  // parameters that somebody could choose (RFC 5480, 2.1.1).
  private static final byte[] NAMED_CURVE = {
    0x30,
    0x59,
    0x30,
    0x13,
    0x06,
    0x07,
    0x2A,
    (byte) 0x86,
    0x48,
    (byte) 0xCE,
    0x3D,
    0x02,
    0x01,
    0x06,
    0x08,
    0x2A,
    (byte) 0x86,
    0x48,
    (byte) 0xCE,
    0x3D,
    0x03,
    0x01,
    0x07,
    0x03,
    0x42,
    0x00
  };

  private static final BoundedCache<PublicKey, ECPublicKeyParameters> KEYS =
      new BoundedCache<>(KEYS_MAX);

  private P256() {}

  /** Whether it is a key on this curve, which is named, with a point that is not compressed. */
  public static boolean isKey(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return encoded != null
        && encoded.length == NAMED_CURVE.length + POINT
        && Arrays.equals(encoded, 0, NAMED_CURVE.length, NAMED_CURVE, 0, NAMED_CURVE.length);
  }

  /**
   * Whether a signature value is right.
   *
   * @param digest what the signature is about, hashed
   * @param value r and s, of 32 octets each, as XML has it (RFC 4050, 3.3)
   */
  public static boolean verifies(PublicKey key, byte[] digest, byte[] value) {
    return value.length == 2 * HALF
        && verifies(
            key, digest, new BigInteger(1, value, 0, HALF), new BigInteger(1, value, HALF, HALF));
  }

  /**
   * Whether a signature value is right.
   *
   * @param digest what the signature is about, hashed
   * @param value r and s in DER, as X.509 and CMS have it (RFC 3279, 2.2.3)
   */
  public static boolean verifiesDer(PublicKey key, byte[] digest, byte[] value) {
    try {
      BigInteger[] both = StandardDSAEncoding.INSTANCE.decode(CURVE.getN(), value);
      return verifies(key, digest, both[0], both[1]);
    } catch (IOException | RuntimeException e) {
      // Octets that are no signature at all are one that does not fit.
      return false;
    }
  }

  private static boolean verifies(PublicKey publicKey, byte[] digest, BigInteger r, BigInteger s) {
    ECPublicKeyParameters key = key(publicKey);
    if (key == null) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, key);
    // The signer refuses r and s that are not between 1 and the order of the curve.
    return signer.verifySignature(digest, r, s);
  }

  private static @Nullable ECPublicKeyParameters key(PublicKey publicKey) {
    ECPublicKeyParameters known = KEYS.get(publicKey);
    if (known != null) {
      return known;
    }
    if (!isKey(publicKey)) {
      return null;
    }
    byte[] encoded = publicKey.getEncoded();
    byte[] point = Arrays.copyOfRange(encoded, NAMED_CURVE.length, encoded.length);
    try {
      ECPublicKeyParameters key =
          new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), CURVE);
      KEYS.put(publicKey, key);
      return key;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static ECDomainParameters curve() {
    X9ECParameters parameters = CustomNamedCurves.getByName("P-256");
    return new ECDomainParameters(parameters);
  }
}
