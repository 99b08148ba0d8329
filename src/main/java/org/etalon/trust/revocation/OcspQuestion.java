package org.etalon.trust.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The request to an OCSP responder (RFC 6960, 4.1), without a nonce so that it may be cached. */
public final class OcspQuestion {
  private OcspQuestion() {}

  /** DER of the request about one X.509 certificate. */
  public static byte[] about(X509Certificate certificate, X509Certificate issuer) {
    try {
      // Responders know SHA-1 in this place; it only names the issuer.
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      return new OCSPReqBuilder().addRequest(id).build().getEncoded();
    } catch (OperatorCreationException | OCSPException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("An OCSP request cannot be made", e);
    }
  }
}
