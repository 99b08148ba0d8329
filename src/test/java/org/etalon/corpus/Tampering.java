package org.etalon.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be done to a signed document; each leaves alone what has no such place. */
final class Tampering {
  private static final String EXCLUSIVE =
      "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"";

  private Tampering() {}

  static Map<String, UnaryOperator<String>> all(Situation s) {
    Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
    content(all);
    signature(all);
    keyInfo(all, s);
    unsigned(all);
    return all;
  }

  private static void content(Map<String, UnaryOperator<String>> all) {
    all.put("a digit", x -> x.replace("20.10", "20.11"));
    all.put("a letter", x -> x.replace("gut", "gud"));
    all.put("an attribute", x -> x.replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"3.2.0\""));
    all.put("an element more", x -> x.replace("</si:value>", "</si:value><si:value>1</si:value>"));
    all.put("an element less", x -> x.replaceFirst("(?s)<si:unit>.*?</si:unit>", ""));
    all.put("white space", x -> x.replace("<dcc:comment>", "\n<dcc:comment>"));
    all.put("a comment between", x -> x.replace("<dcc:comment>", "<!-- c --><dcc:comment>"));
    all.put("a comment in a value", x -> x.replace("20.10", "20<!-- c -->.10"));
    all.put("another prefix", x -> x.replace("si:", "sj:").replace("xmlns:si", "xmlns:sj"));
    all.put("an identifier twice", x -> x.replace("<dcc:comment>", "<dcc:comment id=\"core\">"));
    all.put(
        "a certificate inside",
        x -> x.replace("<dcc:comment>", "<dcc:comment><dcc:digitalCalibrationCertificate/>"));
  }

  private static void signature(Map<String, UnaryOperator<String>> all) {
    all.put("first digest value", x -> flipped(x, "ds:DigestValue"));
    all.put("last digest value", x -> flippedLast(x, "ds:DigestValue"));
    all.put("signature value", x -> flipped(x, "ds:SignatureValue"));
    all.put("signing time", x -> x.replaceFirst("<xades:SigningTime>2", "<xades:SigningTime>1"));
    all.put("media type", x -> x.replace(">application/xml<", ">text/plain<"));
    all.put(
        "signature by SHA-1",
        x -> x.replaceFirst("xmldsig-more#(ecdsa|rsa)-sha256", "xmldsig-more#$1-sha1"));
    all.put(
        "digest by SHA-1",
        x ->
            x.replaceFirst(
                "http://www.w3.org/2001/04/xmlenc#sha256",
                "http://www.w3.org/2000/09/xmldsig#sha1"));
    all.put("no enveloped", x -> x.replaceFirst("(?s)<ds:Transform [^>]*enveloped[^>]*/>", ""));
    all.put("a transform more", x -> x.replaceFirst(EXCLUSIVE, EXCLUSIVE + "/>" + EXCLUSIVE));
    all.put("signature stripped", x -> x.replaceFirst("(?s)<ds:Signature .*</ds:Signature>", ""));
    all.put("signature not last", Tampering::signatureFirst);
    all.put(
        "signature in a comment element",
        x ->
            x.replace("<dcc:comment>", "<dcc:comment>" + signatureOf(x))
                .replaceFirst("(?s)(</dcc:comment>.*)<ds:Signature .*</ds:Signature>", "$1"));
    all.put("element in the signature", x -> x.replace("</ds:SignedInfo>", "</ds:SignedInfo><x/>"));
    all.put("object more", x -> x.replace("</ds:Signature>", "<ds:Object/></ds:Signature>"));
  }

  private static void keyInfo(Map<String, UnaryOperator<String>> all, Situation other) {
    all.put("no key info", x -> x.replaceFirst("(?s)<ds:KeyInfo.*</ds:KeyInfo>", ""));
    all.put(
        "another key",
        x ->
            x.replaceFirst(
                "(?s)(<ds:X509Certificate>).*?(</ds:X509Certificate>)",
                "$1" + Matcher.quoteReplacement(encoded(other)) + "$2"));
    all.put("garbage for a key", x -> flipped(x, "ds:X509Certificate"));
  }

  private static void unsigned(Map<String, UnaryOperator<String>> all) {
    all.put(
        "no timestamp",
        x -> x.replaceFirst("(?s)<xades:SignatureTimeStamp .*</xades:SignatureTimeStamp>", ""));
    all.put("timestamp damaged", x -> flipped(x, "xades:EncapsulatedTimeStamp"));
    all.put(
        "timestamp is garbage",
        x ->
            x.replaceFirst(
                "(?s)(<xades:EncapsulatedTimeStamp>)[^<]*(</xades:EncapsulatedTimeStamp>)",
                "$1AAAA$2"));
    all.put("archive timestamp damaged", x -> flippedLast(x, "xades:EncapsulatedTimeStamp"));
    all.put("a list damaged", x -> flipped(x, "xades:EncapsulatedCRLValue"));
    all.put(
        "no lists",
        x -> x.replaceFirst("(?s)<xades:RevocationValues>.*?</xades:RevocationValues>", ""));
    all.put(
        "unknown unsigned property",
        x ->
            x.replace(
                "</xades:UnsignedSignatureProperties>",
                "<x:x xmlns:x=\"urn:x\"/></xades:UnsignedSignatureProperties>"));
  }

  private static String encoded(Situation s) {
    try {
      return Form.base64(s.seal().certificate().getEncoded());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signatureOf(String xml) {
    int from = xml.indexOf("<ds:Signature ");
    int to = xml.lastIndexOf("</ds:Signature>");
    return from < 0 ? "" : xml.substring(from, to + "</ds:Signature>".length());
  }

  private static String signatureFirst(String xml) {
    String signature = signatureOf(xml);
    return xml.replace(signature, "")
        .replace("<dcc:administrativeData>", signature + "<dcc:administrativeData>");
  }

  private static String flipped(String xml, String element) {
    Matcher m = Pattern.compile("<" + element + "[ >]").matcher(xml);
    return m.find() ? flippedAt(xml, m.start()) : xml;
  }

  private static String flippedLast(String xml, String element) {
    int at = xml.lastIndexOf("<" + element);
    return at < 0 ? xml : flippedAt(xml, at);
  }

  /** Another letter in the middle of the text of the element that begins there. */
  private static String flippedAt(String xml, int start) {
    int from = xml.indexOf('>', start) + 1;
    int at = (from + xml.indexOf('<', from)) / 2;
    while (!Character.isLetterOrDigit(xml.charAt(at))) {
      at++;
    }
    return xml.substring(0, at) + (xml.charAt(at) == 'A' ? 'B' : 'A') + xml.substring(at + 1);
  }
}
