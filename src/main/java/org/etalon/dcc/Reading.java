package org.etalon.dcc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What of a document was met while it was read, and what was missing. */
final class Reading {
  /** D-SI, and what DCC 2.1 and D-SI 1.0.1 called it before it had that name. */
  private static final Set<String> SI =
      Set.of(
          ElementWriter.SI,
          "https://ptb.de/si/smartcom/d-si/v1_0_1",
          "https://intranet.ptb.de/fileadmin/dokumente/intranet/abteilungen/abteilung_1/"
              + "Digitaler_Kalibrierschein/SI");

  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  // A hostile document must not turn into a list longer than itself.
  private static final int PATHS_MAX = 1_000;
  private static final int PATH_CHARACTERS_MAX = 500;

  private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> metText = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> metWhole = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> unread = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final boolean beforeVersion3;

  Reading(String schemaVersion) {
    // Up to 2.2.0 a certificate had no place to name its version.
    this.beforeVersion3 = schemaVersion.isEmpty() || schemaVersion.startsWith("2.");
  }

  /** To look ahead: what is met in it leaves no marks here. */
  Reading aside() {
    return new Reading(beforeVersion3 ? "2." : "3.");
  }

  /** Whether the document follows a DCC 2, which demanded less. */
  boolean isBeforeVersion3() {
    return beforeVersion3;
  }

  void meet(Node node) {
    met.add(node);
  }

  void meetText(Element element) {
    metText.add(element);
  }

  void meetWhole(Element element) {
    met.add(element);
    metWhole.add(element);
  }

  void missing(Element parent, String name) {
    StringBuilder path = new StringBuilder("/dcc:" + name);
    for (Node n = parent; n instanceof Element e; n = n.getParentNode()) {
      path.insert(0, "/" + name(e));
    }
    add(missing, path.toString());
  }

  List<String> missing() {
    return missing;
  }

  /** Paths of everything below this element that nobody asked for. */
  List<String> unread(Element root) {
    walk(root, "/" + name(root));
    return unread;
  }

  /** The name with the usual prefix, whatever prefix the document has for the namespace. */
  static String name(Element element) {
    String namespace = element.getNamespaceURI();
    if (ElementWriter.DCC.equals(namespace)) {
      return "dcc:" + element.getLocalName();
    }
    return namespace != null && SI.contains(namespace)
        ? "si:" + element.getLocalName()
        : "{" + namespace + "}" + element.getLocalName();
  }

  private void walk(Element element, String path) {
    if (metWhole.contains(element)) {
      return;
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (!met.contains(attribute) && !XMLNS.equals(namespace) && !XSI.equals(namespace)) {
        add(unread, path + "/@" + attribute.getName());
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    boolean stray = false;
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        walkChild(child, path, counts);
      } else if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
        stray |= !XmlSpace.strip(n.getNodeValue()).isEmpty();
      }
    }
    if (stray && !metText.contains(element)) {
      add(unread, path + "/text()");
    }
  }

  private void walkChild(Element child, String path, Map<String, Integer> counts) {
    String name = name(child);
    int number = counts.merge(name, 1, Integer::sum);
    String childPath = path + "/" + name + (number == 1 ? "" : "[" + number + "]");
    if (met.contains(child)) {
      walk(child, childPath);
    } else if (!DS.equals(child.getNamespaceURI())) {
      // Signatures are not content; they are verified elsewhere.
      add(unread, childPath);
    }
  }

  private static void add(List<String> paths, String path) {
    if (paths.size() < PATHS_MAX) {
      paths.add(
          path.length() <= PATH_CHARACTERS_MAX
              ? path
              : path.substring(0, PATH_CHARACTERS_MAX) + "…");
    } else if (paths.size() == PATHS_MAX) {
      paths.add("… and more");
    }
  }
}
