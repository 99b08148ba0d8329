package org.etalon.dcc.grade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.xml.TreeEvents;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Grades every outermost quantity while a document is read: each is a tree for as long as it is
 * looked at.
 */
public final class GradingEvents extends DefaultHandler {
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, String> mappings = new LinkedHashMap<>();
  private final List<QuantityGrade> grades = new ArrayList<>();
  private @Nullable GradingQuantities grading;
  private @Nullable TreeEvents quantity;
  private String root = "";
  private boolean rootIsQuantity;

  /** The grades, in the order of the document. */
  public List<QuantityGrade> quantities() {
    return List.copyOf(grades);
  }

  /** The name of the root. */
  String root() {
    return root;
  }

  /** Whether the document is one quantity. */
  boolean isQuantity() {
    return rootIsQuantity;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    if (quantity != null) {
      quantity.startPrefixMapping(prefix, uri);
    } else {
      mappings.put(prefix, uri);
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (quantity == null) {
      step(uri, local, attributes);
      if (GradingQuantities.isQuantity(uri, local)) {
        rootIsQuantity |= steps.size() == 1;
        quantity = new TreeEvents();
        mappings.forEach(quantity::startPrefixMapping);
      }
      mappings.clear();
    }
    if (quantity != null) {
      quantity.startElement(uri, local, qualified, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (quantity == null) {
      steps.pop();
      return;
    }
    quantity.endElement(uri, local, qualified);
    Element element = quantity.finished();
    if (element != null && grading != null) {
      grades.add(grading.grade(element, pointer()));
      quantity = null;
      steps.pop();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (quantity != null) {
      quantity.characters(characters, start, length);
    }
  }

  private void step(String uri, String local, Attributes attributes) {
    Step above = steps.peek();
    String name = Pointers.name(uri, local);
    if (above == null) {
      root = local;
      String version = attributes.getValue("", "schemaVersion");
      grading = new GradingQuantities(version != null && version.startsWith("2."));
      steps.push(new Step("/" + name, new HashMap<>()));
    } else {
      int position = above.counts.merge(name, 1, Integer::sum);
      steps.push(new Step("/" + name + "[" + position + "]", new HashMap<>()));
    }
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Iterator<Step> down = steps.descendingIterator(); down.hasNext(); ) {
      pointer.append(down.next().text);
    }
    return pointer.toString();
  }

  private record Step(String text, Map<String, Integer> counts) {}
}
