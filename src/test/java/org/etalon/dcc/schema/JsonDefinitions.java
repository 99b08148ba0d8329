package org.etalon.dcc.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The declarations of all XML Schemas of a version, and the JSON Schemas made of them. */
final class JsonDefinitions {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "https://ptb.de/dcc", "dcc",
          "https://ptb.de/si", "si",
          "http://www.w3.org/2000/09/xmldsig#", "ds",
          "http://qudt.org/vocab/", "qudt");

  /** By kind, prefix and name. */
  private final Map<String, Element> declarations = new LinkedHashMap<>();

  private final Map<String, Object> definitions = new TreeMap<>();

  JsonDefinitions(Iterable<Document> schemas) {
    for (Document schema : schemas) {
      Element root = schema.getDocumentElement();
      String prefix = PREFIXES.get(root.getAttribute("targetNamespace"));
      for (Element declared : VersionMarks.children(root)) {
        declarations.put(key(declared.getLocalName(), prefix, declared), declared);
      }
    }
  }

  /**
   * What an attribute of a schema names.
   *
   * @param declaration null for a built-in type
   */
  record Named(String prefix, String local, Element declaration) {}

  Named find(Element user, String attribute, String kind) {
    String value = user.getAttribute(attribute);
    int colon = value.indexOf(':');
    String local = value.substring(colon + 1);
    String uri = user.lookupNamespaceURI(colon < 0 ? null : value.substring(0, colon));
    if (XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(uri)) {
      return new Named("", local, null);
    }
    String prefix = PREFIXES.get(uri);
    return new Named(prefix, local, declarations.get(kind + " " + prefix + ":" + local));
  }

  /** The elements that stand for an abstract one. */
  Map<String, Element> substitutes(String name) {
    Map<String, Element> found = new LinkedHashMap<>();
    declarations.forEach(
        (key, element) -> {
          String head = element.getAttribute("substitutionGroup");
          if (head.endsWith(":" + name)) {
            found.put(key.substring(key.indexOf(' ') + 1), element);
          }
        });
    return found;
  }

  static String prefix(Element anywhere) {
    Element root = anywhere.getOwnerDocument().getDocumentElement();
    return PREFIXES.get(root.getAttribute("targetNamespace"));
  }

  boolean isDefined(String name) {
    return definitions.containsKey(name);
  }

  void define(String name, Object schema) {
    definitions.put(name, schema);
  }

  Map<String, Object> all() {
    return definitions;
  }

  static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/$defs/" + name);
  }

  private static String key(String kind, String prefix, Element declared) {
    return kind + " " + prefix + ":" + declared.getAttribute("name");
  }
}
