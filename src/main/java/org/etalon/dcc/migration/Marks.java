package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Makes identifiers names that are unique, and references point at something. */
final class Marks {
  private static final String ID = "id";
  private static final String REF = "refId";

  private final Workpiece work;
  private final Set<String> used = new HashSet<>();
  private final Map<String, String> renamed = new HashMap<>();

  /** The last number that was tried for an identifier that stands twice. */
  private final Map<String, Integer> last = new HashMap<>();

  private Marks(Workpiece work) {
    this.work = work;
    renamed.putAll(work.redirected());
  }

  static void settle(Workpiece work) {
    Marks marks = new Marks(work);
    List<Element> all = new ArrayList<>();
    collect(work.root(), all);
    for (Element element : all) {
      // Those that are in order come first, so that none of them has to give way.
      String id = XmlText.strip(element.getAttribute(ID));
      if (BuiltIns.accepts("ID", id)) {
        marks.used.add(id);
      }
    }
    Set<String> seen = new HashSet<>();
    all.stream().filter(e -> e.hasAttribute(ID)).forEach(e -> marks.identifier(e, seen));
    all.stream().filter(e -> e.hasAttribute(REF)).forEach(marks::references);
  }

  private static void collect(Element element, List<Element> all) {
    if (Names.DCC.equals(element.getNamespaceURI())) {
      all.add(element);
      Tree.children(element).forEach(child -> collect(child, all));
    }
  }

  private void identifier(Element element, Set<String> seen) {
    String id = XmlText.strip(element.getAttribute(ID));
    boolean name = BuiltIns.accepts("ID", id);
    if (name && seen.add(id)) {
      return;
    }
    if (id.isEmpty()) {
      element.removeAttribute(ID);
      return;
    }
    StringBuilder made = new StringBuilder(name ? id : "_");
    id.codePoints()
        .filter(c -> !name)
        .map(c -> BuiltIns.accepts("ID", "_" + Character.toString(c)) ? c : '_')
        .forEach(made::appendCodePoint);
    String base = made.toString();
    String unique = base;
    while (!used.add(unique)) {
      unique = base + "-" + last.merge(base, 2, (n, two) -> n + 1);
    }
    if (!name) {
      // Who pointed at a name that stands twice meant the first, as far as one can tell.
      renamed.putIfAbsent(id, unique);
    }
    element.setAttribute(ID, unique);
    work.noteAttribute(Wording.IDENTIFIER, element, element, ID);
  }

  private void references(Element element) {
    Attr attribute = element.getAttributeNode(REF);
    List<String> tokens = XmlText.tokens(attribute.getValue());
    List<String> sound = new ArrayList<>();
    for (String token : tokens) {
      String target = renamed.getOrDefault(token, token);
      if (used.contains(target)) {
        sound.add(target);
      }
    }
    if (sound.equals(tokens) && !tokens.isEmpty()) {
      return;
    }
    if (sound.size() < tokens.size() || tokens.isEmpty()) {
      work.keepAttribute(element, attribute, Wording.NO_TARGET);
    } else {
      work.noteAttribute(Wording.IDENTIFIER, element, element, REF);
    }
    if (!sound.isEmpty()) {
      element.setAttribute(REF, String.join(" ", sound));
    }
  }
}
