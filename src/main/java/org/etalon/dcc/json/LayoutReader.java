package org.etalon.dcc.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.json.Layout.Aside;
import org.etalon.dcc.json.Layout.Characters;
import org.etalon.dcc.json.Layout.Child;
import org.etalon.dcc.json.Layout.Content;
import org.etalon.dcc.json.Layout.InOrder;
import org.etalon.dcc.json.Layout.Listed;
import org.etalon.dcc.json.Layout.Pattern;
import org.etalon.dcc.json.Layout.Piece;
import org.etalon.dcc.json.Layout.Space;
import org.etalon.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** Reads the layout out of JSON; whether it fits the content is asked later. */
final class LayoutReader {
  private final JsonParts in;
  private Map<String, String> prefixes = Map.of();
  private List<Pattern> patterns = List.of();
  private List<Integer> elements = List.of();
  private List<XmlNode> before = List.of();
  private List<XmlNode> after = List.of();

  private LayoutReader(JsonParts in) {
    this.in = in;
  }

  static Layout read(JsonParts in) throws IOException {
    LayoutReader reader = new LayoutReader(in);
    reader.members();
    return new Layout(
        reader.prefixes, reader.patterns, reader.elements, reader.before, reader.after);
  }

  private void members() throws IOException {
    in.require(JsonToken.START_OBJECT, "A layout is an object in braces.");
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      switch (name) {
        case "prefixes" -> prefixes = in.texts();
        case "patterns" -> patterns = list(this::pattern);
        case "elements" -> elements = list(in::number);
        case "before" -> before = list(this::aside);
        case "after" -> after = list(this::aside);
        default -> throw in.refused("Not a member of a layout: " + name + ".");
      }
    }
  }

  private Pattern pattern() throws IOException {
    in.require(JsonToken.START_OBJECT, "A pattern is an object in braces.");
    String prefix = null;
    Map<String, String> declarations = Map.of();
    Map<String, String> attributes = Map.of();
    Content content = InOrder.PLAIN;
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      switch (name) {
        case "prefix" -> prefix = in.text();
        case "declares" -> declarations = in.texts();
        case "attributes" -> attributes = in.texts();
        case "space" -> content = space();
        case "content" -> content = new Listed(list(this::piece));
        default -> throw in.refused("Not a member of a pattern: " + name + ".");
      }
    }
    return new Pattern(prefix, declarations, attributes, content);
  }

  private InOrder space() throws IOException {
    List<String> both = list(in::text);
    if (both.size() != 2 || !both.stream().allMatch(XmlText::isBlank)) {
      throw in.refused("Two texts of white space belong here.");
    }
    return new InOrder(both.get(0), both.get(1));
  }

  private Piece piece() throws IOException {
    in.count();
    JsonToken token = in.token();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return new Characters(in.number());
    } else if (token == JsonToken.VALUE_STRING) {
      String text = in.text();
      return XmlText.isBlank(text) ? new Space(text) : new Child(text);
    }
    return new Aside(aside());
  }

  private XmlNode aside() throws IOException {
    in.count();
    in.require(JsonToken.START_OBJECT, "A comment or an instruction is an object in braces.");
    String comment = null;
    String target = null;
    String data = null;
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      switch (name) {
        case "comment" -> comment = in.text();
        case "instruction" -> target = in.text();
        case "data" -> data = in.text();
        default -> throw in.refused("Not a member of a comment or an instruction: " + name + ".");
      }
    }
    return node(comment, target, data);
  }

  private XmlNode node(@Nullable String comment, @Nullable String target, @Nullable String data) {
    if (comment != null && target == null && data == null) {
      return new XmlNode.Comment(comment);
    } else if (comment == null && target != null) {
      return new XmlNode.Instruction(target, data == null ? "" : data);
    }
    throw in.refused("Either a comment belongs here, or an instruction with its data.");
  }

  private <T> List<T> list(Item<T> item) throws IOException {
    in.require(JsonToken.START_ARRAY, "A list in brackets belongs here.");
    List<T> items = new ArrayList<>();
    while (in.next() != JsonToken.END_ARRAY) {
      items.add(item.read());
    }
    return items;
  }

  /** Reads one item of a list. */
  private interface Item<T> {
    T read() throws IOException;
  }
}
