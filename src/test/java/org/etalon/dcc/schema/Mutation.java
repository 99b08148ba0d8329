package org.etalon.dcc.schema;

import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes one place of a certificate at random and says what and where. */
final class Mutation {
  private static final List<String> NAMESPACES =
      List.of(
          "https://ptb.de/dcc",
          "https://ptb.de/si",
          "http://www.w3.org/2000/09/xmldsig#",
          "urn:example:other");

  /** Texts at the edges of the simple types: white space, numbers, booleans, dates, codes. */
  static final List<String> EDGE_TEXTS =
      List.of(
          (" |a| a|a |a  b|a\tb|a\nb|\u00a0|\u8ba1\u91cf|true|TRUE|1|0|+1|-1|-0|1.|.5|.|1e5|1E+05|1E"
                  + "|INF|-INF|NaN|+NaN|NaN 1|1 NaN|0.5|0.|00.5|1.0|1.01|0.5E0|2|02|2E0|+2.50|9.|1 2|1 x|\u0663"
                  + "|nl|NL|NLD|2026-02-28|2026-02-29|2026-11-03T10:00:00|P1D|P|AQ==|A|3.1.1|3.3.0|pass fail"
                  + "|pass|other|bios|customer|amended|substituted|afterRepair|laboratory|%zz|a b:c|http://x/ y")
              .split("\\|"));

  private static final List<String> ATTRIBUTES =
      List.of("lang schemaVersion Id Algorithm URI Type Target MimeType xml:lang".split(" "));

  private static final int DONOR_ELEMENTS_MAX = 30;

  private final Document document;
  private final Random random;
  private final List<Element> elements;
  private final List<Element> donors;

  /**
   * @param donors elements of any version, to insert and to rename after
   */
  Mutation(Document document, List<Element> donors, Random random) {
    this.document = document;
    this.donors = donors;
    this.random = random;
    this.elements = Xml.elements(document);
  }

  /** What can be done to each element once, without chance. */
  enum Way {
    DROP,
    DOUBLE,
    MOVE,
    EMPTY,
    ID,
    BAD_ID,
    REF_ID,
    BAD_REF_ID,
    REF_TYPE,
    NO_REF_TYPE,
    LANGUAGE,
    DROP_TWO,
    DROP_THREE,
    DOUBLE_TWO,
    DOUBLE_THREE,
    REPEAT
  }

  /** How many elements there are to change; the root is not one of them. */
  int size() {
    return elements.size() - 1;
  }

  String apply(int element, Way way) {
    Element victim = elements.get(element + 1);
    String path = Xml.path(victim);
    switch (way) {
      case DROP -> drop(victim);
      case DOUBLE -> twice(victim);
      case MOVE -> moveBehindNext(victim);
      case EMPTY -> victim.setTextContent("");
      case ID -> victim.setAttribute("id", "fresh");
      case BAD_ID -> victim.setAttribute("id", "1 x");
      case BAD_REF_ID -> victim.setAttribute("refId", "missing");
      case REF_ID -> victim.setAttribute("refId", existing());
      case REF_TYPE -> victim.setAttribute("refType", "fresh");
      case NO_REF_TYPE -> victim.setAttribute("refType", " ");
      case LANGUAGE -> victim.setAttribute("lang", "EN");
      case DROP_TWO -> run(victim, 2).forEach(this::drop);
      case DROP_THREE -> run(victim, 3).forEach(this::drop);
      case DOUBLE_TWO -> twice(run(victim, 2));
      case DOUBLE_THREE -> twice(run(victim, 3));
      case REPEAT -> twice(VersionMarks.children(victim));
    }
    return way + " " + path;
  }

  String apply() {
    Element victim = elements.get(1 + random.nextInt(size()));
    String path = Xml.path(victim);
    return switch (random.nextInt(15)) {
      case 0, 1 -> drop(victim) + path;
      case 2 -> twice(victim) + path;
      case 3 -> moveBehindNext(victim) + path;
      case 4 -> moveElsewhere(victim) + path;
      case 5 -> rename(victim) + path;
      case 6 -> changeNamespace(victim) + path;
      case 7 -> insertBeside(victim) + path;
      case 8, 9 -> mark(victim) + path;
      case 10 -> setAttribute(victim) + path;
      case 11 -> repeat(victim) + path;
      case 12 -> dropAttribute();
      default -> changeText();
    };
  }

  private String drop(Element victim) {
    victim.getParentNode().removeChild(victim);
    return "drop ";
  }

  private String twice(Element victim) {
    victim.getParentNode().insertBefore(anonymous(victim.cloneNode(true)), victim);
    return "double ";
  }

