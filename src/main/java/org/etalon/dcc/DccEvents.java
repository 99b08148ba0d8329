package org.etalon.dcc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.etalon.xml.CanonicalEvents;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Makes a certificate of the events of one parse. Each larger part becomes its record when it ends
 * and is dropped, so that only the part being read is in memory as a tree.
 */
final class DccEvents extends DefaultHandler2 {
  private static final Map<String, Function<ElementReader, ?>> PARTS =
      Map.ofEntries(
          Map.entry("quantity", ContextReader::quantity),
          Map.entry("itemQuantity", ContextReader::quantity),
          Map.entry("measuringEquipmentQuantity", ContextReader::quantity),
          Map.entry("usedMethodQuantity", ContextReader::quantity),
          Map.entry("list", ContextReader::list),
          Map.entry("usedMethod", ContextReader::usedMethod),
          Map.entry("measuringEquipment", ContextReader::measuringEquipment),
          Map.entry("influenceCondition", ContextReader::influenceCondition),
          Map.entry("metaData", ContextReader::statement),
          Map.entry("statement", ContextReader::statement),
          Map.entry("byteData", TextReader::bytes),
          Map.entry("file", TextReader::bytes),
          Map.entry("item", DccReader::item),
          Map.entry("result", DccReader::result),
          Map.entry("measurementResult", DccReader::measurementResult));

  /** What holds elements of any namespace. */
  private static final Set<String> FOREIGN = Set.of("xml", "mathml");

  private static final int KEPT_CHARACTERS_MAX = 64 * 1024;

  private final Notes asides = new Notes(new NoteBudget());
  private StringBuilder text = new StringBuilder();
  private int[] textStarts = new int[64];
  private int depth;
  private int nodes;
  private int foreignLeft = SafeXml.BYTES_MAX;
  private @Nullable Element open;
  private @Nullable Reading reading;
  private @Nullable CanonicalEvents foreign;
  private @Nullable Dcc dcc;

  /**
   * What was read.
   *
   * @throws NotADccException if the document was other XML
   */
  Dcc dcc() {
    if (dcc == null) {
      throw new NotADccException();
    }
    return dcc.withNotes(dcc.unread(), dcc.missing(), asides.all());
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (depth == 0 && DccReader.isRoot(uri, local)) {
      String version = attributes.getValue("", "schemaVersion");
      reading = new Reading(version == null ? "" : version);
    }
    if (reading == null) {
      depth++;
      return;
    }
    if (foreign == null) {
      nodes += 1 + attributes.getLength();
      if (nodes > SafeXml.NODES_MAX) {
        throw new SAXException("more than " + SafeXml.NODES_MAX + " elements and attributes");
      }
      boolean outside = open != null && holdsForeign(open);
      if (depth == textStarts.length) {
        textStarts = Arrays.copyOf(textStarts, 2 * depth);
      }
      textStarts[depth++] = text.length();
      open = new Element(open, uri, local, attributes, nodes - 1 - attributes.getLength());
      foreign = outside ? new CanonicalEvents(foreignLeft) : null;
    }
    if (foreign != null) {
      foreign.startElement(uri, local, qualified, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    Element element = open;
    Reading all = reading;
    if (element == null || all == null) {
      return;
    }
    if (foreign != null) {
      foreign.endElement(uri, local, qualified);
      if (foreign.isOpen()) {
        return;
      }
      String canonical = foreign.text();
      foreignLeft = Math.max(0, foreignLeft - canonical.length());
      element.foreign(canonical);
      foreign = null;
    }
    close(element);
    if (open == null) {
      Dcc read = DccReader.dcc(new ElementReader(element, all));
      dcc = read.withNotes(all.unread(element, "/" + element.name()), all.missing(), List.of());
      return;
    }
    Function<ElementReader, ?> part = element.isDcc() ? PARTS.get(local) : null;
    if (part != null) {
      Reading own = all.ofPart();
      Object value = part.apply(new ElementReader(element, own));
      List<String> unread = List.copyOf(own.unread(element, ""));
      element.read(new Element.Finished(value, unread, List.copyOf(own.missing())));
      nodes = element.nodesBefore() + 1;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (foreign != null) {
      foreign.characters(characters, start, length);
    } else if (open != null) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (foreign != null) {
      foreign.processingInstruction(target, data);
    } else {
      aside("/processing-instruction()");
    }
  }

  @Override
  public void comment(char[] characters, int start, int length) {
    aside("/comment()");
  }

  private void aside(String kind) {
    if (asides.hasPlace()) {
      asides.add((open == null ? "" : Reading.path(open)) + kind);
    }
  }

  /** Ends an element, whose own text lies behind that of those around it. */
  private void close(Element element) {
    int start = textStarts[--depth];
    if (!element.isForeign() && text.length() > start) {
      String own = text.substring(start);
      // Indentation says nothing.
      element.text(!element.children().isEmpty() && XmlSpace.isBlank(own) ? "" : own);
    }
    if (text.length() - start > KEPT_CHARACTERS_MAX) {
      text = new StringBuilder(text.substring(0, start));
    } else {
      text.setLength(start);
    }
    open = element.parent();
  }

  private static boolean holdsForeign(Element element) {
    boolean comment = element.is("comment") || element.is("comments");
    Element parent = element.parent();
    return comment
        ? parent != null && parent.parent() == null
        : element.isDcc() && FOREIGN.contains(element.local());
  }
}
