package org.etalon.signing.keys;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/** Lets BouncyCastle sign with a key that it cannot see: ECDSA with SHA-256. */
final class PortSigner implements ContentSigner {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final UnaryOperator<byte[]> key;

  PortSigner(UnaryOperator<byte[]> key) {
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
    return key.apply(octets.toByteArray());
  }
}
