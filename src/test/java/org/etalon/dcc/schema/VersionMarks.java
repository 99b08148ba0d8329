package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A source of schemas: an XML Schema whose elements can bear {@code since} and {@code until}, the
 * first and the last version that have them.
 */
final class VersionMarks {
  static final String NAMESPACE = "urn:etalon:version";

  private VersionMarks() {}

  /** The versions that a source describes, oldest first. */
  static List<String> versions(Document source) {
    return List.of(source.getDocumentElement().getAttributeNS(NAMESPACE, "versions").split(" "));
  }

  /** What one version has, without the marks. */
  static Document at(Document source, String version) {
    if (!versions(source).contains(version)) {
      throw new IllegalArgumentException("No source of version " + version);
    }
    Document schema = (Document) source.cloneNode(true);
    Element root = schema.getDocumentElement();
    root.removeAttributeNS(NAMESPACE, "versions");
    root.setAttribute("version", version);
    keep(root, version);
    return schema;
  }

  private static void keep(Element parent, String version) {
    for (Element child : children(parent)) {
      if (has(child, version)) {
        child.removeAttributeNS(NAMESPACE, "since");
        child.removeAttributeNS(NAMESPACE, "until");
        keep(child, version);
        if (child.getLocalName().equals("annotation") && children(child).isEmpty()) {
          parent.removeChild(child);
        }
      } else {
        parent.removeChild(child);
      }
    }
  }

  private static boolean has(Element element, String version) {
    String since = element.getAttributeNS(NAMESPACE, "since");
    String until = element.getAttributeNS(NAMESPACE, "until");
    return (since.isEmpty() || compare(since, version) <= 0)
        && (until.isEmpty() || compare(version, until) <= 0);
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
