package org.etalon.signing;

import static org.etalon.signing.SignatureNames.DS;
import static org.etalon.signing.SignatureNames.XADES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The one profile that we write: last child of the root; references to the document (enveloped
 * signature, exclusive canonicalisation) and to the signed properties, in this order and no other;
 * ECDSA and SHA-256; signing certificate, time, data format; at least one signature timestamp.
 */
final class FixedProfile {
  private FixedProfile() {}

  static boolean matches(SignatureElement signature) {
    Element root = signature.element().getOwnerDocument().getDocumentElement();
    List<Element> children = Elements.children(root);
    return children.get(children.size() - 1).isSameNode(signature.element())
        && algorithms(signature.signedInfo())
        && references(signature)
        && !Elements.children(Elements.only(signature.element(), DS, "KeyInfo"), DS, "X509Data")
            .isEmpty()
        && Elements.children(signature.element(), DS, "Object").size() == 1
        && properties(signature)
        && !signature.timestamps().isEmpty();
  }

  private static boolean algorithms(@Nullable Element signedInfo) {
    return SignatureElement.algorithm(signedInfo, "CanonicalizationMethod")
            .equals(SignatureNames.EXCLUSIVE)
        && SignatureElement.algorithm(signedInfo, "SignatureMethod")
            .equals(SignatureNames.ECDSA_SHA256);
  }

  private static boolean references(SignatureElement signature) {
    List<Element> references = signature.references();
    return references.size() == 2
        && references.get(0).isSameNode(signature.documentReference())
        && transforms(
            references.get(0), List.of(SignatureNames.ENVELOPED, SignatureNames.EXCLUSIVE))
        && references.get(1).getAttribute("Type").equals(SignatureNames.SIGNED_PROPERTIES)
        && transforms(references.get(1), List.of(SignatureNames.EXCLUSIVE))
        && references.stream()
            .allMatch(
                r -> SignatureElement.algorithm(r, "DigestMethod").equals(SignatureNames.SHA256));
  }

  private static boolean transforms(Element reference, List<String> algorithms) {
    List<Element> transforms = SignatureElement.transforms(reference);
    return transforms.stream().map(t -> t.getAttribute("Algorithm")).toList().equals(algorithms)
        && transforms.stream().allMatch(t -> Elements.children(t).isEmpty());
  }

  private static boolean properties(SignatureElement signature) {
    Element signed = signature.signedSignatureProperties();
    Element format =
        Elements.only(
            Elements.only(signature.signedProperties(), XADES, "SignedDataObjectProperties"),
            XADES,
            "DataObjectFormat");
    String reference = signature.references().get(0).getAttribute("Id");
    return Elements.only(signed, XADES, "SigningTime") != null
        && Elements.only(signed, XADES, "SigningCertificateV2") != null
        && format != null
        && !reference.isEmpty()
        && format.getAttribute("ObjectReference").equals("#" + reference);
  }
}
