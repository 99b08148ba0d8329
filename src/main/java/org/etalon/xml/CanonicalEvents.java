package org.etalon.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes the events of an element as exclusive canonical XML without comments (W3C exc-c14n), alone
 * or inside a canonical document that already declares some prefixes.
 */
public final class CanonicalEvents extends DefaultHandler {
  private static final String XML = "xml";

  private final StringBuilder out;
  private final int max;
  private final Deque<Map<String, String>> declared = new ArrayDeque<>();

  /** For an element that stands alone. */
  public CanonicalEvents() {
    this(SafeXml.BYTES_MAX);
  }

  /**
   * For an element that stands alone.
   *
   * @param max how many characters it may have
   */
  public CanonicalEvents(int max) {
    this(new StringBuilder(), Map.of(), max);
  }

  CanonicalEvents(StringBuilder out, Map<String, String> declared, int max) {
    this.out = out;
    this.max = max;
    this.declared.push(declared);
  }

  /** Whether an element that began has not ended yet. */
  public boolean isOpen() {
    return declared.size() > 1;
  }

  /** What was written so far. */
  public String text() {
    return out.toString();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    Map<String, String> above = declared.element();
    Map<String, String> missing = new TreeMap<>();
    declare(XmlText.prefix(qualified), uri, above, missing);
    List<Attribute> sorted = new ArrayList<>(attributes.getLength());
    for (int i = 0; i < attributes.getLength(); i++) {
      Attribute attribute = Attribute.of(attributes, i);
      sorted.add(attribute);
      String prefix = XmlText.prefix(attribute.name);
      if (!prefix.isEmpty()) {
        declare(prefix, attribute.uri, above, missing);
      }
    }
    sorted.sort(Attribute::compareTo);
    out.append('<').append(qualified);
    missing.forEach(
        (p, u) -> XmlText.appendAttribute(out, p.isEmpty() ? "xmlns" : "xmlns:" + p, u));
    sorted.forEach(a -> XmlText.appendAttribute(out, a.name, a.value));
    out.append('>');
    requireRoom();
    declared.push(missing.isEmpty() ? above : with(above, missing));
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    out.append("</").append(qualified).append('>');
    declared.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    XmlText.append(out, characters, start, length);
    requireRoom();
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (isOpen()) {
      out.append("<?").append(target);
      if (data != null && !data.isEmpty()) {
        out.append(' ').append(data.replace("\r", "&#xD;"));
      }
      out.append("?>");
    }
  }

  private void requireRoom() throws SAXException {
    if (out.length() > max) {
      throw new SAXException("XML in it that would be too long in canonical form");
    }
  }

  private static void declare(
      String prefix, String uri, Map<String, String> above, Map<String, String> missing) {
    String known = above.getOrDefault(prefix, "");
    if (!prefix.equals(XML) && !known.equals(uri)) {
      missing.put(prefix, uri);
    }
  }

  private static Map<String, String> with(Map<String, String> above, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(above);
    all.putAll(more);
    return all;
  }

  private record Attribute(String uri, String local, String name, String value)
      implements Comparable<Attribute> {
    static Attribute of(Attributes attributes, int index) {
      return new Attribute(
          attributes.getURI(index),
          attributes.getLocalName(index),
          attributes.getQName(index),
          attributes.getValue(index));
    }

    @Override
    public int compareTo(Attribute other) {
      int byNamespace = uri.compareTo(other.uri);
      return byNamespace != 0 ? byNamespace : local.compareTo(other.local);
    }
  }
}
