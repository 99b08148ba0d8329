package org.etalon.dcc.schema;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Trees for the tests of schemas. */
final class Xml {
  private Xml() {}

  static Document parse(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static Document parse(String xml) throws IOException {
    try {
      DocumentBuilderFactory factory = factory();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Document empty() {
    try {
      return factory().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // Nodes are all visited anyway; making them late costs more.
    factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
    return factory;
  }

  /** Every element in document order. */
  static List<Element> elements(Document document) {
    return elements(document.getDocumentElement());
  }

  /** This element and every one below it, in document order. */
  static List<Element> elements(Element element) {
    List<Element> found = new ArrayList<>();
    collect(element, found);
    return found;
  }

  private static void collect(Element element, List<Element> found) {
    found.add(element);
    VersionMarks.children(element).forEach(child -> collect(child, found));
  }

  static List<Element> elements(Document document, String namespace, String name) {
    NodeList nodes = document.getElementsByTagNameNS(namespace, name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static String path(Element element) {
    String above = element.getParentNode() instanceof Element parent ? path(parent) : "";
    return above + "/" + element.getLocalName();
  }

  static List<Path> files(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
