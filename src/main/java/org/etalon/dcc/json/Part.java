package org.etalon.dcc.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element as it stands in JSON, before its prefixes are resolved and its content is ordered. */
final class Part {
  private final @Nullable Part parent;
  private final String name;
  private final int index;
  // Most elements hold one text alone.
  private Map<String, String> attributes = Map.of();
  private Map<String, List<Part>> children = Map.of();
  private List<String> texts = List.of();

  /**
   * @param index the place in a list; negative for what stands alone
   */
  Part(@Nullable Part parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  String name() {
    return name;
  }

  /** By name without the sign of an attribute. */
  Map<String, String> attributes() {
    return attributes;
  }

  /** In the order of the members; {@code #text} marks the place of the texts. */
  Map<String, List<Part>> children() {
    return children;
  }

  List<String> texts() {
    return texts;
  }

  void addAttribute(String attribute, String value) {
    if (attributes.isEmpty()) {
      attributes = new LinkedHashMap<>(4);
    }
    attributes.put(attribute, value);
  }

  void addChildren(String member, List<Part> all) {
    if (children.isEmpty()) {
      children = new LinkedHashMap<>(8);
    }
    children.put(member, all);
  }

  void addText(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (texts.isEmpty()) {
      texts = new ArrayList<>(1);
    }
    texts.add(text);
  }

  /** RFC 6901. */
  String pointer() {
    String above = parent == null ? "" : parent.pointer();
    String own = above + "/" + name.replace("~", "~0").replace("/", "~1");
    return index < 0 ? own : own + "/" + index;
  }
}
