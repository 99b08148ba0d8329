package org.etalon.signing.pkcs11;

import java.security.cert.X509Certificate;
import java.util.List;
import org.etalon.signing.SealingKey;

/** A key on the token with its chain. */
record TokenKey(Pkcs11Token token, String label, List<X509Certificate> chain)
    implements SealingKey {
  TokenKey {
    chain = List.copyOf(chain);
  }

  @Override
  public byte[] sign(byte[] octets) {
    return token.sign(label, octets);
  }
}
