package org.etalon.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes a tree of the events of one element, without comments and processing instructions. */
public final class TreeEvents extends DefaultHandler {
  private final Document document = SafeXml.emptyDocument();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> mappings = new LinkedHashMap<>();
  private @Nullable Element root;
  private @Nullable Element open;
  private int nodes;

  /** The element, once it has ended; null before. */
  public @Nullable Element finished() {
    return open == null ? root : null;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    mappings.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    nodes += 1 + attributes.getLength();
    if (nodes > SafeXml.NODES_MAX) {
      throw new SAXException("more than " + SafeXml.NODES_MAX + " elements and attributes");
    }
    Element element = document.createElementNS(uri.isEmpty() ? null : uri, qualified);
    mappings.forEach(
        (prefix, mapped) ->
            element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                mapped));
    mappings.clear();
    for (int i = 0; i < attributes.getLength(); i++) {
      String space = attributes.getURI(i);
      element.setAttributeNS(
          space.isEmpty() ? null : space, attributes.getQName(i), attributes.getValue(i));
    }
    writeText();
    if (open == null) {
      root = element;
    } else {
      open.appendChild(element);
    }
    open = element;
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    writeText();
    open = open != null && open.getParentNode() instanceof Element parent ? parent : null;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  private void writeText() {
    if (open != null && !text.isEmpty()) {
      open.appendChild(document.createTextNode(text.toString()));
    }
    text.setLength(0);
  }
}
