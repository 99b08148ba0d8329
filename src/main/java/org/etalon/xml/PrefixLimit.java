package org.etalon.xml;

import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Stops a document with many prefixes in scope at once: a parser looks through them each time. */
final class PrefixLimit extends DefaultHandler {
  private static final int MAX = 1_000;

  private int inScope;

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (++inScope > MAX) {
      throw new SAXException("more than " + MAX + " prefixes in scope");
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    inScope--;
  }
}
