package org.etalon.timestamp.authority;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import org.etalon.timestamp.TimestampKey;

/** Lets BouncyCastle sign with a key that it cannot see. */
final class KeySigner implements ContentSigner {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final TimestampKey key;

  KeySigner(TimestampKey key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public OutputStream getOutputStream() {
    return octets;
  }

  @Override
  public byte[] getSignature() {
    return key.signTimestamp(octets.toByteArray());
  }
}
