package org.etalon.dcc.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A certificate with every element that a version has: the one of the newest version, without what
 * the schema refuses. Elements are known by their place in the whole, in document order.
 */
final class WholeCertificate {
  private static final Path FILE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("cvc-complex-type\\.3\\.2\\.2: Attribute '([^']+)'.*");
  private static final Pattern REFERENCE =
      Pattern.compile("cvc-id\\.1: There is no ID/IDREF binding for IDREF '([^']+)'.*");

  private final Document whole;
  private final List<Part> lacking = new ArrayList<>();

  /** An element, or one attribute of it. */
  record Part(int element, String attribute) {}

  WholeCertificate(String version, Judge judge) throws IOException {
    whole = Xml.parse(FILE);
    whole.getDocumentElement().setAttribute("schemaVersion", version);
    Document fitting = copy();
    Map<Element, Integer> places = new IdentityHashMap<>();
    List<Element> elements = Xml.elements(fitting);
    for (int i = 0; i < elements.size(); i++) {
      places.put(elements.get(i), i);
    }
    for (Judge.Refusal r = judge.refusal(fitting); r != null; r = judge.refusal(fitting)) {
      mend(fitting, r, places);
    }
  }

  private void mend(Document document, Judge.Refusal refusal, Map<Element, Integer> places) {
    Matcher reference = REFERENCE.matcher(refusal.reason());
    if (reference.matches()) {
      for (Element element : Xml.elements(document)) {
        if (List.of(element.getAttribute("refId").split(" ")).contains(reference.group(1))) {
          element.removeAttribute("refId");
          lacking.add(new Part(places.get(element), "refId"));
        }
      }
      return;
    }
    Element element = refusal.element();
    if (element == null || element == document.getDocumentElement()) {
      throw new IllegalStateException("Nothing fits this schema: " + refusal.reason());
    }
    Matcher attribute = ATTRIBUTE.matcher(refusal.reason());
    if (attribute.matches()) {
      element.removeAttribute(attribute.group(1));
      lacking.add(new Part(places.get(element), attribute.group(1)));
    } else {
      element.getParentNode().removeChild(element);
      lacking.add(new Part(places.get(element), ""));
    }
  }

  /** With all that the newest version has. */
  Document copy() {
    return (Document) whole.cloneNode(true);
  }

  /** What the version lacks. */
  List<Part> lacking() {
    return lacking;
  }

  Document fitting() {
    return without(lacking);
  }

  Document without(Collection<Part> parts) {
    Document document = copy();
    List<Element> elements = Xml.elements(document);
    for (Part part : parts) {
      Element element = elements.get(part.element());
      if (part.attribute().isEmpty()) {
        element.getParentNode().removeChild(element);
      } else {
        element.removeAttribute(part.attribute());
      }
    }
    return document;
  }
}
