package org.etalon.dcc.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.json.Layout.InOrder;
import org.etalon.dcc.json.Layout.Pattern;
import org.etalon.dcc.json.Layout.Piece;
import org.etalon.dcc.json.XmlNode.Attribute;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.dcc.json.XmlNode.Tree;

/** Writes a tree as JSON, part by part. */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final JsonNames names;

  private JsonWriter(JsonGenerator out, JsonNames names) {
    this.out = out;
    this.names = names;
  }

  /**
   * @param schema where the form of this JSON is described
   */
  static void write(Tree tree, String schema, OutputStream target) throws IOException {
    JsonNames names = new JsonNames();
    Layout layout = LayoutOfTree.of(tree, names);
    try (JsonGenerator generator = FACTORY.createGenerator(target, JsonEncoding.UTF8)) {
      JsonWriter writer = new JsonWriter(generator, names);
      generator.writeStartObject();
      generator.writeStringField(JsonNames.SCHEMA, schema);
      writer.texts(JsonNames.NAMESPACES, names.namespaces());
      generator.writeFieldName(names.of(tree.root().name()));
      writer.element(tree.root());
      generator.writeFieldName(JsonNames.LAYOUT);
      writer.layout(layout);
      generator.writeEndObject();
    }
  }

  private void element(Element element) throws IOException {
    Natural natural = Natural.of(element, names);
    if (natural.isText() && element.attributes().isEmpty()) {
      out.writeString(natural.texts().isEmpty() ? "" : natural.texts().get(0));
      return;
    }
    out.writeStartObject();
    for (Attribute attribute : element.attributes()) {
      out.writeStringField(JsonNames.ATTRIBUTE + names.of(attribute.name()), attribute.value());
    }
    if (natural.texts().size() == 1) {
      out.writeStringField(JsonNames.TEXT, natural.texts().get(0));
    } else if (!natural.texts().isEmpty()) {
      out.writeArrayFieldStart(JsonNames.TEXT);
      for (String text : natural.texts()) {
        out.writeString(text);
      }
      out.writeEndArray();
    }
    for (Map.Entry<String, List<Element>> child : natural.children().entrySet()) {
      out.writeFieldName(child.getKey());
      children(child.getValue());
    }
    out.writeEndObject();
  }

  private void children(List<Element> children) throws IOException {
    if (children.size() == 1) {
      element(children.get(0));
      return;
    }
    out.writeStartArray();
    for (Element child : children) {
      element(child);
    }
    out.writeEndArray();
  }

  private void layout(Layout layout) throws IOException {
    out.writeStartObject();
    if (!layout.prefixes().isEmpty()) {
      texts("prefixes", layout.prefixes());
    }
    out.writeArrayFieldStart("patterns");
    for (Pattern pattern : layout.patterns()) {
      pattern(pattern);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("elements");
    for (int number : layout.elements()) {
      out.writeNumber(number);
    }
    out.writeEndArray();
    asides("before", layout.before());
    asides("after", layout.after());
    out.writeEndObject();
  }

  private void pattern(Pattern pattern) throws IOException {
    out.writeStartObject();
    if (pattern.prefix() != null) {
      out.writeStringField("prefix", pattern.prefix());
    }
    if (!pattern.declarations().isEmpty()) {
      texts("declares", pattern.declarations());
    }
    if (!pattern.attributes().isEmpty()) {
      texts("attributes", pattern.attributes());
    }
    if (pattern.content() instanceof Layout.Listed listed) {
      out.writeArrayFieldStart("content");
      for (Piece piece : listed.pieces()) {
        piece(piece);
      }
      out.writeEndArray();
    } else if (!pattern.content().equals(InOrder.PLAIN)
        && pattern.content() instanceof InOrder order) {
      out.writeArrayFieldStart("space");
      out.writeString(order.before());
      out.writeString(order.end());
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void piece(Piece piece) throws IOException {
    if (piece instanceof Layout.Space space) {
      out.writeString(space.text());
    } else if (piece instanceof Layout.Child child) {
      out.writeString(child.name());
    } else if (piece instanceof Layout.Characters characters) {
      out.writeNumber(characters.count());
    } else if (piece instanceof Layout.Aside aside) {
      aside(aside.node());
    }
  }

  private void asides(String name, List<XmlNode> nodes) throws IOException {
    if (nodes.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(name);
    for (XmlNode node : nodes) {
      aside(node);
    }
    out.writeEndArray();
  }

  private void aside(XmlNode node) throws IOException {
    out.writeStartObject();
    if (node instanceof XmlNode.Comment comment) {
      out.writeStringField("comment", comment.text());
    } else if (node instanceof XmlNode.Instruction instruction) {
      out.writeStringField("instruction", instruction.target());
      out.writeStringField("data", instruction.data());
    }
    out.writeEndObject();
  }

  private void texts(String name, Map<String, String> texts) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.writeStringField(text.getKey(), text.getValue());
    }
    out.writeEndObject();
  }
}
