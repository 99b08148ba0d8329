package org.etalon.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stops a document whose canonical form would be very much larger than itself: exclusive canonical
 * XML declares a namespace again at each element that does not stand in another one with it (W3C
 * exc-c14n, 3), so that a long name declared once is written as often as there are elements.
 */
final class CanonicalLimit extends DefaultHandler {
  private static final int FREE = 2 * 1024 * 1024;
  private static final int TIMES_MAX = 8;
  private static final int MARKUP_OF_ELEMENT = 5;
  private static final int MARKUP_OF_ATTRIBUTE = 4;

  private final long max;
  private final Map<String, Deque<String>> rendered = new HashMap<>();
  private final Deque<List<String>> open = new ArrayDeque<>();
  private long octets;

  /**
   * @param length of the document in bytes
   */
  CanonicalLimit(int length) {
    this.max = Math.min(Canonical.BYTES_MAX, FREE + (long) TIMES_MAX * length);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    List<String> here = new ArrayList<>(0);
    render(XmlText.prefix(qualified), uri, here);
    octets += MARKUP_OF_ELEMENT + 2 * octets(qualified);
    for (int i = 0; i < attributes.getLength(); i++) {
      String prefix = XmlText.prefix(attributes.getQName(i));
      if (!prefix.isEmpty()) {
        render(prefix, attributes.getURI(i), here);
      }
      octets += octets(attributes.getQName(i)) + value(attributes.getValue(i));
    }
    open.push(here);
    requireRoom();
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    open.pop().forEach(prefix -> rendered.getOrDefault(prefix, new ArrayDeque<>()).pop());
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    for (int i = start; i < start + length; i++) {
      octets += octets(characters[i]);
    }
    requireRoom();
  }

  private void render(String prefix, String uri, List<String> here) {
    Deque<String> known = rendered.computeIfAbsent(prefix, p -> new ArrayDeque<>(2));
    String above = known.isEmpty() ? "" : known.element();
    if (!prefix.equals("xml") && !above.equals(uri)) {
      known.push(uri);
      here.add(prefix);
      octets += octets("xmlns:") + octets(prefix) + value(uri);
    }
  }

  private static long value(String value) {
    // A quotation mark is written as a reference here.
    long quotes = value.chars().filter(c -> c == '"').count();
    return MARKUP_OF_ATTRIBUTE + octets(value) + quotes * ("&quot;".length() - 1);
  }

  private static long octets(String text) {
    long sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += octets(text.charAt(i));
    }
    return sum;
  }

  private static int octets(char c) {
    if (c < 0x80) {
      return switch (c) {
        case '&', '\r' -> "&amp;".length();
        case '<', '>' -> "&lt;".length();
        default -> 1;
      };
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  private void requireRoom() throws SAXException {
    if (octets > max) {
      throw new SAXException(
          "the canonical form of the document would be larger than " + max + " bytes");
    }
  }
}