  /** An element and those that follow it, as many as there are. */
  private static List<Element> run(Element first, int length) {
    List<Element> siblings = VersionMarks.children(first.getParentNode());
    int start = siblings.indexOf(first);
    return siblings.subList(start, Math.min(start + length, siblings.size()));
  }

  /** Elements that follow each other, and then all of them again. */
  private static void twice(List<Element> run) {
    if (run.isEmpty()) {
      return;
    }
    Node after = run.get(run.size() - 1).getNextSibling();
    for (Element element : run) {
      element.getParentNode().insertBefore(anonymous(element.cloneNode(true)), after);
    }
  }

  private String repeat(Element victim) {
    twice(VersionMarks.children(victim));
    return "repeat contents of ";
  }

  private String moveBehindNext(Element victim) {
    Node parent = victim.getParentNode();
    List<Element> siblings = VersionMarks.children(parent);
    Element next = siblings.get((siblings.indexOf(victim) + 1) % siblings.size());
    parent.insertBefore(victim, next.getNextSibling());
    return "move behind the next ";
  }

  private String moveElsewhere(Element victim) {
    Element place = pick(elements);
    for (Node above = place; above != null; above = above.getParentNode()) {
      if (above == victim) {
        return "leave ";
      }
    }
    List<Element> inside = VersionMarks.children(place);
    place.insertBefore(victim, inside.isEmpty() ? null : pick(inside));
    return "move into " + place.getNodeName() + " ";
  }

  private String rename(Element victim) {
    // A name that stands beside is likelier to be allowed than any.
    Element like =
        random.nextBoolean() ? pick(donors) : pick(VersionMarks.children(victim.getParentNode()));
    String prefix = victim.getNamespaceURI() == null ? "" : "x:";
    document.renameNode(victim, victim.getNamespaceURI(), prefix + like.getLocalName());
    return "rename to " + like.getLocalName() + " ";
  }

  private String changeNamespace(Element victim) {
    String namespace = pick(NAMESPACES);
    document.renameNode(victim, namespace, "x:" + victim.getLocalName());
    return "namespace " + namespace + " ";
  }

  private String insertBeside(Element victim) {
    Element donor = pick(donors);
    boolean small = donor.getElementsByTagName("*").getLength() <= DONOR_ELEMENTS_MAX;
    Node guest = anonymous(document.importNode(donor, small));
    victim
        .getParentNode()
        .insertBefore(guest, random.nextBoolean() ? victim : victim.getNextSibling());
    return "insert " + donor.getNodeName() + " beside ";
  }

  /** The attributes that nearly every element of DCC has in some version. */
  private String mark(Element victim) {
    String name = pick(List.of("id", "refId", "refType"));
    String value =
        switch (random.nextInt(6)) {
          case 0 -> pick(EDGE_TEXTS);
          case 1 -> "missing";
          default -> name.equals("refId") ? existing() : "fresh";
        };
    victim.setAttribute(name, value);
    return "set " + name + "='" + value + "' on ";
  }

  private String existing() {
    List<String> ids =
        elements.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    return ids.isEmpty() ? "missing" : pick(ids);
  }

  private String setAttribute(Element victim) {
    if (random.nextInt(10) == 0) {
      victim.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "false");
      return "add xsi:nil to ";
    }
    String name = pick(ATTRIBUTES);
    String value = random.nextBoolean() ? "en" : pick(EDGE_TEXTS);
    if (name.startsWith("xml:")) {
      victim.setAttributeNS(XMLConstants.XML_NS_URI, name, value);
    } else {
      victim.setAttribute(name, value);
    }
    return "set " + name + "='" + value + "' on ";
  }

  private String dropAttribute() {
    Element victim = pick(elements.stream().filter(Element::hasAttributes).toList());
    Attr attribute =
        (Attr) victim.getAttributes().item(random.nextInt(victim.getAttributes().getLength()));
    victim.removeAttributeNode(attribute);
    return "drop attribute " + attribute.getName() + " of " + Xml.path(victim);
  }

  private String changeText() {
    Element leaf = pick(elements.stream().filter(e -> VersionMarks.children(e).isEmpty()).toList());
    String text =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> pick(elements).getTextContent();
          default -> pick(EDGE_TEXTS);
        };
    leaf.setTextContent(text);
    return "text '" + text + "' in " + Xml.path(leaf);
  }

  /** Without what may stand only once, so that the copy itself is judged. */
  private static Node anonymous(Node copy) {
    Xml.elements((Element) copy)
        .forEach(e -> List.of("id", "Id", "refId").forEach(e::removeAttribute));
    return copy;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
