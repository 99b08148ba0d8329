package org.etalon.dcc.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.json.Layout.Aside;
import org.etalon.dcc.json.Layout.Characters;
import org.etalon.dcc.json.Layout.Child;
import org.etalon.dcc.json.Layout.Content;
import org.etalon.dcc.json.Layout.InOrder;
import org.etalon.dcc.json.Layout.Listed;
import org.etalon.dcc.json.Layout.Pattern;
import org.etalon.dcc.json.Layout.Piece;
import org.etalon.dcc.json.Layout.Space;
import org.etalon.dcc.json.XmlNode.Attribute;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.dcc.json.XmlNode.Tree;
import org.etalon.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** Takes down how a document is written, and gives every namespace its prefix on the way. */
final class LayoutOfTree {
  private final JsonNames names;
  private final List<Pattern> patterns = new ArrayList<>();

  /** By text, since a map of other keys can be made slow by who chooses them. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final List<Integer> elements = new ArrayList<>();

  private LayoutOfTree(JsonNames names) {
    this.names = names;
  }

  static Layout of(Tree tree, JsonNames names) {
    LayoutOfTree layout = new LayoutOfTree(names);
    layout.element(tree.root());
    return new Layout(
        names.otherwiseWritten(), layout.patterns, layout.elements, tree.before(), tree.after());
  }

  private void element(Element element) {
    Pattern pattern = pattern(element);
    String text = pattern.toString();
    Integer number = numbers.get(text);
    if (number == null || !patterns.get(number).equals(pattern)) {
      number = patterns.size();
      patterns.add(pattern);
      numbers.putIfAbsent(text, number);
    }
    elements.add(number);
    for (XmlNode node : element.content()) {
      if (node instanceof Element child) {
        element(child);
      }
    }
  }

  private Pattern pattern(Element element) {
    Map<String, String> declarations = new LinkedHashMap<>();
    element
        .declarations()
        .forEach(
            declared -> {
              declarations.put(declared.prefix(), declared.uri());
              names.prefix(declared.uri(), declared.prefix());
            });
    String usual = names.writtenPrefix(element.name());
    String prefix = element.name().prefix();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      String written = attribute.name().prefix();
      if (!names.prefix(attribute.name().uri(), written).equals(written)) {
        attributes.put(names.of(attribute.name()), written);
      }
    }
    Natural natural = Natural.of(element, names);
    Content inOrder = inOrder(element, natural);
    return new Pattern(
        prefix.equals(usual) ? null : prefix,
        declarations,
        attributes,
        inOrder == null ? listed(element, natural) : inOrder);
  }

  /** Null where the content has to be told piece by piece. */
  private @Nullable InOrder inOrder(Element element, Natural natural) {
    List<XmlNode> content = element.content();
    if (natural.isText()) {
      boolean whole = content.stream().allMatch(XmlNode.Text.class::isInstance);
      return whole ? InOrder.PLAIN : null;
    }
    boolean mixed = !natural.texts().isEmpty();
    boolean asides =
        content.stream().anyMatch(n -> !(n instanceof Element) && !(n instanceof XmlNode.Text));
    if (mixed || asides || !isGrouped(content)) {
      return null;
    }
    String before = content.get(0) instanceof XmlNode.Text text ? text.text() : "";
    String pending = "";
    for (XmlNode node : content) {
      if (node instanceof XmlNode.Text text) {
        pending = text.text();
      } else if (pending.equals(before)) {
        pending = "";
      } else {
        return null;
      }
    }
    return new InOrder(before, pending);
  }

  /** Whether elements of the same name stand together. */
  private boolean isGrouped(List<XmlNode> content) {
    Set<String> met = new HashSet<>();
    String last = "";
    for (XmlNode node : content) {
      if (node instanceof Element child) {
        String name = names.of(child.name());
        if (!name.equals(last) && !met.add(name)) {
          return false;
        }
        last = name;
      }
    }
    return true;
  }

  private Listed listed(Element element, Natural natural) {
    List<Piece> pieces = new ArrayList<>();
    List<XmlNode> content = element.content();
    int start = 0;
    for (int i = 0; i <= content.size(); i++) {
      if (i == content.size() || content.get(i) instanceof Element) {
        run(content.subList(start, i), !natural.isText(), pieces);
        start = i + 1;
      }
      if (i < content.size() && content.get(i) instanceof Element child) {
        pieces.add(new Child(names.of(child.name())));
      }
    }
    return new Listed(pieces);
  }

  /** Text and what stands in it, up to the next element. */
  private static void run(List<XmlNode> run, boolean withoutBlank, List<Piece> pieces) {
    boolean blank =
        withoutBlank
            && run.stream()
                .allMatch(n -> !(n instanceof XmlNode.Text t) || XmlText.isBlank(t.text()));
    for (XmlNode node : run) {
      if (node instanceof XmlNode.Text text) {
        pieces.add(blank ? new Space(text.text()) : new Characters(text.text().length()));
      } else {
        pieces.add(new Aside(node));
      }
    }
  }
}
