package org.etalon.signing.pkcs12;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.etalon.xml.Canonical;

/**
 * ECDSA with SHA-256 by one private key. The curve is BouncyCastle's, several times faster than the
 * JDK's, with the key read once; the hash is the JDK's, which uses the processor's instructions.
 */
final class EcdsaSigning {
  private final ECPrivateKeyParameters key;

  /**
   * Takes a key over.
   *
   * @throws IllegalArgumentException if it is not one of an elliptic curve
   */
  EcdsaSigning(PrivateKey key) {
    try {
      if (key.getEncoded() == null
          || !(PrivateKeyFactory.createKey(key.getEncoded())
              instanceof ECPrivateKeyParameters ec)) {
        throw new IllegalArgumentException("Not a private key of an elliptic curve");
      }
      this.key = ec;
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a private key that can be read", e);
    }
  }

  /** The signature over the octets, as DER. */
  byte[] sign(byte[] octets) {
    try {
      ECDSASigner signer = new ECDSASigner();
      signer.init(true, key);
      BigInteger[] pair = signer.generateSignature(Canonical.sha256(octets));
      return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), pair[0], pair[1]);
    } catch (IOException e) {
      throw new IllegalStateException("The key cannot sign", e);
    }
  }
}
