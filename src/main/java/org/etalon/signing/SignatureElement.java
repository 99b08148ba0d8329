package org.etalon.signing;

import static org.etalon.signing.SignatureNames.DS;
import static org.etalon.signing.SignatureNames.XADES;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etalon.signing.fixed.EmbeddedValues;
import org.etalon.trust.X509Octets;
import org.etalon.xml.Canonical;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The parts of one {@code ds:Signature} by their place in the tree; nothing here is proven. */
record SignatureElement(Element element) {
  private static final int EMBEDDED_MAX = 100;
  private static final Map<String, String> HASHES =
      Map.of(
          SignatureNames.SHA256,
          "SHA-256",
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "SHA-384",
          "http://www.w3.org/2001/04/xmlenc#sha512",
          "SHA-512",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
          "SHA3-256",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-384",
          "SHA3-384",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-512",
          "SHA3-512");

  @Nullable Element signedInfo() {
    return Elements.only(element, DS, "SignedInfo");
  }

  @Nullable Element signatureValue() {
    return Elements.only(element, DS, "SignatureValue");
  }

  List<Element> references() {
    return Elements.children(signedInfo(), DS, "Reference");
  }

  /** The reference to the document as a whole; {@code URI} must be there and empty. */
  @Nullable Element documentReference() {
    List<Element> found =
        references().stream()
            .filter(r -> r.hasAttribute("URI") && r.getAttribute("URI").isEmpty())
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  static List<Element> transforms(Element reference) {
    return Elements.children(Elements.only(reference, DS, "Transforms"), DS, "Transform");
  }

  static String algorithm(@Nullable Element parent, String name) {
    Element method = Elements.only(parent, DS, name);
    return method == null ? "" : method.getAttribute("Algorithm");
  }

  /** All {@code xades:QualifyingProperties} directly in a {@code ds:Object} of this signature. */
  List<Element> qualifyingProperties() {
    List<Element> found = new ArrayList<>();
    for (Element object : Elements.children(element, DS, "Object")) {
      found.addAll(Elements.children(object, XADES, "QualifyingProperties"));
    }
    return found;
  }

  @Nullable Element signedProperties() {
    List<Element> properties = qualifyingProperties();
    return properties.size() == 1
        ? Elements.only(properties.get(0), XADES, "SignedProperties")
        : null;
  }

  @Nullable Element signedSignatureProperties() {
    return Elements.only(signedProperties(), XADES, "SignedSignatureProperties");
  }

  List<Element> timestamps() {
    return Elements.children(
        Elements.only(unsignedProperties(), XADES, "UnsignedSignatureProperties"),
        XADES,
        "SignatureTimeStamp");
  }

  private @Nullable Element unsignedProperties() {
    List<Element> properties = qualifyingProperties();
    return properties.size() == 1
        ? Elements.only(properties.get(0), XADES, "UnsignedProperties")
        : null;
  }

  /** The values for the long term, wherever they stand among the unsigned properties. */
  EmbeddedValues embeddedValues() {
    return new EmbeddedValues(
        embedded("EncapsulatedX509Certificate"),
        embedded("EncapsulatedCRLValue"),
        embedded("EncapsulatedOCSPValue"));
  }

  private List<byte[]> embedded(String name) {
    Element unsigned = unsignedProperties();
    List<byte[]> found = new ArrayList<>(0);
    if (unsigned != null) {
      Elements.all(unsigned, XADES, name).stream()
          .limit(EMBEDDED_MAX)
          .map(Elements::base64)
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  /** The timestamps with what they should be over; empty octets for what cannot be read. */
  List<SignatureStamp> stamps() {
    List<SignatureStamp> stamps = new ArrayList<>();
    for (Element timestamp : timestamps()) {
      byte[] token = Elements.base64(Elements.only(timestamp, XADES, "EncapsulatedTimeStamp"));
      byte[] octets = stampedOctets(timestamp);
      stamps.add(
          token == null || octets == null
              ? new SignatureStamp(new byte[0], new byte[0])
              : new SignatureStamp(token, octets));
    }
    return stamps;
  }

  /**
   * What a signature timestamp is made over: the canonical {@code ds:SignatureValue} (ETSI EN 319
   * 132-1, 5.3); null when the method is not one that we accept.
   */
  byte @Nullable [] stampedOctets(Element timestamp) {
    Element value = signatureValue();
    List<Element> methods = Elements.children(timestamp, DS, "CanonicalizationMethod");
    String method =
        methods.isEmpty() ? SignatureNames.INCLUSIVE : methods.get(0).getAttribute("Algorithm");
    return value == null || !SignatureNames.CANONICALISATIONS.contains(method)
        ? null
        : Canonical.bytes(value, method);
  }

  /** The X.509 certificates in {@code ds:KeyInfo} that can be read. */
  List<X509Certificate> keyInfoCertificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Element data : Elements.children(Elements.only(element, DS, "KeyInfo"), DS, "X509Data")) {
      for (Element one : Elements.children(data, DS, "X509Certificate")) {
        byte[] octets = Elements.base64(one);
        if (octets != null) {
          X509Octets.der(octets).ifPresent(certificates::add);
        }
      }
    }
    return certificates;
  }

  /** The references to X.509 certificates in the signed properties, the signer's first. */
  List<Element> signingCertificateReferences() {
    Element signed = signedSignatureProperties();
    List<Element> found = new ArrayList<>();
    found.addAll(
        Elements.children(Elements.only(signed, XADES, "SigningCertificateV2"), XADES, "Cert"));
    found.addAll(
        Elements.children(Elements.only(signed, XADES, "SigningCertificate"), XADES, "Cert"));
    return found;
  }

  /** The X.509 certificate in the key information whose digest the signed properties name first. */
  @Nullable X509Certificate signingCertificate() {
    List<Element> references = signingCertificateReferences();
    if (references.isEmpty()) {
      return null;
    }
    // The first one is the signer's (EN 319 132-1, 5.2.2); others may name its issuers.
    Element digest = Elements.only(references.get(0), XADES, "CertDigest");
    String hash = HASHES.get(algorithm(digest, "DigestMethod"));
    byte[] expected = Elements.base64(Elements.only(digest, DS, "DigestValue"));
    if (hash == null || expected == null) {
      return null;
    }
    try {
      for (X509Certificate certificate : keyInfoCertificates()) {
        byte[] actual = MessageDigest.getInstance(hash).digest(certificate.getEncoded());
        if (MessageDigest.isEqual(actual, expected)) {
          return certificate;
        }
      }
      return null;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }
}
