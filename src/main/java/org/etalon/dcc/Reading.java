package org.etalon.dcc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of an element was met while it was read, and what was missing. */
final class Reading {
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  private final boolean beforeVersion3;
  private final boolean aside;
  private final Notes missing;
  private final Notes unread;

  private Reading(boolean beforeVersion3, boolean aside, NoteBudget budget) {
    this.beforeVersion3 = beforeVersion3;
    this.aside = aside;
    this.missing = new Notes(budget);
    this.unread = new Notes(budget);
  }

  Reading(String schemaVersion) {
    // Up to 2.2.0 a certificate had no place to name its version.
    this(schemaVersion.isEmpty() || schemaVersion.startsWith("2."), false, new NoteBudget());
  }

  /** To look ahead: what is met in it leaves no marks. */
  Reading aside() {
    return new Reading(beforeVersion3, true, new NoteBudget());
  }

  /** Of a part that ended and is read before the rest. */
  Reading ofPart() {
    return new Reading(beforeVersion3, false, missing.budget());
  }

  /** Whether the document follows a DCC 2, which demanded less. */
  boolean isBeforeVersion3() {
    return beforeVersion3;
  }

  void meet(Element element) {
    if (!aside) {
      element.meet();
    }
  }

  void meetAttribute(Element element, String name) {
    if (!aside) {
      element.meetAttribute(name);
    }
  }

  void meetText(Element element) {
    if (!aside) {
      element.meetText();
    }
  }

  void meetWhole(Element element) {
    if (!aside) {
      element.meetWhole();
    }
  }

  void missing(Element parent, String name) {
    if (!aside && missing.hasPlace()) {
      missing.add(path(parent) + (name.startsWith("si:") ? "/" : "/dcc:") + name);
    }
  }

  /** Notes of a part that was read before. */
  void missing(List<String> paths) {
    if (!aside) {
      paths.forEach(missing::add);
    }
  }

  List<String> missing() {
    return missing.all();
  }

  /** Paths of everything below this element that nobody asked for, beginning with the given one. */
  List<String> unread(Element element, String path) {
    if (!isClean(element)) {
      walk(element, path);
    }
    return unread.all();
  }

  /** The names from the root down. */
  static String path(Element element) {
    StringBuilder path = new StringBuilder();
    for (Element e = element; e != null; e = e.parent()) {
      path.insert(0, "/" + e.name());
    }
    return path.toString();
  }

  private static boolean isClean(Element element) {
    if (element.isMetWhole()) {
      return true;
    }
    Element.Finished read = element.read();
    if (read != null) {
      return read.unread().isEmpty();
    }
    if (!element.unmetAttributes().isEmpty() || element.hasStrayText()) {
      return false;
    }
    for (Element child : element.children()) {
      if (child.isMet() ? !isClean(child) : !isSignature(child)) {
        return false;
      }
    }
    return true;
  }

  private void walk(Element element, String path) {
    if (element.isMetWhole()) {
      return;
    }
    Element.Finished read = element.read();
    if (read != null) {
      read.unread().forEach(below -> unread.add(Notes.isRest(below) ? below : path + below));
      return;
    }
    element.unmetAttributes().forEach(name -> unread.add(path + "/@" + name));
    Map<String, Integer> counts = new HashMap<>();
    for (Element child : element.children()) {
      String name = child.name();
      int number = counts.merge(name, 1, Integer::sum);
      String childPath = path + "/" + name + (number == 1 ? "" : "[" + number + "]");
      if (child.isMet()) {
        walk(child, childPath);
      } else if (!isSignature(child)) {
        unread.add(childPath);
      }
    }
    if (element.hasStrayText()) {
      unread.add(path + "/text()");
    }
  }

  /** Signatures are not content; they are verified elsewhere. */
  private static boolean isSignature(Element element) {
    return DS.equals(element.namespace());
  }
}
