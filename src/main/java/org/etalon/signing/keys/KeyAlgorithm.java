package org.etalon.signing.keys;

import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The one kind of key that this service signs with: EC on the curve P-256, by its name. */
public final class KeyAlgorithm {
  private KeyAlgorithm() {}

  /** Whether the key is of that kind. */
  public static boolean accepted(PublicKey key) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    ASN1Encodable curve = info.getAlgorithm().getParameters();
    return info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        && SECObjectIdentifiers.secp256r1.equals(curve);
  }
}
