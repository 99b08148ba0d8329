package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * What a certificate says, line by line, whatever its prefixes and white space. Where the schema
 * leaves the order free it is none. Values of D-SI are left out: they have many forms that say the
 * same, and are compared by what is read.
 */
final class Said {
  private static final String DCC = "https://ptb.de/dcc";
  private static final String SI = "https://ptb.de/si";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Set<String> FREE_ORDER = Set.of("administrativeData", "location");
  private static final Set<String> FOREIGN = Set.of("xml", "mathml", "comment");
  private static final Set<String> AS_IT_STANDS = Set.of("content", "latex");
  private static final Set<String> TRUTHS =
      Set.of(
          "traceable",
          "inValidityRange",
          "mainSigner",
          "cryptElectronicSeal",
          "cryptElectronicSignature",
          "cryptElectronicTimeStamp",
          "valid",
          "validXMLList");

  private Said() {}

  static List<String> in(Element element) {
    List<String> lines = new ArrayList<>();
    add(element, "", lines);
    return lines;
  }

  private static void add(Element element, String above, List<String> lines) {
    String name = element.getLocalName();
    boolean dcc = DCC.equals(element.getNamespaceURI());
    List<Element> children = VersionMarks.children(element);
    String path = above + "/" + (dcc ? "" : element.getNamespaceURI() + " ") + name;
    lines.add(path + attributes(element) + (children.isEmpty() ? "=" + text(element) : ""));
    boolean foreign = !dcc || FOREIGN.contains(name);
    List<List<String>> parts = new ArrayList<>();
    for (Element child : children) {
      boolean value = SI.equals(child.getNamespaceURI()) && !foreign;
      if (!value && (foreign || !DS.equals(child.getNamespaceURI()))) {
        List<String> part = new ArrayList<>();
        add(child, path, part);
        parts.add(part);
      }
    }
    if (dcc && FREE_ORDER.contains(name)) {
      parts.sort((a, b) -> a.toString().compareTo(b.toString()));
    }
    parts.forEach(lines::addAll);
  }

  private static String text(Element element) {
    String name = element.getLocalName();
    String text = element.getTextContent();
    if (AS_IT_STANDS.contains(name) || !DCC.equals(element.getNamespaceURI())) {
      return text;
    }
    String plain = String.join(" ", text.trim().split("[ \t\r\n]+"));
    if (TRUTHS.contains(name)) {
      return plain.replace("1", "true").replace("0", "false");
    }
    return name.equals("dataBase64") ? plain.replace(" ", "") : plain;
  }

  private static List<String> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String namespace = String.valueOf(attribute.getNamespaceURI());
      if (!namespace.equals(XSI) && !attribute.getName().startsWith("xmlns")) {
        found.add(attribute.getName() + Arrays.asList(attribute.getValue().trim().split("\\s+")));
      }
    }
    Collections.sort(found);
    return found;
  }
}
