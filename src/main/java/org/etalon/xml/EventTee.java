package org.etalon.xml;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.LexicalHandler;

/** Hands the events of one parse to several observers, to each in the order they came. */
final class EventTee extends DefaultHandler2 {
  private final ContentHandler[] observers;
  private final List<LexicalHandler> lexical = new ArrayList<>();

  EventTee(List<? extends ContentHandler> observers) {
    this.observers = observers.toArray(new ContentHandler[0]);
    for (ContentHandler observer : observers) {
      if (observer instanceof LexicalHandler handler) {
        lexical.add(handler);
      }
    }
  }

  boolean hasLexical() {
    return !lexical.isEmpty();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    for (ContentHandler observer : observers) {
      observer.setDocumentLocator(locator);
    }
  }

  @Override
  public void startDocument() throws SAXException {
    for (ContentHandler observer : observers) {
      observer.startDocument();
    }
  }

  @Override
  public void endDocument() throws SAXException {
    for (ContentHandler observer : observers) {
      observer.endDocument();
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    for (ContentHandler observer : observers) {
      observer.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    for (ContentHandler observer : observers) {
      observer.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    for (ContentHandler observer : observers) {
      observer.startElement(uri, local, qualified, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    for (ContentHandler observer : observers) {
      observer.endElement(uri, local, qualified);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    for (ContentHandler observer : observers) {
      observer.characters(characters, start, length);
    }
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    for (ContentHandler observer : observers) {
      observer.processingInstruction(target, data);
    }
  }

  @Override
  public void comment(char[] characters, int start, int length) throws SAXException {
    for (LexicalHandler handler : lexical) {
      handler.comment(characters, start, length);
    }
  }

  @Override
  public void startCDATA() throws SAXException {
    for (LexicalHandler handler : lexical) {
      handler.startCDATA();
    }
  }

  @Override
  public void endCDATA() throws SAXException {
    for (LexicalHandler handler : lexical) {
      handler.endCDATA();
    }
  }
}
