package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks into a tree of XML. */
final class Tree {
  private Tree() {}

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        found.add(e);
      }
    }
    return found;
  }

  static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(c -> is(c, namespace, name)).toList();
  }

  static @Nullable Element child(Element parent, String namespace, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && is(e, namespace, name)) {
        return e;
      }
    }
    return null;
  }

  static boolean is(Element e, String namespace, String name) {
    return name.equals(e.getLocalName()) && namespace.equals(e.getNamespaceURI());
  }

  static QName name(Element e) {
    return new QName(e.getNamespaceURI(), e.getLocalName());
  }

  /** The element's own text, without that of elements in it. */
  static String text(Element e) {
    StringBuilder text = new StringBuilder();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (isText(n)) {
        text.append(n.getNodeValue());
      }
    }
    return text.toString();
  }

  /** Whether a node or one around it is among these. */
  static boolean isInside(@Nullable Node node, Set<Element> elements) {
    for (Node n = node; n instanceof Element e; n = n.getParentNode()) {
      if (elements.contains(e)) {
        return true;
      }
    }
    return false;
  }

  static boolean isText(Node n) {
    return n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE;
  }

  static boolean isBlank(Element e) {
    return XmlText.strip(e.getTextContent()).isEmpty() && !e.hasAttributes() && !holdsMarks(e);
  }

  private static boolean holdsMarks(Element e) {
    return children(e).stream().anyMatch(c -> c.hasAttributes() || holdsMarks(c));
  }
}
