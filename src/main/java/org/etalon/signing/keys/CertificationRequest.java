package org.etalon.signing.keys;

import java.io.IOException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.etalon.signing.SealingKey;

/** The request for an X.509 certificate (PKCS#10, RFC 2986), signed by the key that it is for. */
public final class CertificationRequest {
  private CertificationRequest() {}

  /** DER of the request for the key of a seal. */
  public static byte[] of(SealingKey key, SealSubject subject) {
    return of(key, subject.name());
  }

  /** DER of the request for a key under a subject as RFC 4514 writes it. */
  public static byte[] of(SealingKey key, String subject) {
    return of(key, new X500Name(subject));
  }

  /** DER of the request for a key under any subject. */
  public static byte[] of(SealingKey key, X500Name subject) {
    try {
      return new JcaPKCS10CertificationRequestBuilder(subject, key.chain().get(0).getPublicKey())
          .build(new PortSigner(key::sign))
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("A request in memory cannot be written", e);
    }
  }
}
