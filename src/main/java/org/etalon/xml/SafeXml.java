package org.etalon.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses untrusted XML: UTF-8 only, no DOCTYPE, no external access, no XInclude, and bounded in
 * bytes, depth and attributes. Comments and processing instructions stay in the tree and are never
 * acted on.
 */
public final class SafeXml {
  /** The largest document that is read, in bytes. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  private static final int DEPTH_MAX = 256;
  private static final int ATTRIBUTES_MAX = 200;
  private static final int NAME_CHARACTERS_MAX = 1_000;

  private SafeXml() {}

  /**
   * Reads a whole document.
   *
   * @throws XmlRejectedException for anything that is not a document within the limits
   */
  public static Document parse(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new XmlRejectedException("The document is larger than " + BYTES_MAX + " bytes.");
    }
    requireUtf8(bytes);
    try {
      Document document = builder().parse(new InputSource(new ByteArrayInputStream(bytes)));
      String declared = document.getXmlEncoding();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        throw new XmlRejectedException(
            "The document declares " + declared + ", only UTF-8 is read.");
      }
      return document;
    } catch (SAXException | IOException e) {
      throw new XmlRejectedException("Not well-formed XML: " + e.getMessage());
    }
  }

  private static void requireUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new XmlRejectedException("The document is not UTF-8.");
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", DEPTH_MAX);
      factory.setAttribute("jdk.xml.elementAttributeLimit", ATTRIBUTES_MAX);
      factory.setAttribute("jdk.xml.maxXMLNameLimit", NAME_CHARACTERS_MAX);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a hardening feature", e);
    }
  }

  /** Throws instead of printing to the error stream, which the JDK does by default. */
  private static final class Strict implements ErrorHandler {
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
}
