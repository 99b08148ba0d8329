package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document while it is changed. It knows for each element which one of the old document it was,
 * by its number in document order, and notes every change.
 */
final class Workpiece {
  static final int NONE = -1;

  private final Document document;
  private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, String> redirected = new HashMap<>();
  private final List<Lack> lacks = new ArrayList<>();
  private final Map<Element, Element> contradictions = new LinkedHashMap<>();

  Workpiece(Document document) {
    this.document = document;
    count(document.getDocumentElement());
  }

  /**
   * A change.
   *
   * @param before number of an element of the old document, or {@link #NONE}
   * @param beforePart what of it: empty for the whole, else {@code /@name}
   * @param after an element of the new document, or null
   */
  record Note(
      Wording wording, int before, String beforePart, @Nullable Element after, String afterPart) {}

  /**
   * What goes into the comment.
   *
   * @param part empty for the whole element, {@code /text()} or {@code /@name}
   */
  record Kept(int number, String part) {}

  /** What is missing and cannot be left unsaid. */
  record Lack(Element parent, String name) {}

  private void count(Element element) {
    numbers.put(element, numbers.size());
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        count(child);
      }
    }
  }

  Document document() {
    return document;
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Note> notes() {
    return notes;
  }

  List<Kept> kept() {
    return kept;
  }

  /** Identifiers that stand for others since elements were merged. */
  Map<String, String> redirected() {
    return redirected;
  }

  List<Lack> lacks() {
    return lacks;
  }

  /** Elements that say something else than one before them where one may stand, with parents. */
  Map<Element, Element> contradictions() {
    return contradictions;
  }

  /** Its number in the old document; {@link #NONE} for one that was made here. */
  int number(@Nullable Node element) {
    Integer number = element instanceof Element ? numbers.get(element) : null;
    return number == null ? NONE : number;
  }

  /** Its number, or that of the first of the old document in it. */
  int numberInside(Element element) {
    int number = number(element);
    for (Element child : Tree.children(element)) {
      number = number == NONE ? numberInside(child) : number;
    }
    return number;
  }

  void note(Wording wording, @Nullable Element before, @Nullable Element after) {
    notes.add(new Note(wording, number(before), "", after, ""));
  }

  void noteAttribute(Wording wording, Element before, Element after, String attribute) {
    String part = "/@" + attribute;
    notes.add(new Note(wording, number(before), part, after, part));
  }

  void lack(Element parent, String name) {
    lacks.add(new Lack(parent, name));
  }

  void contradict(Element parent, Element further) {
    contradictions.put(further, parent);
  }

  Element make(String namespace, String name) {
    String prefix = namespace.equals(Names.SI) ? "si:" : "dcc:";
    return document.createElementNS(namespace, prefix + name);
  }

  /** The same element with another name. */
  Element rename(Element element, String name) {
    if (!name.equals(element.getLocalName())) {
      String namespace = String.valueOf(element.getNamespaceURI());
      String prefix = namespace.equals(Names.SI) ? "si:" : "dcc:";
      document.renameNode(element, namespace, prefix + name);
    }
    return element;
  }

  void renameAndNote(Element element, String name) {
    rename(element, name);
    note(Wording.NEW_NAME, element, element);
  }

  /** Takes an element out of the document and into the comment. */
  void keep(Element element, Wording why) {
    boolean blank = Tree.isBlank(element);
    if (element.getParentNode() != null) {
      element.getParentNode().removeChild(element);
    }
    if (blank) {
      note(Wording.EMPTY, element, null);
    } else {
      keepDetached(element, why);
    }
  }

  /** Takes out an element that says what another one says. */
  void drop(Element repetition, Element same) {
    repetition.getParentNode().removeChild(repetition);
    note(Wording.REPEATED, repetition, same);
  }

  private void keepDetached(Element element, Wording why) {
    int number = number(element);
    if (number == NONE) {
      // Made here around something that the old document had.
      Tree.children(element).forEach(child -> keepDetached(child, why));
    } else {
      kept.add(new Kept(number, ""));
      note(why, element, null);
    }
  }

  void keepAttribute(Element element, Attr attribute, Wording why) {
    String part = "/@" + attribute.getName();
    element.removeAttributeNode(attribute);
    int number = number(element);
    if (number != NONE && !XmlText.strip(attribute.getValue()).isEmpty()) {
      kept.add(new Kept(number, part));
      notes.add(new Note(why, number, part, null, ""));
    } else {
      notes.add(new Note(Wording.EMPTY, number, part, null, ""));
    }
  }

  /** Text that stands between elements. */
  void keepStrayText(Element element) {
    List<Node> stray = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (Tree.isText(n) && !XmlText.strip(n.getNodeValue()).isEmpty()) {
        stray.add(n);
      }
    }
    if (!stray.isEmpty()) {
      stray.forEach(element::removeChild);
      if (number(element) != NONE) {
        kept.add(new Kept(number(element), "/text()"));
        notes.add(new Note(Wording.NO_PLACE, number(element), "/text()", null, ""));
      }
    }
  }
}
