package org.etalon.signing.xades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.etalon.xml.Canonical;

/**
 * The parts of a signature of the fixed profile, each as exclusive canonical XML: what is digested,
 * signed or stamped is the text itself, and no part is ever canonicalised (XML Signature 1.1; ETSI
 * EN 319 132-1).
 */
final class SignatureText {
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final String DOCUMENT_REFERENCE = "r-document";

  private static final String METHOD_SHA256 =
      "<ds:DigestMethod Algorithm=\"" + SHA256 + "\"></ds:DigestMethod>";
  private static final String CANONICALISED =
      "<ds:Transform Algorithm=\"" + EXCLUSIVE + "\"></ds:Transform></ds:Transforms>";

  private final String id;

  /**
   * @param contentDigest SHA-256 of what is signed; the identifiers in the signature come from it
   */
  SignatureText(byte[] contentDigest) {
    this.id = "seal-" + HexFormat.of().formatHex(contentDigest, 0, 16);
  }

  String signedProperties(X509Certificate signer, Instant signingTime) {
    return "<xades:SignedProperties xmlns:xades=\""
        + XADES
        + "\" Id=\""
        + id
        + "-properties\"><xades:SignedSignatureProperties><xades:SigningTime>"
        + signingTime.truncatedTo(ChronoUnit.SECONDS)
        + "</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
        + "<ds:DigestMethod xmlns:ds=\""
        + DS
        + "\" Algorithm=\""
        + SHA256
        + "\"></ds:DigestMethod><ds:DigestValue xmlns:ds=\""
        + DS
        + "\">"
        + base64(Canonical.sha256(der(signer)))
        + "</ds:DigestValue></xades:CertDigest><xades:IssuerSerialV2>"
        + base64(issuerSerial(signer))
        + "</xades:IssuerSerialV2></xades:Cert></xades:SigningCertificateV2><xades:SignerRoleV2>"
        + "<xades:ClaimedRoles><xades:ClaimedRole>calibration laboratory</xades:ClaimedRole>"
        + "</xades:ClaimedRoles></xades:SignerRoleV2></xades:SignedSignatureProperties>"
        + "<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference=\"#"
        + DOCUMENT_REFERENCE
        + "\"><xades:MimeType>application/xml</xades:MimeType></xades:DataObjectFormat>"
        + "</xades:SignedDataObjectProperties></xades:SignedProperties>";
  }

  String signedInfo(byte[] contentDigest, String signedProperties) {
    return "<ds:SignedInfo xmlns:ds=\""
        + DS
        + "\"><ds:CanonicalizationMethod Algorithm=\""
        + EXCLUSIVE
        + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
        + "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
        + "\"></ds:SignatureMethod><ds:Reference Id=\""
        + DOCUMENT_REFERENCE
        + "\" URI=\"\"><ds:Transforms><ds:Transform Algorithm=\""
        + DS
        + "enveloped-signature\"></ds:Transform>"
        + CANONICALISED
        + METHOD_SHA256
        + digestValue(contentDigest)
        + "</ds:Reference><ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#"
        + id
        + "-properties\"><ds:Transforms>"
        + CANONICALISED
        + METHOD_SHA256
        + digestValue(Canonical.sha256(octets(signedProperties)))
        + "</ds:Reference></ds:SignedInfo>";
  }

  /**
   * @param value r and s, one after the other (RFC 4050)
   */
  String signatureValue(byte[] value) {
    return "<ds:SignatureValue xmlns:ds=\""
        + DS
        + "\" Id=\""
        + id
        + "-value\">"
        + base64(value)
        + "</ds:SignatureValue>";
  }

  /** The whole element. */
  String signature(
      String signedInfo,
      String signatureValue,
      List<X509Certificate> chain,
      String signedProperties,
      byte[] timestamp) {
    StringBuilder out = new StringBuilder(12 * 1024);
    out.append("<ds:Signature xmlns:ds=\"").append(DS).append("\" Id=\"").append(id).append("\">");
    out.append(signedInfo).append(signatureValue).append("<ds:KeyInfo><ds:X509Data>");
    for (X509Certificate certificate : chain) {
      out.append("<ds:X509Certificate>")
          .append(base64(der(certificate)))
          .append("</ds:X509Certificate>");
    }
    out.append("</ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties xmlns:xades=\"")
        .append(XADES)
        .append("\" Target=\"#")
        .append(id)
        .append("\">")
        .append(signedProperties)
        .append("<xades:UnsignedProperties><xades:UnsignedSignatureProperties>")
        .append("<xades:SignatureTimeStamp Id=\"")
        .append(id)
        .append("-stamp\"><ds:CanonicalizationMethod Algorithm=\"")
        .append(EXCLUSIVE)
        .append("\"></ds:CanonicalizationMethod><xades:EncapsulatedTimeStamp>")
        .append(base64(timestamp))
        .append("</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>")
        .append("</xades:UnsignedSignatureProperties></xades:UnsignedProperties>")
        .append("</xades:QualifyingProperties></ds:Object></ds:Signature>");
    return out.toString();
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digestValue(byte[] digest) {
    return "<ds:DigestValue>" + base64(digest) + "</ds:DigestValue>";
  }

  private static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate of the seal cannot be written", e);
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
