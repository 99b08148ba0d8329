package org.etalon.signing.xades;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.etalon.xml.Canonical;

/**
 * What a signature says of its signer, as canonical XML; the same for every document that is signed
 * with one key.
 *
 * @param signingCertificate the property that binds the signer's X.509 certificate (ETSI EN 319
 *     132-1, 5.2.2), without the attribute {@code URI}, which the baseline profile excludes
 * @param keyInfo the whole chain
 */
record SignerText(String signingCertificate, String keyInfo) {
  /** Of a chain, the signer's own first. */
  static SignerText of(List<X509Certificate> chain) {
    return new SignerText(signingCertificate(chain.get(0)), keyInfo(chain));
  }

  private static String signingCertificate(X509Certificate signer) {
    return "<xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod xmlns:ds=\""
        + SignatureText.DS
        + "\" Algorithm=\""
        + SignatureText.SHA256
        + "\"></ds:DigestMethod><ds:DigestValue xmlns:ds=\""
        + SignatureText.DS
        + "\">"
        + SignatureText.base64(Canonical.sha256(der(signer)))
        + "</ds:DigestValue></xades:CertDigest><xades:IssuerSerialV2>"
        + SignatureText.base64(issuerSerial(signer))
        + "</xades:IssuerSerialV2></xades:Cert></xades:SigningCertificateV2>";
  }

  private static String keyInfo(List<X509Certificate> chain) {
    StringBuilder out = new StringBuilder(4 * 1024);
    out.append("<ds:KeyInfo><ds:X509Data>");
    for (X509Certificate certificate : chain) {
      out.append("<ds:X509Certificate>")
          .append(SignatureText.base64(der(certificate)))
          .append("</ds:X509Certificate>");
    }
    return out.append("</ds:X509Data></ds:KeyInfo>").toString();
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("An X.509 certificate of the seal cannot be written", e);
    }
  }

  private static byte[] issuerSerial(X509Certificate certificate) {
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    try {
      return new IssuerSerial(
              new GeneralNames(new GeneralName(issuer)), certificate.getSerialNumber())
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("The issuer of the seal cannot be written", e);
    }
  }
}
