package org.etalon.dcc.migration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Copies parts of the old document into the comment of the new one, under names of a namespace of
 * their own, so that no schema looks into them. The namespace that a part had stands in an
 * attribute.
 */
final class KeptXml {
  private static final String PREFIX = "kept:";

  private final Document document;

  KeptXml(Document document) {
    this.document = document;
  }

  /** An element that says where a part stood. */
  Element holder(String path) {
    Element holder = document.createElementNS(Names.KEPT, PREFIX + "part");
    holder.setAttributeNS(Names.XMLNS, "xmlns:kept", Names.KEPT);
    holder.setAttribute("path", path);
    return holder;
  }

  /** A copy of an element with all that is in it. */
  Element copy(Element source, @Nullable String namespaceAround) {
    String namespace = source.getNamespaceURI();
    Element copy = document.createElementNS(Names.KEPT, PREFIX + source.getLocalName());
    copy.setAttributeNS(Names.XMLNS, "xmlns:kept", Names.KEPT);
    for (Attr attribute : Namespaces.attributes(source)) {
      if (attribute.getNamespaceURI() == null) {
        copy.setAttribute(attribute.getName(), attribute.getValue());
      } else if (!Names.XMLNS.equals(attribute.getNamespaceURI())) {
        Element value = document.createElementNS(Names.KEPT, PREFIX + "attribute");
        value.setAttribute("name", attribute.getName());
        value.setAttribute("namespace", attribute.getNamespaceURI());
        value.setTextContent(attribute.getValue());
        copy.appendChild(value);
      }
    }
    if (!Objects.equals(namespace, namespaceAround)) {
      copy.setAttributeNS(Names.KEPT, PREFIX + "namespace", namespace == null ? "" : namespace);
    }
    for (Node n = source.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        copy.appendChild(copy(child, namespace));
      } else if (Tree.isText(n)) {
        copy.appendChild(document.createTextNode(n.getNodeValue()));
      }
    }
    return copy;
  }
}
