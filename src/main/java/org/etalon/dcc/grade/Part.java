package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etalon.dcc.DsiSchema;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element of the D-SI under the name that its newest version gives it, whatever version it is
 * of. Text is the concatenation of the element's own text nodes.
 */
final class Part {
  /** Names of D-SI 1.3.0 to 2.1.0, and the misspelt one, with those that they are read as. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("expandedUnc", "expandedMU"),
          Map.entry("expandedUncXMLList", "expandedMUXMLList"),
          Map.entry("coverageInterval", "coverageIntervalMU"),
          Map.entry("coverageIntervalXMLList", "coverageIntervalMUXMLList"),
          Map.entry("standardUnc", "valueStandardMU"),
          Map.entry("standardUncXMLList", "valueStandardMUXMLList"),
          Map.entry("uncertaintyXMLList", "valueExpandedMUXMLList"),
          Map.entry("listUnivariateUnc", "listMeasurementUncertaintyUnivariate"),
          Map.entry("measurementUncertaintyUnivaraite", "measurementUncertaintyUnivariate"),
          Map.entry("ellipsoidalRegionXMLList", "ellipsoidalRegion"),
          Map.entry("rectangularRegionXMLList", "rectangularRegion"));

  private final Element element;
  private final Origin origin;

  private Part(Element element, Origin origin) {
    this.element = element;
    this.origin = origin;
  }

  /**
   * A whole quantity.
   *
   * @param former of D-SI 1, where a {@code list} held real or complex quantities itself
   */
  static Part whole(Element element, String pointer, boolean former) {
    return new Part(element, new Origin(element, pointer, former));
  }

  String pointer() {
    return Pointers.of(element, origin.whole, origin.pointer);
  }

  Element element() {
    return element;
  }

  /** As the document writes it, for sentences. */
  String written() {
    return "si:" + element.getLocalName();
  }

  String name() {
    String local = element.getLocalName();
    if (!DsiSchema.NAMESPACE.equals(element.getNamespaceURI())) {
      return "";
    }
    if (local.equals("uncertainty")) {
      Node parent = element.getParentNode();
      boolean constant = parent != null && "constant".equals(parent.getLocalName());
      return constant ? "valueStandardMU" : "valueExpandedMU";
    }
    if (origin.former && local.equals("list")) {
      return hasChild("real") ? "realList" : hasChild("complex") ? "complexList" : local;
    }
    return NAMES.getOrDefault(local, local);
  }

  private boolean hasChild(String local) {
    return children().anyMatch(c -> local.equals(c.getLocalName()));
  }

  private Stream<Element> children() {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children.stream();
  }

  List<Part> parts() {
    return children().map(child -> new Part(child, origin)).toList();
  }

  List<Part> parts(String name) {
    return parts().stream().filter(part -> part.name().equals(name)).toList();
  }

  /** The first with one of these names; null when there is none. */
  @Nullable Part part(String... names) {
    for (Part part : parts()) {
      if (List.of(names).contains(part.name())) {
        return part;
      }
    }
    return null;
  }

  boolean has(String... names) {
    return part(names) != null;
  }

  /** This and all below, in the order of the document. */
  List<Part> all() {
    List<Part> all = new ArrayList<>();
    all.add(this);
    parts().forEach(part -> all.addAll(part.all()));
    return all;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text piece) {
        text.append(piece.getData());
      }
    }
    return text.toString();
  }

  /** The text of a child, stripped; null when the child is not there. */
  @Nullable String text(String name) {
    Part part = part(name);
    return part == null ? null : part.text().strip();
  }

  /** What an XML list holds. */
  List<String> entries() {
    String text = text().strip();
    return text.isEmpty() ? List.of() : List.of(text.split("[ \\t\\r\\n]+"));
  }

  /** The quantity that a part belongs to. */
  private record Origin(Element whole, String pointer, boolean former) {}
}
