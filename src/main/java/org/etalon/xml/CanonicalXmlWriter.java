package org.etalon.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a document that already is exclusive canonical XML: no declaration, attributes in order, a
 * namespace declared where it is first used. Its SHA-256 is therefore the content digest that a
 * signature over it will carry.
 */
public final class CanonicalXmlWriter {
  private final StringBuilder out = new StringBuilder(16 * 1024);
  private final Map<String, String> namespaces;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean tagOpen;

  /**
   * @param namespaces prefix to namespace name; every prefix that will be used
   */
  public CanonicalXmlWriter(Map<String, String> namespaces) {
    this.namespaces = Map.copyOf(namespaces);
  }

  /** Opens an element by its prefixed name, for instance {@code dcc:item}. */
  public CanonicalXmlWriter start(String name) {
    finishTag();
    Set<String> declared = open.isEmpty() ? Set.of() : open.getLast().declared;
    open.addLast(new Open(name, declared));
    tagOpen = true;
    return this;
  }

  /** Adds an attribute to the element just opened. */
  public CanonicalXmlWriter attribute(String name, String value) {
    if (!tagOpen) {
      throw new IllegalStateException("No start tag is open for attribute " + name);
    }
    requireCharacters(value);
    if (open.getLast().attributes.put(sortKey(name), new String[] {name, value}) != null) {
      throw new IllegalStateException("Attribute " + name + " is set twice");
    }
    return this;
  }

  public CanonicalXmlWriter text(String text) {
    requireCharacters(text);
    finishTag();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
    return this;
  }

  public CanonicalXmlWriter end() {
    finishTag();
    out.append("</").append(open.removeLast().name).append('>');
    return this;
  }

  /**
   * Puts an element that already is canonical XML in here.
   *
   * @throws XmlRejectedException if it is not canonical, or uses a prefix of this document, which
   *     would make the whole not canonical
   */
  public CanonicalXmlWriter fragment(String canonicalXml) {
    byte[] bytes = canonicalXml.getBytes(StandardCharsets.UTF_8);
    Element element = SafeXml.parse(bytes).getDocumentElement();
    if (!Arrays.equals(Canonical.bytes(element), bytes)) {
      throw new XmlRejectedException("An XML fragment must be canonical XML.");
    }
    requireOwnPrefixes(element);
    finishTag();
    out.append(canonicalXml);
    return this;
  }

  /** An element that holds text only. */
  public CanonicalXmlWriter element(String name, String text) {
    return start(name).text(text).end();
  }

  /** The document in UTF-8; every element must be closed. */
  public byte[] toBytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Element " + open.getLast().name + " is not closed");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void finishTag() {
    if (!tagOpen) {
      return;
    }
    tagOpen = false;
    Open element = open.getLast();
    out.append('<').append(element.name);
    Map<String, String> missing = new TreeMap<>();
    declare(prefix(element.name), element, missing);
    element.attributes.values().forEach(a -> declare(prefix(a[0]), element, missing));
    missing.forEach((p, uri) -> appendAttribute("xmlns:" + p, uri));
    element.attributes.values().forEach(a -> appendAttribute(a[0], a[1]));
    out.append('>');
  }

  private void declare(String prefix, Open element, Map<String, String> missing) {
    if (prefix.isEmpty() || prefix.equals("xml") || element.declared.contains(prefix)) {
      return;
    }
    missing.put(prefix, namespace(prefix));
    Set<String> declared = new HashSet<>(element.declared);
    declared.add(prefix);
    element.declared = declared;
  }

  private void appendAttribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#x9;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
    out.append('"');
  }

  private String sortKey(String name) {
    String prefix = prefix(name);
    return prefix.isEmpty()
        ? "\u0000" + name
        : namespace(prefix) + "\u0000" + name.substring(prefix.length() + 1);
  }

  private String namespace(String prefix) {
    String uri = namespaces.get(prefix);
    if (uri == null) {
      throw new IllegalStateException("No namespace for prefix " + prefix);
    }
    return uri;
  }

  private void requireOwnPrefixes(Node node) {
    String prefix = node.getPrefix();
    if (prefix != null && namespaces.containsKey(prefix)) {
      throw new XmlRejectedException("An XML fragment must not use the prefix " + prefix + ".");
    }
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      requireOwnPrefixes(attributes.item(i));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        requireOwnPrefixes(child);
      }
    }
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static void requireCharacters(String text) {
    text.codePoints()
        .filter(c -> !isXmlCharacter(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new XmlRejectedException(
                  "Character U+" + Integer.toHexString(c) + " cannot be written in XML.");
            });
  }

  private static boolean isXmlCharacter(int c) {
    // XML 1.0, production 2
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  private static final class Open {
    private final String name;
    private final TreeMap<String, String[]> attributes = new TreeMap<>();
    private Set<String> declared;

    private Open(String name, Set<String> declared) {
      this.name = name;
      this.declared = declared;
    }
  }
}
