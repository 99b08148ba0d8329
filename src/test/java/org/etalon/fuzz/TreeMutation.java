package org.etalon.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Moves, doubles, drops, renames and nests elements; what is not well-formed stays as it is. */
final class TreeMutation {
  private static final List<String> NAMESPACES =
      List.of(
          "https://ptb.de/dcc",
          "https://ptb.de/si",
          "https://ptb.de/si/smartcom/d-si/v1_0_1",
          "http://www.w3.org/1998/Math/MathML",
          "http://www.w3.org/2000/09/xmldsig#",
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/2001/XInclude",
          "urn:example:other");
  private static final List<String> ATTRIBUTES =
      List.of("id", "refId", "refType", "lang", "schemaVersion", "href", "onclick", "style");
  private static final int NEST_MAX = 120;
  private static final int REPEAT_MAX = 200;
  private static final int LARGE = 60;

  private final Document document;
  private final List<Element> elements;
  private final Random random;

  private TreeMutation(Document document, Random random) {
    this.document = document;
    this.random = random;
    this.elements = elements(document);
  }

  static String of(String octets, String other, Random random) {
    try {
      Document document = SafeXml.parse(DocumentSuite.bytes(octets));
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        new TreeMutation(document, random).once(other);
      }
      return DocumentSuite.octets(Canonical.bytes(document));
    } catch (XmlRejectedException | IllegalStateException e) {
      // Canonical XML does not know relative names of namespaces.
      return octets;
    }
  }

  private void once(String other) {
    if (elements.size() < 2) {
      return;
    }
    Element victim = elements.get(1 + random.nextInt(elements.size() - 1));
    Node parent = victim.getParentNode();
    switch (random.nextInt(11)) {
      case 0, 1 -> parent.removeChild(victim);
      case 2 -> parent.insertBefore(victim.cloneNode(true), victim);
      case 3 -> repeat(victim);
      case 4 -> nest(victim);
      case 5 -> moveInto(victim);
      case 6 -> rename(victim, victim.getNamespaceURI(), pickName());
      case 7 -> rename(victim, namespace(), victim.getLocalName());
      case 8 -> victim.setAttribute(Nasty.pick(ATTRIBUTES, random), attribute());
      case 9 -> guest(victim, other);
      default -> parent.insertBefore(parent.getFirstChild(), victim);
    }
  }

  private void repeat(Element victim) {
    int count = size(victim) > LARGE ? 2 : random.nextInt(REPEAT_MAX);
    for (int i = 0; i < count; i++) {
      victim.getParentNode().insertBefore(victim.cloneNode(true), victim);
    }
  }

  /** Into copies of itself. */
  private void nest(Element victim) {
    Element shell = (Element) victim.cloneNode(size(victim) < LARGE / 4);
    Node parent = victim.getParentNode();
    int depth = size(victim) > LARGE ? 2 : random.nextInt(NEST_MAX);
    for (int i = 0; i < depth; i++) {
      Element outer = (Element) shell.cloneNode(true);
      parent.replaceChild(outer, victim);
      outer.appendChild(victim);
      parent = outer;
    }
  }

  private void moveInto(Element victim) {
    Element place = Nasty.pick(elements, random);
    for (Node above = place; above != null; above = above.getParentNode()) {
      if (above.isSameNode(victim)) {
        return;
      }
    }
    place.insertBefore(victim, random.nextBoolean() ? place.getFirstChild() : null);
  }

  private void guest(Element victim, String other) {
    List<Element> guests = elements(SafeXml.parse(DocumentSuite.bytes(other)));
    Element guest = guests.get(random.nextInt(guests.size()));
    if (size(guest) < LARGE * 10) {
      victim.getParentNode().insertBefore(document.importNode(guest, true), victim);
    }
  }

  private String attribute() {
    String nasty = Nasty.any(random);
    // Not every nasty text is one of XML.
    return nasty.codePoints().allMatch(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF) ? nasty : "x";
  }

  private String pickName() {
    return Nasty.pick(elements, random).getLocalName();
  }

  private String namespace() {
    return Nasty.pick(NAMESPACES, random);
  }

  private void rename(Element victim, @Nullable String namespace, String local) {
    document.renameNode(victim, namespace, namespace == null ? local : "x:" + local);
  }

  private static int size(Element element) {
    return element.getElementsByTagName("*").getLength();
  }

  private static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }
}
