package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes a schema for people: a line for each declaration, attributes always in one order. */
final class SchemaText {
  private static final int COLUMNS = 120;

  /** What is not named here follows by its name. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "xmlns",
          "namespace",
          "schemaLocation",
          "name",
          "ref",
          "type",
          "base",
          "itemType",
          "use",
          "minOccurs",
          "maxOccurs",
          "targetNamespace",
          "elementFormDefault");

  private final StringBuilder out = new StringBuilder();
  private final String used;

  private SchemaText(Document schema) {
    this.used = values(schema.getDocumentElement(), new StringBuilder()).toString();
  }

  /**
   * @param origin the file that it is generated from, for the note on top
   */
  static String of(Document schema, String origin) {
    SchemaText text = new SchemaText(schema);
    text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.out
        .append("<!-- Generated from ")
        .append(origin)
        .append("; change that file, not this one. -->\n");
    text.element(schema.getDocumentElement(), 0);
    return text.out.toString();
  }

  private void element(Element element, int depth) {
    String indent = "  ".repeat(depth);
    List<String> attributes = attributes(element);
    String start = indent + "<" + element.getTagName();
    String line = start + (attributes.isEmpty() ? "" : " " + String.join(" ", attributes));
    // The end of the tag takes two columns more.
    if (depth == 0 || line.length() + 2 > COLUMNS) {
      line = start + " " + String.join("\n" + indent + "    ", attributes);
    }
    out.append(line);
    if (element.getLocalName().equals("documentation")) {
      documentation(element, indent);
      return;
    }
    if (VersionMarks.children(element).isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    children(element, depth);
    out.append(indent).append("</").append(element.getTagName()).append(">\n");
  }

  private void children(Element parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean comment = node instanceof Comment;
      if (depth == 0 && (comment || node instanceof Element)) {
        out.append('\n');
      }
      if (comment) {
        out.append("  ".repeat(depth + 1))
            .append("<!--")
            .append(node.getNodeValue())
            .append("-->\n");
      } else if (node instanceof Element child) {
        element(child, depth + 1);
      }
    }
    if (depth == 0) {
      out.append('\n');
    }
  }

  private void documentation(Element element, String indent) {
    String text = escape(element.getTextContent().strip().replaceAll("\\s+", " "));
    String end = "</" + element.getTagName() + ">\n";
    int before = out.length() - out.lastIndexOf("\n") - 1;
    if (before + 1 + text.length() + end.length() - 1 <= COLUMNS) {
      out.append('>').append(text).append(end);
      return;
    }
    out.append(">\n");
    StringBuilder line = new StringBuilder(indent + " ");
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > COLUMNS) {
        out.append(line).append('\n');
        line = new StringBuilder(indent + " ");
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n').append(indent).append(end);
  }

  /** Namespaces that nothing refers to are left out. */
  private List<String> attributes(Element element) {
    List<Attr> found = new ArrayList<>();
    NamedNodeMap map = element.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      Attr attribute = (Attr) map.item(i);
      boolean declaration = attribute.getName().startsWith("xmlns:");
      if (!declaration || used.contains(" " + attribute.getLocalName() + ":")) {
        found.add(attribute);
      }
    }
    found.sort(Comparator.comparingInt(SchemaText::rank).thenComparing(Attr::getName));
    return found.stream().map(a -> a.getName() + "=\"" + escape(a.getValue()) + "\"").toList();
  }

  private static int rank(Attr attribute) {
    if (attribute.getName().startsWith("xmlns:")) {
      return 0;
    }
    int rank = ATTRIBUTES.indexOf(attribute.getName());
    return rank < 0 ? ATTRIBUTES.size() : rank;
  }

  private static StringBuilder values(Element element, StringBuilder values) {
    for (String name : List.of("ref", "type", "base", "itemType", "substitutionGroup")) {
      values.append(' ').append(element.getAttribute(name));
    }
    VersionMarks.children(element).forEach(child -> values(child, values));
    return values;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
