package org.etalon.signing;

import static org.etalon.signing.SignatureNames.DS;
import static org.etalon.signing.SignatureNames.XADES;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etalon.signing.ProfileFault.Kind;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks at the form of the signatures before anything is computed, so that no signature can pass
 * that covers something else than the document that is read (signature wrapping) or that makes a
 * verifier do something it should not.
 */
final class ProfileInspection {
  private static final int SIGNATURES_MAX = 10;
  private static final int REFERENCES_MAX = 30;
  private static final int TRANSFORMS_MAX = 5;
  private static final int RSA_BITS_MIN = 3072;
  private static final int EC_BITS_MIN = 256;

  private final Document document;
  private final List<ProfileFault> faults = new ArrayList<>();
  private final List<SignatureElement> signatures = new ArrayList<>();
  private final boolean anySignature;

  ProfileInspection(Document document) {
    this.document = document;
    List<Element> all = Elements.all(document, DS, "Signature");
    this.anySignature = !all.isEmpty();
    for (Element signature : all) {
      if (document.getDocumentElement().isSameNode(signature.getParentNode())) {
        signatures.add(new SignatureElement(signature));
      } else if (!Elements.is(signature.getParentNode(), XADES, "CounterSignature")) {
        add(Kind.ODD, "A signature is not a direct child of the root.");
      }
    }
    if (anySignature) {
      inspectDocument();
      if (signatures.size() > SIGNATURES_MAX) {
        add(Kind.REFUSED, "The document has " + signatures.size() + " signatures.");
      } else {
        signatures.forEach(this::inspect);
      }
    }
  }

  /** Whether there is any {@code ds:Signature}, wherever it is. */
  boolean anySignature() {
    return anySignature;
  }

  /** The signatures that are children of the root, in document order. */
  List<SignatureElement> signatures() {
    return signatures;
  }

  List<ProfileFault> faults() {
    return faults;
  }

  /** The first fault of a kind. */
  Optional<ProfileFault> first(Kind kind) {
    return faults.stream().filter(f -> f.kind() == kind).findFirst();
  }

  private void add(Kind kind, String text) {
    faults.add(new ProfileFault(kind, text));
  }

  private void inspectDocument() {
    if (signatures.isEmpty()) {
      add(Kind.BROKEN, "No signature is a direct child of the root, so none covers the document.");
    }
    boolean atTheEnd =
        Elements.children(document.getDocumentElement()).stream()
            .dropWhile(child -> !Elements.is(child, DS, "Signature"))
            .allMatch(child -> Elements.is(child, DS, "Signature"));
    if (!atTheEnd) {
      add(Kind.ODD, "A signature is not at the end of the root, where the schema has it.");
    }
    if (Elements.all(document, SignatureNames.DCC, "digitalCalibrationCertificate").size() > 1) {
      add(Kind.ODD, "A second calibration certificate is hidden inside the document.");
    }
    if (new CommentRule(document).broken()) {
      add(Kind.ODD, "A comment or processing instruction is inside a value.");
    }
    if (!Elements.all(document, DS, "Manifest").isEmpty()) {
      add(Kind.REFUSED, "A manifest is used, digests that a verifier need not compare.");
    }
    new IdentifierRule(document)
        .ambiguous()
        .ifPresent(id -> add(Kind.AMBIGUOUS, "The identifier " + id + " is used twice."));
  }

  private void inspect(SignatureElement signature) {
    inspectParts(signature);
    Element signedInfo = signature.signedInfo();
    if (signedInfo == null || signature.signatureValue() == null) {
      return;
    }
    inspectAlgorithms(signedInfo);
    List<Element> references = signature.references();
    if (references.isEmpty() || references.size() > REFERENCES_MAX) {
      add(Kind.BROKEN, "The signature has " + references.size() + " references.");
      return;
    }
    references.forEach(r -> inspectReference(signature, r));
    if (signature.documentReference() == null) {
      add(Kind.BROKEN, "No single reference covers the whole document (URI=\"\").");
    }
    inspectKeyInfo(signature);
    inspectQualifyingProperties(signature);
  }

  private void inspectParts(SignatureElement signature) {
    Element element = signature.element();
    for (String name : List.of("SignedInfo", "SignatureValue")) {
      if (Elements.children(element, DS, name).size() != 1) {
        add(Kind.BROKEN, "The signature has not exactly one " + name + ".");
      }
    }
    if (Elements.children(element, DS, "KeyInfo").size() > 1) {
      add(Kind.BROKEN, "The signature has more than one KeyInfo.");
    }
    if (Elements.base64(signature.signatureValue()) == null) {
      add(Kind.BROKEN, "The signature value is not plain base64.");
    }
    Set<String> known = Set.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");
    for (Element child : Elements.children(element)) {
      if (!DS.equals(child.getNamespaceURI()) || !known.contains(child.getLocalName())) {
        add(Kind.BROKEN, "The signature holds an unknown element " + child.getNodeName() + ".");
      }
    }
  }

  private void inspectAlgorithms(Element signedInfo) {
    String c14n = SignatureElement.algorithm(signedInfo, "CanonicalizationMethod");
    if (!SignatureNames.CANONICALISATIONS.contains(c14n)) {
      add(Kind.REFUSED, "The canonicalisation " + c14n + " is not accepted.");
    }
    String algorithm = SignatureElement.algorithm(signedInfo, "SignatureMethod");
    if (!SignatureNames.SIGNATURES.contains(algorithm)) {
      add(Kind.WEAK, "The signature algorithm " + algorithm + " is not accepted.");
    }
    Element method = Elements.only(signedInfo, DS, "SignatureMethod");
    if (method != null && !Elements.children(method).isEmpty()) {
      add(Kind.WEAK, "The signature algorithm has parameters.");
    }
  }

