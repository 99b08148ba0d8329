package org.etalon.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;

/**
 * Which namespaces the elements that are open have declared in exclusive canonical XML, and which
 * ones the next element must declare: those it uses visibly that are not what was declared above
 * (W3C exc-c14n, 3).
 */
final class RenderedNamespaces {
  // Far more than a document has in scope at once, so that forgetting the others is seldom.
  private static final int KNOWN_MAX = 4_000;

  private final Map<String, Prefix> prefixes = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final List<Prefix> rendered = new ArrayList<>();
  private int[] marks = new int[32];
  private Name[] open = new Name[32];
  private int depth;

  RenderedNamespaces(Map<String, String> declared) {
    declared.forEach((prefix, uri) -> prefix(prefix).uris.push(uri));
    // It is bound for ever and never declared.
    prefix(XMLConstants.XML_NS_PREFIX).uris.push(XMLConstants.XML_NS_URI);
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** An element of this name begins; an empty namespace means none. */
  Name open(String qualified, String uri) {
    if (depth == marks.length) {
      marks = Arrays.copyOf(marks, 2 * depth);
      open = Arrays.copyOf(open, 2 * depth);
    }
    Name name = name(qualified);
    marks[depth] = rendered.size();
    open[depth++] = name;
    use(name.prefix, uri);
    return name;
  }

  /** It has an attribute of this name; without a prefix that is in no namespace. */
  void attribute(String qualified, String uri) {
    Prefix prefix = name(qualified).prefix;
    if (!prefix.name.isEmpty()) {
      use(prefix, uri);
    }
  }

  /** What it must declare, in canonical order. */
  List<Prefix> added() {
    List<Prefix> added = rendered.subList(marks[depth - 1], rendered.size());
    if (added.size() > 1) {
      added.sort((a, b) -> XmlText.compareByCharacters(a.name, b.name));
    }
    return added;
  }

  /** The element that was opened last ends; its name. */
  Name close() {
    int mark = marks[--depth];
    for (int i = rendered.size() - 1; i >= mark; i--) {
      rendered.remove(i).uris.pop();
    }
    return open[depth];
  }

  private void use(Prefix prefix, String uri) {
    if (!prefix.uri().equals(uri)) {
      prefix.uris.push(uri);
      rendered.add(prefix);
    }
  }

  /** A name as it is written; the same few come again and again. */
  Name name(String qualified) {
    Name known = names.get(qualified);
    if (known != null) {
      return known;
    }
    if (names.size() >= KNOWN_MAX || prefixes.size() >= KNOWN_MAX) {
      names.clear();
      prefixes.values().removeIf(p -> p.uris.isEmpty());
    }
    Name name =
        new Name(prefix(XmlText.prefix(qualified)), qualified.getBytes(StandardCharsets.UTF_8));
    names.put(qualified, name);
    return name;
  }

  private Prefix prefix(String name) {
    return prefixes.computeIfAbsent(name, Prefix::new);
  }

  /** The name of an element or attribute, and its octets. */
  static final class Name {
    private final Prefix prefix;
    private final byte[] octets;

    private Name(Prefix prefix, byte[] octets) {
      this.prefix = prefix;
      this.octets = octets;
    }

    byte[] octets() {
      return octets;
    }
  }

  /** A prefix with the namespaces that open elements have declared it for, the innermost first. */
  static final class Prefix {
    private final String name;
    private final Deque<String> uris = new ArrayDeque<>(2);

    private Prefix(String name) {
      this.name = name;
    }

    /** Empty for the default namespace. */
    String name() {
      return name;
    }

    /** What it stands for now; empty where it is not declared. */
    String uri() {
      String uri = uris.peek();
      return uri == null ? "" : uri;
    }
  }
}
