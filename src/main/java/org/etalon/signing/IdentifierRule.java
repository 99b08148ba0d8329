package org.etalon.signing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * No identifier may name two elements, else two readers may find two different things by it.
 * Counted are the attributes of type ID in the DCC, D-SI, XML-DSig and XAdES schemas, and in any
 * vocabulary those that carry an identifier to which a signature refers.
 */
final class IdentifierRule {
  private static final Set<String> TYPED =
      Set.of(
          SignatureNames.DCC,
          SignatureNames.SI,
          SignatureNames.DS,
          SignatureNames.XADES,
          "http://uri.etsi.org/01903/v1.4.1#");

  private final Document document;

  IdentifierRule(Document document) {
    this.document = document;
  }

  /** An identifier that two elements carry, if there is one. */
  Optional<String> ambiguous() {
    Set<String> referred = new HashSet<>();
    for (Element reference : Elements.all(document, SignatureNames.DS, "Reference")) {
      referred.add(reference.getAttribute("URI").replaceFirst("^#", ""));
    }
    referred.remove("");
    Set<String> seen = new HashSet<>();
    NodeList all = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      boolean typed = TYPED.contains(String.valueOf(element.getNamespaceURI()));
      for (String id : identifiers(element)) {
        if ((typed || referred.contains(id)) && !seen.add(id)) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  /** The elements that carry an identifier, whatever its attribute's spelling. */
  static List<Element> carriers(Document document, String id) {
    List<Element> found = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (identifiers((Element) all.item(i)).contains(id)) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  private static List<String> identifiers(Element element) {
    List<String> found = new ArrayList<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (attribute.getLocalName() != null && attribute.getLocalName().equalsIgnoreCase("id")) {
        found.add(attribute.getNodeValue());
      }
    }
    return found;
  }
}
