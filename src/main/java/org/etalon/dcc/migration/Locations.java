package org.etalon.dcc.migration;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds elements of a tree with their paths, in one walk. Paths are those that a reader gives what
 * it does not understand: the usual prefixes, and a number from the second of a name on.
 */
final class Locations {
  private final Map<Integer, Element> byNumber = new HashMap<>();
  private final IdentityHashMap<Element, String> paths = new IdentityHashMap<>();
  private final Set<Integer> numbers;
  private final Set<Element> elements;
  private int count;

  /**
   * @param numbers of elements in document order, from 0
   * @param elements others that are looked for
   */
  Locations(Element root, Set<Integer> numbers, Set<Element> elements) {
    this.numbers = numbers;
    this.elements = elements;
    walk(root, "/" + name(root));
  }

  private void walk(Element element, String path) {
    int number = count++;
    if (numbers.contains(number)) {
      byNumber.put(number, element);
      paths.put(element, path);
    } else if (elements.contains(element)) {
      paths.put(element, path);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String name = name(child);
        int place = counts.merge(name, 1, Integer::sum);
        walk(child, path + "/" + name + (place == 1 ? "" : "[" + place + "]"));
      }
    }
  }

  /** Null for one that is not in the tree. */
  @Nullable String path(Element element) {
    return paths.get(element);
  }

  Element element(int number) {
    Element element = byNumber.get(number);
    if (element == null) {
      throw new IllegalStateException("The document has no element number " + number);
    }
    return element;
  }

  /** Those that are kept as a whole. */
  Set<Element> elements(List<Workpiece.Kept> kept) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.stream().filter(k -> k.part().isEmpty()).forEach(k -> found.add(element(k.number())));
    return found;
  }

  private static String name(Element element) {
    String namespace = element.getNamespaceURI();
    if (Names.DCC.equals(namespace)) {
      return "dcc:" + element.getLocalName();
    }
    return namespace != null && (Names.SI.equals(namespace) || Names.OLD_SI.contains(namespace))
        ? "si:" + element.getLocalName()
        : "{" + namespace + "}" + element.getLocalName();
  }
}
