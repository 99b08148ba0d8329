package org.etalon.xml;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Stops at the first error, and prints nothing to the error stream, which the JDK does by default.
 */
public final class StrictErrors implements ErrorHandler {
  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
