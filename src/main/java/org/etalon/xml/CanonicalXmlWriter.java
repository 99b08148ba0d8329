package org.etalon.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    XmlText.requireCharacters(value);
    if (open.getLast().attributes.put(sortKey(name), new String[] {name, value}) != null) {
      throw new IllegalStateException("Attribute " + name + " is set twice");
    }
    return this;
  }

  public CanonicalXmlWriter text(String text) {
    finishTag();
    XmlText.append(out, text);
    return this;
  }

  public CanonicalXmlWriter end() {
    finishTag();
    out.append("</").append(open.removeLast().name).append('>');
    return this;
  }

  /**
   * Puts an element that already is canonical XML in here, without the declarations that this
   * document has made before.
   *
   * @throws XmlRejectedException if it is not canonical
   */
  public CanonicalXmlWriter fragment(String canonicalXml) {
    finishTag();
    Set<String> prefixes = open.isEmpty() ? Set.of() : open.getLast().declared;
    Map<String, String> declared = new HashMap<>();
    prefixes.forEach(prefix -> declared.put(prefix, namespace(prefix)));
    CanonicalEvents alone = new CanonicalEvents();
    CanonicalEvents here = new CanonicalEvents(declared, SafeXml.BYTES_MAX);
    SafeXml.read(canonicalXml.getBytes(StandardCharsets.UTF_8), List.of(alone, here));
    if (!alone.text().equals(canonicalXml)) {
      throw new XmlRejectedException("An XML fragment must be canonical XML.");
    }
    out.append(here.text());
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
    declare(XmlText.prefix(element.name), element, missing);
    element.attributes.values().forEach(a -> declare(XmlText.prefix(a[0]), element, missing));
    missing.forEach((p, uri) -> XmlText.appendAttribute(out, "xmlns:" + p, uri));
    element.attributes.values().forEach(a -> XmlText.appendAttribute(out, a[0], a[1]));
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

  private String sortKey(String name) {
    String prefix = XmlText.prefix(name);
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
