package org.etalon.dcc.json;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.dcc.json.XmlNode.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names that elements and attributes have in JSON: a namespace has one prefix in the whole
 * document, the usual one if there is a usual one, else the one it was first written with.
 */
final class JsonNames {
  static final String SCHEMA = "$schema";
  static final String NAMESPACES = "namespaces";
  static final String LAYOUT = "layout";
  static final String TEXT = "#text";
  static final char ATTRIBUTE = '@';

  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** Prefix to namespace: what needs no word in a document written by hand. */
  static final Map<String, String> USUAL =
      Map.of(
          "dcc", "https://ptb.de/dcc",
          "si", "https://ptb.de/si",
          "ds", "http://www.w3.org/2000/09/xmldsig#",
          "xades", "http://uri.etsi.org/01903/v1.3.2#",
          "xades141", "http://uri.etsi.org/01903/v1.4.1#",
          "mathml", "http://www.w3.org/1998/Math/MathML",
          "xsi", "http://www.w3.org/2001/XMLSchema-instance",
          "xml", XML);

  /** A name in JSON is repeated as often as the element, so that a long prefix must not count. */
  private static final int PREFIX_MAX = 30;

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private int invented;

  JsonNames() {
    USUAL.forEach((prefix, uri) -> prefixes.put(uri, prefix));
  }

  /** The prefix of a namespace in JSON; of no namespace the empty one. */
  String prefix(String uri, String asWritten) {
    if (uri.isEmpty()) {
      return "";
    }
    String prefix = prefixes.computeIfAbsent(uri, unknown -> invent(asWritten));
    if (!prefix.equals("xml")) {
      declared.putIfAbsent(prefix, uri);
    }
    return prefix;
  }

  String of(Name name) {
    String prefix = prefix(name.uri(), name.prefix());
    return prefix.isEmpty() ? name.local() : prefix + ":" + name.local();
  }

  /**
   * The prefix that an element of a namespace has in this document if nothing else is said: that of
   * the first one.
   */
  String writtenPrefix(Name name) {
    String prefix = prefix(name.uri(), name.prefix());
    return written.computeIfAbsent(prefix, first -> name.prefix());
  }

  /** Prefix in JSON to namespace, of all that the document uses or declares. */
  Map<String, String> namespaces() {
    return Collections.unmodifiableMap(declared);
  }

  /** Where elements are written with another prefix than in JSON. */
  Map<String, String> otherwiseWritten() {
    Map<String, String> differing = new LinkedHashMap<>();
    written.forEach(
        (prefix, used) -> {
          if (!prefix.equals(used)) {
            differing.put(prefix, used);
          }
        });
    return differing;
  }

  private String invent(String asWritten) {
    boolean fits = !asWritten.isEmpty() && asWritten.length() <= PREFIX_MAX;
    String prefix = asWritten;
    while (!fits || USUAL.containsKey(prefix) || declared.containsKey(prefix)) {
      prefix = "ns" + ++invented;
      fits = true;
    }
    return prefix;
  }

  /** The namespace that a prefix in JSON means, or null. */
  static @Nullable String namespace(Map<String, String> namespaces, String prefix) {
    String given = namespaces.get(prefix);
    return given == null ? USUAL.get(prefix) : given;
  }
}
