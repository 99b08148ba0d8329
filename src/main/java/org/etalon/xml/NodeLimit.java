package org.etalon.xml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stops a document of more parts than a tree of it may cost memory: elements, attributes and words.
 */
final class NodeLimit extends DefaultHandler {
  private static final int NODES_MAX = 200_000;
  private static final int BYTES_PER_NODE_MIN = 4;

  /** The shortest element is {@code <a/>}, so a document of so few bytes is within the limits. */
  static final int BYTES_WITHIN = NODES_MAX * BYTES_PER_NODE_MIN;

  private static final int WORDS_MAX = 1_000_000;

  private int nodes;
  private int words;
  private boolean inWord;

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    nodes += 1 + attributes.getLength();
    inWord = false;
    if (nodes > NODES_MAX) {
      throw new SAXException("more than " + NODES_MAX + " elements and attributes");
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    for (int i = start; i < start + length; i++) {
      boolean blank = characters[i] <= ' ';
      words += !blank && !inWord ? 1 : 0;
      inWord = !blank;
    }
    if (words > WORDS_MAX) {
      throw new SAXException("more than " + WORDS_MAX + " words");
    }
  }
}
