package org.etalon.corpus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.etalon.corpus.Writers.Writer;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.w3c.dom.NodeList;

/** Signed documents of the levels of ETSI EN 319 132-1. */
final class Form {
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String END = "</xades:QualifyingProperties>";

  private Form() {}

  enum Level {
    B,
    T,
    LT,
    LTA
  }

  static String of(Situation s, Writer writer, Level level, String dcc) {
    String basic = writer.basic(s, dcc);
    return of(s, basic, level);
  }

  static String of(Situation s, String basic, Level level) {
    if (level == Level.B) {
      return basic;
    }
    List<byte[]> stamp = List.of(Stamps.token(s.unit(), s.stampedAt(), imprint(basic)));
    if (level == Level.T) {
      return stamped(basic, stamp);
    }
    String longTerm = longTerm(s, basic, stamp);
    return level == Level.LT ? longTerm : Writers.archival(s, longTerm);
  }

  /** The digest that a signature timestamp is over. */
  static byte[] imprint(String xml) {
    return Canonical.sha256(
        Canonical.bytes(
            SafeXml.parse(octets(xml))
                .getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "SignatureValue")
                .item(0)));
  }

  static String stamped(String basic, List<byte[]> tokens) {
    return unsigned(basic, stamps(tokens));
  }

  /** With a timestamp of the last signature, which has none yet. */
  static String lastStamped(Situation s, String xml) {
    NodeList values =
        SafeXml.parse(octets(xml))
            .getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "SignatureValue");
    byte[] imprint = Canonical.sha256(Canonical.bytes(values.item(values.getLength() - 1)));
    byte[] token = Stamps.token(s.unit(), s.stampedAt(), imprint);
    int last = xml.lastIndexOf(END);
    // One identifier is for one element.
    return xml.substring(0, last)
        + stamped(xml.substring(last), List.of(token)).replace("Id=\"stamp-", "Id=\"last-stamp-");
  }

  static String longTerm(Situation s, String basic, List<byte[]> tokens) {
    return unsigned(basic, stamps(tokens) + values(s));
  }

  private static String unsigned(String basic, String properties) {
    return basic.replace(
        END,
        "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
            + properties
            + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
            + END);
  }

  private static String stamps(List<byte[]> tokens) {
    StringBuilder out = new StringBuilder();
    for (byte[] token : tokens) {
      out.append("<xades:SignatureTimeStamp Id=\"stamp-")
          .append(out.length())
          .append("\"><ds:CanonicalizationMethod Algorithm=\"")
          .append(EXCLUSIVE)
          .append("\"/><xades:EncapsulatedTimeStamp>")
          .append(base64(token))
          .append("</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>");
    }
    return out.toString();
  }

  private static String values(Situation s) {
    List<X509Certificate> certificates = new ArrayList<>(s.seal().chain());
    certificates.addAll(s.unit().chain());
    StringBuilder out = new StringBuilder("<xades:CertificateValues>");
    try {
      for (X509Certificate one : certificates) {
        out.append("<xades:EncapsulatedX509Certificate>")
            .append(base64(one.getEncoded()))
            .append("</xades:EncapsulatedX509Certificate>");
      }
      out.append("</xades:CertificateValues>");
      if (!s.embedded().isEmpty()) {
        out.append("<xades:RevocationValues><xades:CRLValues>");
        for (X509CRL list : s.embedded()) {
          out.append("<xades:EncapsulatedCRLValue>")
              .append(base64(list.getEncoded()))
              .append("</xades:EncapsulatedCRLValue>");
        }
        out.append("</xades:CRLValues></xades:RevocationValues>");
      }
      return out.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  static byte[] octets(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