  private void inspectReference(SignatureElement signature, Element reference) {
    String digest = SignatureElement.algorithm(reference, "DigestMethod");
    if (!SignatureNames.DIGESTS.contains(digest)) {
      add(Kind.WEAK, "The hash function " + digest + " is not accepted.");
    }
    // A comment inside the digest value is read differently by different verifiers.
    if (Elements.base64(Elements.only(reference, DS, "DigestValue")) == null) {
      add(Kind.BROKEN, "A reference has not exactly one plain digest value.");
    }
    inspectTransforms(reference);
    String uri = reference.getAttribute("URI");
    if (!reference.hasAttribute("URI") || (!uri.isEmpty() && !uri.startsWith("#"))) {
      add(Kind.REFUSED, "A reference points outside the document.");
    } else if (!uri.isEmpty() && !pointsInside(signature, uri.substring(1))) {
      add(Kind.BROKEN, "The reference " + uri + " points at something beside the signature.");
    }
  }

  private void inspectTransforms(Element reference) {
    List<Element> transforms = SignatureElement.transforms(reference);
    if (transforms.size() > TRANSFORMS_MAX) {
      add(Kind.REFUSED, "A reference has " + transforms.size() + " transforms.");
    }
    boolean document = reference.getAttribute("URI").isEmpty();
    int removals = 0;
    for (Element transform : transforms) {
      String algorithm = transform.getAttribute("Algorithm");
      if (document && removesSignature(transform)) {
        removals++;
      } else if (!SignatureNames.CANONICALISATIONS.contains(algorithm)) {
        add(Kind.REFUSED, "The transform " + algorithm + " is not accepted.");
      }
    }
    if (document && removals != 1) {
      add(Kind.BROKEN, "The reference to the document does not leave out exactly the signature.");
    }
  }

  /** Enveloped-signature, or one of the two old filters that leave out every signature. */
  private static boolean removesSignature(Element transform) {
    return switch (transform.getAttribute("Algorithm")) {
      case SignatureNames.ENVELOPED -> Elements.children(transform).isEmpty();
      case SignatureNames.XPATH_FILTER ->
          filters(
              transform,
              Elements.only(transform, SignatureNames.XPATH_FILTER, "XPath"),
              "subtract",
              "/descendant::ds:Signature");
      case SignatureNames.XPATH ->
          filters(
              transform,
              Elements.only(transform, DS, "XPath"),
              "",
              "not(ancestor-or-self::ds:Signature)");
      default -> false;
    };
  }

  private static boolean filters(
      Element transform, @Nullable Element path, String filter, String expression) {
    return path != null
        && Elements.children(transform).size() == 1
        && path.getAttribute("Filter").equals(filter)
        && path.getTextContent().strip().equals(expression)
        && DS.equals(path.lookupNamespaceURI("ds"));
  }

  private boolean pointsInside(SignatureElement signature, String id) {
    for (Element target : IdentifierRule.carriers(document, id)) {
      for (Node n = target.getParentNode(); n != null; n = n.getParentNode()) {
        if (n.isSameNode(signature.element())) {
          return true;
        }
      }
    }
    return false;
  }

  private void inspectKeyInfo(SignatureElement signature) {
    Element keyInfo = Elements.only(signature.element(), DS, "KeyInfo");
    Set<String> known = Set.of("X509Data", "KeyValue", "KeyName");
    if (keyInfo != null
        && !Elements.children(keyInfo).stream()
            .allMatch(c -> DS.equals(c.getNamespaceURI()) && known.contains(c.getLocalName()))) {
      add(Kind.REFUSED, "The key is to be fetched from elsewhere.");
    }
    X509Certificate certificate = signature.signingCertificate();
    if (certificate != null && weak(certificate.getPublicKey())) {
      add(Kind.WEAK, "The key of the signer is too short or of an unknown kind.");
    }
  }

  private static boolean weak(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() < RSA_BITS_MIN;
    }
    if (key instanceof ECPublicKey ec) {
      return ec.getParams().getOrder().bitLength() < EC_BITS_MIN;
    }
    return !key.getAlgorithm().startsWith("Ed") && !key.getAlgorithm().equals("EC");
  }

  private void inspectQualifyingProperties(SignatureElement signature) {
    List<Element> all = Elements.all(signature.element(), XADES, "QualifyingProperties");
    List<Element> properties = signature.qualifyingProperties();
    long counter =
        Elements.all(signature.element(), XADES, "CounterSignature").stream()
            .mapToLong(c -> Elements.all(c, XADES, "QualifyingProperties").size())
            .sum();
    if (properties.isEmpty()) {
      add(Kind.ODD, "It is not an XAdES signature.");
      return;
    }
    if (properties.size() > 1 || all.size() - counter != 1) {
      add(Kind.BROKEN, "The signature has more than one set of qualifying properties.");
      return;
    }
    String id = signature.element().getAttribute("Id");
    if (id.isEmpty() || !properties.get(0).getAttribute("Target").equals("#" + id)) {
      add(Kind.BROKEN, "The qualifying properties belong to another signature.");
    }
    // The properties that are read must be the ones that are signed.
    Element signed = signature.signedProperties();
    String signedId = signed == null ? "" : signed.getAttribute("Id");
    long references =
        signature.references().stream()
            .filter(r -> r.getAttribute("Type").equals(SignatureNames.SIGNED_PROPERTIES))
            .filter(r -> !signedId.isEmpty() && r.getAttribute("URI").equals("#" + signedId))
            .count();
    if (references != 1) {
      add(Kind.BROKEN, "The signed properties are not what the signature refers to.");
    }
  }
}
