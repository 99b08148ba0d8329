package org.etalon.xml;

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
  private final Map<String, Prefix> ofName = new HashMap<>();
  private final List<Prefix> rendered = new ArrayList<>();
  private int[] marks = new int[32];
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

  void open() {
    if (depth == marks.length) {
      marks = Arrays.copyOf(marks, 2 * depth);
    }
    marks[depth++] = rendered.size();
  }

  /** The element that was opened last has this name; an empty namespace means none. */
  void element(String qualified, String uri) {
    use(prefixOf(qualified), uri);
  }

  /** It has an attribute of this name; without a prefix that is in no namespace. */
  void attribute(String qualified, String uri) {
    Prefix prefix = prefixOf(qualified);
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

  void close() {
    int mark = marks[--depth];
    for (int i = rendered.size() - 1; i >= mark; i--) {
      rendered.remove(i).uris.pop();
    }
  }

  private void use(Prefix prefix, String uri) {
    if (!prefix.uri().equals(uri)) {
      prefix.uris.push(uri);
      rendered.add(prefix);
    }
  }

  private Prefix prefixOf(String qualified) {
    Prefix known = ofName.get(qualified);
    if (known != null) {
      return known;
    }
    if (ofName.size() >= KNOWN_MAX || prefixes.size() >= KNOWN_MAX) {
      ofName.clear();
      prefixes.values().removeIf(p -> p.uris.isEmpty());
    }
    Prefix prefix = prefix(XmlText.prefix(qualified));
    ofName.put(qualified, prefix);
    return prefix;
  }

  private Prefix prefix(String name) {
    return prefixes.computeIfAbsent(name, Prefix::new);
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
