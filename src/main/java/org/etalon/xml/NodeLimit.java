package org.etalon.xml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stops a document of more parts than may cost memory: elements, attributes and words. A tree of
 * everything costs more than what is left of parts that are dropped again.
 */
final class NodeLimit extends DefaultHandler {
  private static final int EVENTS_MAX = 1_000_000;
  private static final int BYTES_PER_NODE_MIN = 4;

  /** The shortest element is {@code <a/>}, so a document of so few bytes is within the limits. */
  static final int BYTES_WITHIN = SafeXml.NODES_MAX * BYTES_PER_NODE_MIN;

  private static final int WORDS_MAX = 1_000_000;

  private final int max;
  private int nodes;
  private int words;
  private boolean inWord;

  private NodeLimit(int max) {
    this.max = max;
  }

  static NodeLimit ofTree() {
    return new NodeLimit(SafeXml.NODES_MAX);
  }

  static NodeLimit ofEvents() {
    return new NodeLimit(EVENTS_MAX);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    nodes += 1 + attributes.getLength();
    inWord = false;
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.getValue(i);
      // References are lists of words too.
      words += (int) value.chars().filter(c -> c == ' ').count();
    }
    if (nodes > max) {
      throw new SAXException("more than " + max + " elements and attributes");
    }
    requireFewWords();
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    for (int i = start; i < start + length; i++) {
      boolean blank = characters[i] <= ' ';
      words += !blank && !inWord ? 1 : 0;
      inWord = !blank;
    }
    requireFewWords();
  }

  private void requireFewWords() throws SAXException {
    if (words > WORDS_MAX) {
      throw new SAXException("more than " + WORDS_MAX + " words");
    }
  }
}
