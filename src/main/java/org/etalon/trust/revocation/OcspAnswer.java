package org.etalon.trust.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.etalon.trust.DerDepth;
import org.etalon.trust.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an OCSP responder (RFC 6960), read and not checked.
 *
 * @param encoded DER of the {@code BasicOCSPResponse}
 * @param certificates those inside it
 */
public record OcspAnswer(
    byte[] encoded,
    Fingerprint fingerprint,
    BasicOCSPResp basic,
    List<X509Certificate> certificates) {

  /** Reads an {@code OCSPResponse} that was successful, or a bare {@code BasicOCSPResponse}. */
  public static Optional<OcspAnswer> read(byte[] der) {
    if (DerDepth.fault(der) != null) {
      return Optional.empty();
    }
    try {
      BasicOCSPResp basic = basic(ASN1Primitive.fromByteArray(der));
      if (basic == null) {
        return Optional.empty();
      }
      List<X509Certificate> certificates = new ArrayList<>();
      for (X509CertificateHolder holder : basic.getCerts()) {
        certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
      byte[] encoded = basic.getEncoded();
      return Optional.of(
          new OcspAnswer(encoded, Fingerprint.of(encoded), basic, List.copyOf(certificates)));
    } catch (IOException | OCSPException | GeneralSecurityException | RuntimeException e) {
      // BouncyCastle decodes lazily, so a bad part can surface as any exception.
      return Optional.empty();
    }
  }

  private static @Nullable BasicOCSPResp basic(ASN1Primitive structure) throws OCSPException {
    if (structure instanceof ASN1Sequence sequence
        && sequence.getObjectAt(0) instanceof ASN1Enumerated) {
      OCSPResp whole = new OCSPResp(OCSPResponse.getInstance(structure));
      return whole.getResponseObject() instanceof BasicOCSPResp inside ? inside : null;
    }
    return new BasicOCSPResp(BasicOCSPResponse.getInstance(structure));
  }
}
