package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Small valid certificates that together have every element of a large one, since small ones are
 * judged so much faster. Each is the least that is valid and some of the rest.
 */
final class Slices {
  private static final int ELEMENTS = 60;

  private final Judge judge;
  private final Document whole;
  private final List<Set<Integer>> optional = new ArrayList<>();

  private Slices(Document whole, Judge judge) {
    this.whole = whole;
    this.judge = judge;
  }

  /** The slices of a valid certificate; the last one is all of it. */
  static List<Document> of(Document whole, Judge judge) {
    Slices slices = new Slices(whole, judge);
    slices.reduce();
    return slices.slices();
  }

  /** Finds what can be left out, the largest first, while the rest stays valid. */
  private void reduce() {
    Document least = (Document) whole.cloneNode(true);
    List<Element> places = Xml.elements(least);
    reduce(least, least.getDocumentElement(), places);
  }

  private void reduce(Document least, Element parent, List<Element> places) {
    for (Element child : VersionMarks.children(parent)) {
      Node next = child.getNextSibling();
      parent.removeChild(child);
      if (judge.accepts(least)) {
        Set<Integer> subtree = new HashSet<>();
        Xml.elements(child).forEach(e -> subtree.add(places.indexOf(e)));
        optional.add(subtree);
      } else {
        parent.insertBefore(child, next);
        reduce(least, child, places);
      }
    }
  }

  private List<Document> slices() {
    List<Document> slices = new ArrayList<>();
    Set<Integer> chosen = new HashSet<>();
    Document valid = null;
    for (Set<Integer> subtree : optional) {
      if (chosen.size() + subtree.size() > ELEMENTS && valid != null) {
        slices.add(valid);
        valid = null;
        chosen.clear();
      }
      Set<Integer> more = new HashSet<>(chosen);
      more.addAll(subtree);
      Document slice = with(more);
      // What is valid only with something of another slice is in the whole.
      if (judge.accepts(slice)) {
        valid = slice;
        chosen = more;
      }
    }
    if (valid != null) {
      slices.add(valid);
    }
    slices.add(whole);
    return slices;
  }

  private Document with(Set<Integer> chosen) {
    Document document = (Document) whole.cloneNode(true);
    List<Element> elements = Xml.elements(document);
    for (Set<Integer> subtree : optional) {
      for (int place : subtree) {
        if (!chosen.contains(place)) {
          Element element = elements.get(place);
          element.getParentNode().removeChild(element);
        }
      }
    }
    return document;
  }
}
