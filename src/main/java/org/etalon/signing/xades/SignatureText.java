package org.etalon.signing.xades;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.etalon.signing.SealPolicy;
import org.etalon.xml.Canonical;
import org.etalon.xml.XmlText;

/**
 * The parts of a signature of the fixed profile, each as exclusive canonical XML: what is digested,
 * signed or stamped is the text itself, and no part is ever canonicalised (XML Signature 1.1; ETSI
 * EN 319 132-1).
 */
final class SignatureText {
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  private static final String METHOD_SHA256 =
      "<ds:DigestMethod Algorithm=\"" + SHA256 + "\"></ds:DigestMethod>";
  private static final String CANONICALISED =
      "<ds:Transform Algorithm=\"" + EXCLUSIVE + "\"></ds:Transform></ds:Transforms>";

  private final byte[] contentDigest;
  private final SignerText signer;
  private final String id;

  /**
   * A signature over a document.
   *
   * @param contentDigest SHA-256 of what is signed. The identifiers in the signature come from it,
   *     so that nobody can have them in the document already.
   */
  SignatureText(byte[] contentDigest, SignerText signer) {
    this.contentDigest = contentDigest;
    this.signer = signer;
    this.id = "seal-" + HexFormat.of().formatHex(contentDigest, 0, 16);
  }

  String signedProperties(Instant signingTime) {
    StringBuilder out = new StringBuilder(2 * 1024);
    out.append("<xades:SignedProperties xmlns:xades=\"")
        .append(XADES)
        .append("\" Id=\"")
        .append(id)
        .append("-properties\"><xades:SignedSignatureProperties><xades:SigningTime>")
        .append(signingTime.truncatedTo(ChronoUnit.SECONDS))
        .append("</xades:SigningTime>")
        .append(signer.signingCertificate())
        .append("<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>");
    XmlText.append(out, SealPolicy.ROLE);
    return out.append("</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>")
        .append("</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>")
        .append("<xades:DataObjectFormat ObjectReference=\"#")
        .append(id)
        .append("-document\"><xades:MimeType>application/xml</xades:MimeType>")
        .append("</xades:DataObjectFormat></xades:SignedDataObjectProperties>")
        .append("</xades:SignedProperties>")
        .toString();
  }

  String signedInfo(String signedProperties) {
    return "<ds:SignedInfo xmlns:ds=\""
        + DS
        + "\"><ds:CanonicalizationMethod Algorithm=\""
        + EXCLUSIVE
        + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
        + "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
        + "\"></ds:SignatureMethod><ds:Reference Id=\""
        + id
        + "-document\" URI=\"\"><ds:Transforms><ds:Transform Algorithm=\""
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

  /** The whole element, with timestamps over the value. */
  String signature(
      String signedInfo, String signatureValue, String signedProperties, List<byte[]> timestamps) {
    StringBuilder out = new StringBuilder(16 * 1024);
    out.append("<ds:Signature xmlns:ds=\"").append(DS).append("\" Id=\"").append(id).append("\">");
    out.append(signedInfo)
        .append(signatureValue)
        .append(signer.keyInfo())
        .append("<ds:Object><xades:QualifyingProperties xmlns:xades=\"")
        .append(XADES)
        .append("\" Target=\"#")
        .append(id)
        .append("\">")
        .append(signedProperties)
        .append("<xades:UnsignedProperties><xades:UnsignedSignatureProperties>");
    for (int i = 0; i < timestamps.size(); i++) {
      out.append("<xades:SignatureTimeStamp Id=\"")
          .append(id)
          .append("-stamp-")
          .append(i + 1)
          .append("\"><ds:CanonicalizationMethod Algorithm=\"")
          .append(EXCLUSIVE)
          .append("\"></ds:CanonicalizationMethod><xades:EncapsulatedTimeStamp>")
          .append(base64(timestamps.get(i)))
          .append("</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>");
    }
    return out.append("</xades:UnsignedSignatureProperties></xades:UnsignedProperties>")
        .append("</xades:QualifyingProperties></ds:Object></ds:Signature>")
        .toString();
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digestValue(byte[] digest) {
    return "<ds:DigestValue>" + base64(digest) + "</ds:DigestValue>";
  }

  static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }
}
