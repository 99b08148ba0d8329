package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Gives the elements of DCC and D-SI their usual prefixes, declared once at the root, and lets all
 * other elements declare what they use themselves, so that none can lose its namespace.
 */
final class Namespaces {
  private final Workpiece work;
  private @Nullable Element firstOldSi;

  private Namespaces(Workpiece work) {
    this.work = work;
  }

  static void settle(Workpiece work) {
    Namespaces namespaces = new Namespaces(work);
    namespaces.settle(work.root());
    Element first = namespaces.firstOldSi;
    if (first != null) {
      work.note(Wording.SI_NAMESPACE, first, first);
    }
    Element root = work.root();
    root.setAttributeNS(Names.XMLNS, "xmlns:dcc", Names.DCC);
    root.setAttributeNS(Names.XMLNS, "xmlns:si", Names.SI);
  }

  private void settle(Element element) {
    String namespace = element.getNamespaceURI();
    boolean oldSi = namespace != null && Names.OLD_SI.contains(namespace);
    boolean own = oldSi || Names.SI.equals(namespace) || Names.DCC.equals(namespace);
    if (!own) {
      declareAll(element);
    }
    for (Element child : Tree.children(element)) {
      settle(child);
    }
    if (own) {
      rename(element, oldSi);
    }
  }

  private void rename(Element element, boolean oldSi) {
    removeDeclarations(element);
    Document document = work.document();
    if (oldSi) {
      firstOldSi = element;
    }
    boolean dcc = Names.DCC.equals(element.getNamespaceURI());
    document.renameNode(
        element, dcc ? Names.DCC : Names.SI, (dcc ? "dcc:" : "si:") + element.getLocalName());
    for (Attr attribute : attributes(element)) {
      declare(element, attribute);
    }
  }

  private static void declareAll(Element element) {
    declare(element, element);
    for (Attr attribute : attributes(element)) {
      declare(element, attribute);
    }
  }

  private static void declare(Element at, Node node) {
    String prefix = node.getPrefix();
    String namespace = node.getNamespaceURI();
    if (prefix != null && !prefix.equals("xml") && !Names.XMLNS.equals(namespace)) {
      at.setAttributeNS(Names.XMLNS, "xmlns:" + prefix, namespace);
    } else if (prefix == null && node == at) {
      at.setAttributeNS(Names.XMLNS, "xmlns", namespace == null ? "" : namespace);
    }
  }

  private static void removeDeclarations(Element element) {
    for (Attr attribute : attributes(element)) {
      if (Names.XMLNS.equals(attribute.getNamespaceURI())) {
        element.removeAttributeNode(attribute);
      }
    }
  }

  static List<Attr> attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    List<Attr> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      found.add((Attr) all.item(i));
    }
    return found;
  }
}
