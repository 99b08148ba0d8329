package org.etalon.dcc.grade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where an element stands, as an XPath: {@code
 * /dcc:digitalCalibrationCertificate/dcc:measurementResults[1]/…/si:real[2]}. The prefixes are
 * always {@code dcc} and {@code si}, whatever the document declares; positions count among elements
 * of the same name from 1, and the root has none.
 */
public final class Pointers {
  private static final Map<String, String> PREFIXES =
      Map.of("https://ptb.de/dcc", "dcc:", "https://ptb.de/si", "si:");

  private Pointers() {}

  /** Of an element in or below one whose pointer is known. */
  static String of(Element element, Element top, String topPointer) {
    Deque<String> steps = new ArrayDeque<>();
    Node node = element;
    while (node != top && node instanceof Element at) {
      steps.push("/" + name(at) + "[" + position(at) + "]");
      node = at.getParentNode();
    }
    return topPointer + String.join("", steps);
  }

  static String name(Element element) {
    String namespace = element.getNamespaceURI();
    return name(namespace == null ? "" : namespace, element.getLocalName());
  }

  static String name(String namespace, String local) {
    return (namespace.isEmpty() ? "" : PREFIXES.getOrDefault(namespace, "*:")) + local;
  }

  private static int position(Element element) {
    int position = 1;
    for (Node n = element.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
      if (n instanceof Element other && name(other).equals(name(element))) {
        position++;
      }
    }
    return position;
  }
}
