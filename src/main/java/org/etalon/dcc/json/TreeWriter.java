package org.etalon.dcc.json;

import java.nio.charset.StandardCharsets;
import org.etalon.dcc.json.XmlNode.Attribute;
import org.etalon.dcc.json.XmlNode.Declaration;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.dcc.json.XmlNode.Tree;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.etalon.xml.XmlText;

/** Writes a tree in UTF-8, so that a parser gives back exactly this tree. */
final class TreeWriter {
  private final StringBuilder out = new StringBuilder(16 * 1024);

  private TreeWriter() {}

  /**
   * @throws XmlRejectedException for what XML cannot hold, and for too much of it
   */
  static byte[] write(Tree tree) {
    TreeWriter writer = new TreeWriter();
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    tree.before().forEach(node -> writer.line(node));
    writer.line(tree.root());
    tree.after().forEach(node -> writer.line(node));
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void line(XmlNode node) {
    node(node);
    out.append('\n');
  }

  private void node(XmlNode node) {
    if (node instanceof Element element) {
      element(element);
    } else if (node instanceof XmlNode.Text text) {
      XmlText.append(out, text.text());
    } else if (node instanceof XmlNode.Comment comment) {
      comment(comment.text());
    } else if (node instanceof XmlNode.Instruction instruction) {
      instruction(instruction);
    }
    requireRoom();
  }

  /** A short layout can ask for much, so the limit is kept while it is written. */
  private void requireRoom() {
    if (out.length() > SafeXml.BYTES_MAX) {
      throw new XmlRejectedException(
          "The document would be larger than " + SafeXml.BYTES_MAX + " bytes.");
    }
  }

  private void element(Element element) {
    String name = element.name().written();
    out.append('<').append(name);
    for (Declaration declared : element.declarations()) {
      String written = declared.prefix().isEmpty() ? "xmlns" : "xmlns:" + declared.prefix();
      XmlText.appendAttribute(out, written, declared.uri());
    }
    for (Attribute attribute : element.attributes()) {
      XmlText.appendAttribute(out, attribute.name().written(), attribute.value());
    }
    requireRoom();
    if (element.content().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    element.content().forEach(this::node);
    out.append("</").append(name).append('>');
  }

  private void comment(String text) {
    if (text.contains("--") || text.endsWith("-")) {
      throw new XmlRejectedException("A comment cannot have -- in it or end with a hyphen.");
    }
    requireOneLineEnd(text);
    out.append("<!--").append(text).append("-->");
  }

  private void instruction(XmlNode.Instruction instruction) {
    String data = instruction.data();
    if (!XmlText.isName(instruction.target()) || instruction.target().equalsIgnoreCase("xml")) {
      throw new XmlRejectedException("A processing instruction needs a name, which is not xml.");
    }
    if (data.contains("?>") || (!data.isEmpty() && XmlText.isBlank(data.substring(0, 1)))) {
      throw new XmlRejectedException(
          "A processing instruction cannot have ?> in it or begin with white space.");
    }
    requireOneLineEnd(data);
    out.append("<?").append(instruction.target());
    if (!data.isEmpty()) {
      out.append(' ').append(data);
    }
    out.append("?>");
  }

  /** Where no character can be escaped, a carriage return would come back as a line feed. */
  private static void requireOneLineEnd(String text) {
    XmlText.requireCharacters(text);
    if (text.indexOf('\r') >= 0) {
      throw new XmlRejectedException(
          "A comment or processing instruction cannot hold a carriage return.");
    }
  }
}
