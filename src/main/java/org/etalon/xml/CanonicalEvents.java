package org.etalon.xml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes the events of a document or of an element as exclusive canonical XML without comments (W3C
 * exc-c14n, without an inclusive list), in one pass and without a tree: to a sink such as a digest,
 * or kept as text.
 */
public final class CanonicalEvents extends DefaultHandler {
  private final CanonicalOctets out;
  private final RenderedNamespaces namespaces;
  private final boolean ofDocument;
  private boolean rootSeen;

  /** For an element that stands alone, whose text is kept. */
  public CanonicalEvents() {
    this(SafeXml.BYTES_MAX);
  }

  /**
   * For an element that stands alone, whose text is kept.
   *
   * @param max how many bytes it may have
   */
  public CanonicalEvents(int max) {
    this(Map.of(), max);
  }

  /** For an element inside a canonical document that already declares some prefixes. */
  CanonicalEvents(Map<String, String> declared, int max) {
    this(new CanonicalOctets(null, max), declared, false);
  }

  private CanonicalEvents(CanonicalOctets out, Map<String, String> declared, boolean ofDocument) {
    this.out = out;
    this.namespaces = new RenderedNamespaces(declared);
    this.ofDocument = ofDocument;
  }

  /**
   * For a whole document, with the processing instructions around its root. The end of the document
   * hands on the last octets.
   *
   * @param max how many bytes the canonical form may have, for instance {@link #most}
   */
  public static CanonicalEvents ofDocument(OctetSink sink, long max) {
    return new CanonicalEvents(new CanonicalOctets(sink, max), Map.of(), true);
  }

  /**
   * For elements, one after the other, and what is in them. {@link #flush} hands on the last
   * octets.
   */
  public static CanonicalEvents ofElements(OctetSink sink, long max) {
    return new CanonicalEvents(new CanonicalOctets(sink, max), Map.of(), false);
  }

  /**
   * How large a canonical form may become: exclusive canonical XML declares a namespace again at
   * each element that does not stand in another one with it (W3C exc-c14n, 3), so that a long name
   * declared once would be written as often as there are elements.
   *
   * @param length of the document in bytes
   */
  public static long most(int length) {
    return Math.min(Canonical.BYTES_MAX, 2L * 1024 * 1024 + 8L * length);
  }

  /** Whether an element that began has not ended yet. */
  public boolean isOpen() {
    return namespaces.depth() > 0;
  }

  /** What was written so far, where it is kept. */
  public String text() {
    return out.kept();
  }

  /** Hands on what is left. */
  public void flush() {
    out.flush();
  }

  @Override
  public void endDocument() {
    out.flush();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    rootSeen = true;
    int count = attributes.getLength();
    RenderedNamespaces.Name name = namespaces.open(qualified, uri);
    for (int i = 0; i < count; i++) {
      namespaces.attribute(attributes.getQName(i), attributes.getURI(i));
    }
    out.ascii('<').octets(name.octets());
    for (RenderedNamespaces.Prefix prefix : namespaces.added()) {
      out.raw(prefix.name().isEmpty() ? " xmlns" : " xmlns:").raw(prefix.name());
      out.raw("=\"").value(prefix.uri()).ascii('"');
    }
    if (count == 1) {
      attribute(attributes, 0);
    } else if (count > 1) {
      for (int i : sorted(attributes)) {
        attribute(attributes, i);
      }
    }
    out.ascii('>');
    out.requireRoom();
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    out.ascii('<').ascii('/').octets(namespaces.close().octets()).ascii('>');
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    out.text(characters, start, length);
    out.requireRoom();
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  @Override
  public void processingInstruction(String target, @Nullable String data) {
    boolean outside = !isOpen();
    if (outside && !ofDocument) {
      return;
    }
    if (outside && rootSeen) {
      out.ascii('\n');
    }
    out.ascii('<').ascii('?').raw(target);
    if (data != null && !data.isEmpty()) {
      out.ascii(' ').instruction(data);
    }
    out.ascii('?').ascii('>');
    if (outside && !rootSeen) {
      out.ascii('\n');
    }
  }

  private void attribute(Attributes attributes, int index) {
    out.ascii(' ').octets(namespaces.name(attributes.getQName(index)).octets());
    out.ascii('=').ascii('"');
    out.value(attributes.getValue(index)).ascii('"');
  }

  /** By namespace, then by local name (W3C c14n 1.0, 2.2). */
  private static Integer[] sorted(Attributes attributes) {
    Integer[] order = new Integer[attributes.getLength()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Comparator<String> byCharacters = XmlText::compareByCharacters;
    Arrays.sort(
        order,
        Comparator.comparing((Integer i) -> attributes.getURI(i), byCharacters)
            .thenComparing(i -> attributes.getLocalName(i), byCharacters));
    return order;
  }
}
