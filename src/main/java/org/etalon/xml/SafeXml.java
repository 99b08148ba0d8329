package org.etalon.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Parses untrusted XML: UTF-8 only, no DOCTYPE, no external access, no XInclude, and bounded in
 * bytes, depth and attributes. Comments and processing instructions stay in the tree and are never
 * acted on.
 */
public final class SafeXml {
  /** The largest document that is read, in bytes. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  /** How many elements and attributes of a document may be kept as a tree. */
  public static final int NODES_MAX = 200_000;

  /** So small a document cannot become large, whatever it says. */
  private static final int UNCOUNTED_BYTES_MAX = 8 * 1024;

  private static final int DEPTH_MAX = 256;
  private static final int ATTRIBUTES_MAX = 200;
  private static final int NAME_CHARACTERS_MAX = 1_000;

  private static final int DECLARATION_BYTES_MAX = 256;

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String GENERAL_ENTITIES =
      "http://xml.org/sax/features/external-general-entities";
  private static final String PARAMETER_ENTITIES =
      "http://xml.org/sax/features/external-parameter-entities";
  private static final String DEPTH = "jdk.xml.maxElementDepth";
  private static final String ATTRIBUTES = "jdk.xml.elementAttributeLimit";
  private static final String NAME_CHARACTERS = "jdk.xml.maxXMLNameLimit";

  private static final Pattern DECLARATION_START = Pattern.compile("<\\?xml[ \\t\\r\\n]");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*(?:\"1\\.0\"|'1\\.0')"
              + "(?:\\s+encoding\\s*=\\s*[\"'](?<encoding>[^\"']*)[\"'])?"
              + "(?:\\s+standalone\\s*=\\s*[\"'](?:yes|no)[\"'])?\\s*\\?>");

  private SafeXml() {}

  /**
   * Reads a whole document. Its canonical form is bounded too.
   *
   * @throws XmlRejectedException for anything that is not a document within the limits
   */
  public static Document parse(byte[] bytes) {
    try {
      if (bytes.length > UNCOUNTED_BYTES_MAX) {
        XMLReader counting = reader();
        counting.setContentHandler(
            new EventTee(
                List.of(
                    new PrefixLimit(),
                    NodeLimit.ofTree(),
                    CanonicalEvents.ofDocument(
                        (block, offset, length) -> {}, CanonicalEvents.most(bytes.length)))));
        counting.setErrorHandler(new StrictErrors());
        counting.parse(source(bytes));
      }
      return builder().parse(source(bytes));
    } catch (SAXException | IOException e) {
      throw rejected(e);
    }
  }

  /**
   * Reads a whole document in one pass for several observers; one that is a {@link
   * org.xml.sax.ext.LexicalHandler} too is told of comments and CDATA sections.
   *
   * @throws XmlRejectedException for anything that is not a document within the limits, and for
   *     what an observer refuses by a {@link SAXException}
   */
  public static void read(byte[] bytes, List<? extends ContentHandler> observers) {
    List<ContentHandler> all = new ArrayList<>(List.of(new PrefixLimit()));
    if (bytes.length > NodeLimit.BYTES_WITHIN) {
      all.add(NodeLimit.ofEvents());
    }
    all.addAll(observers);
    EventTee tee = new EventTee(all);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(tee);
      reader.setErrorHandler(new StrictErrors());
      if (tee.hasLexical()) {
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", tee);
      }
      reader.parse(source(bytes));
    } catch (SAXException | IOException e) {
      throw rejected(e);
    }
  }

  /** The parser's own words name its settings where it finds a DOCTYPE. */
  private static XmlRejectedException rejected(Exception e) {
    String said = String.valueOf(e.getMessage());
    return said.contains(NO_DOCTYPE)
        ? new XmlRejectedException("The document has a DOCTYPE, which is not read. Leave it out.")
        : new XmlRejectedException("Not well-formed XML: " + said);
  }

  /**
   * A document to be parsed by {@link #reader}, checked for size and encoding.
   *
   * @throws XmlRejectedException if it is too large or not in UTF-8
   */
  public static InputSource source(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new XmlRejectedException("The document is larger than " + BYTES_MAX + " bytes.");
    }
    requireUtf8(bytes);
    requireDeclaration(bytes);
    return new InputSource(new Utf8(bytes));
  }

  /** A parser with the same limits as {@link #parse} that reports events. */
  public static XMLReader reader() {
    try {
      SAXParser parser = Parsers.one();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(DEPTH, DEPTH_MAX);
      parser.setProperty(ATTRIBUTES, ATTRIBUTES_MAX);
      parser.setProperty(NAME_CHARACTERS, NAME_CHARACTERS_MAX);
      return parser.getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a hardening feature", e);
    }
  }

  /** To build a tree in. */
  static Document emptyDocument() {
    return Empty.BUILDER.newDocument();
  }

  private static void requireUtf8(byte[] bytes) {
    // The parser would recognise UTF-16 and UTF-32 by their zero bytes, declared or not.
    if (!Utf8.isWellFormed(bytes)) {
      throw new XmlRejectedException("The document is not UTF-8.");
    }
  }

  private static void requireDeclaration(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES_MAX);
    String start = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
    if (!DECLARATION_START.matcher(text).lookingAt()) {
      return;
    }
    Matcher declaration = DECLARATION.matcher(text);
    if (!declaration.lookingAt()) {
      throw new XmlRejectedException("The XML declaration is not one of XML 1.0.");
    }
    String encoding = declaration.group("encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw new XmlRejectedException("The document declares " + encoding + ", only UTF-8 is read.");
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(GENERAL_ENTITIES, false);
      factory.setFeature(PARAMETER_ENTITIES, false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(DEPTH, DEPTH_MAX);
      factory.setAttribute(ATTRIBUTES, ATTRIBUTES_MAX);
      factory.setAttribute(NAME_CHARACTERS, NAME_CHARACTERS_MAX);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new StrictErrors());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a hardening feature", e);
    }
  }

  /** Makes documents without anything in them, which threads may do at once. */
  private static final class Empty {
    static final DocumentBuilder BUILDER = builder();
  }

  /** Makes parsers; to make the factory itself costs more than to read a small document. */
  private static final class Parsers {
    private static final SAXParserFactory FACTORY = factory();

    static SAXParser one() throws ParserConfigurationException, SAXException {
      synchronized (FACTORY) {
        return FACTORY.newSAXParser();
      }
    }

    private static SAXParserFactory factory() {
      try {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setFeature(GENERAL_ENTITIES, false);
        factory.setFeature(PARAMETER_ENTITIES, false);
        factory.setXIncludeAware(false);
        return factory;
      } catch (ParserConfigurationException | SAXException e) {
        throw new IllegalStateException("The JDK's XML parser lacks a hardening feature", e);
      }
    }
  }
}
