package org.etalon.timestamp.rule;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.etalon.trust.BouncyCastle;
import org.etalon.trust.BoundedCache;

/**
 * Elliptic curve keys as BouncyCastle's objects: each remembers multiples of its point, which makes
 * the second verification by it much faster than the first.
 */
final class KnownKeys {
  private static final int KNOWN_MAX = 256;
  private static final BoundedCache<ByteBuffer, PublicKey> KNOWN = new BoundedCache<>(KNOWN_MAX);

  private KnownKeys() {}

  static PublicKey of(PublicKey key) throws GeneralSecurityException {
    byte[] encoded = key.getEncoded();
    ByteBuffer name = ByteBuffer.wrap(encoded);
    PublicKey known = KNOWN.get(name);
    if (known == null) {
      known =
          KeyFactory.getInstance("EC", BouncyCastle.PROVIDER)
              .generatePublic(new X509EncodedKeySpec(encoded));
      KNOWN.put(name, known);
    }
    return known;
  }
}
