package org.etalon.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walks a tree by qualified names only; a prefix or a local name alone proves nothing. */
final class Elements {
  private Elements() {}

  static boolean is(@Nullable Node node, String namespace, String name) {
    return node instanceof Element
        && namespace.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(@Nullable Element parent, String namespace, String name) {
    return parent == null
        ? List.of()
        : children(parent).stream().filter(e -> is(e, namespace, name)).toList();
  }

  /** The only child of that name, or null when there is none or more than one. */
  static @Nullable Element only(@Nullable Element parent, String namespace, String name) {
    List<Element> found = children(parent, namespace, name);
    return found.size() == 1 ? found.get(0) : null;
  }

  static List<Element> all(Document document, String namespace, String name) {
    return list(document.getElementsByTagNameNS(namespace, name));
  }

  static List<Element> all(Element below, String namespace, String name) {
    return list(below.getElementsByTagNameNS(namespace, name));
  }

  /**
   * The octets of base64 text; null when it is not as XML Schema writes it, with its padding and
   * without bits that mean nothing, or when anything but text is inside.
   */
  static byte @Nullable [] base64(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() != Node.TEXT_NODE) {
        return null;
      }
    }
    String text = element.getTextContent().replaceAll("[ \t\r\n]", "");
    try {
      byte[] octets = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(octets).equals(text) ? octets : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> found = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }
}
