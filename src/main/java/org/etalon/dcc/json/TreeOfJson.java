package org.etalon.dcc.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.json.Layout.InOrder;
import org.etalon.dcc.json.Layout.Pattern;
import org.etalon.dcc.json.XmlNode.Attribute;
import org.etalon.dcc.json.XmlNode.Declaration;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.dcc.json.XmlNode.Name;
import org.etalon.dcc.json.XmlNode.Tree;
import org.etalon.xml.XmlRejectedException;
import org.etalon.xml.XmlText;

/** Makes the tree of a document out of its JSON, by its layout or, without one, indented. */
final class TreeOfJson {
  private final Map<String, String> namespaces;
  private final LayoutCursor layout;
  private final Map<String, Deque<String>> scope = new HashMap<>();
  private final TreeBudget budget = new TreeBudget();

  private TreeOfJson(Map<String, String> namespaces, LayoutCursor layout) {
    this.namespaces = namespaces;
    this.layout = layout;
    scope.put("xml", new ArrayDeque<>(List.of(JsonNames.XML)));
    scope.put("", new ArrayDeque<>(List.of("")));
  }

  /**
   * @throws DccJsonRejectedException for names that are none and a layout that does not fit
   * @throws XmlRejectedException for more than a document may have
   */
  static Tree of(JsonDocument document) {
    requirePrefixes(document.namespaces());
    Layout given = document.layout();
    LayoutCursor cursor =
        given == null ? new Indentation(declarations(document)) : new GivenLayout(given);
    TreeOfJson making = new TreeOfJson(document.namespaces(), cursor);
    Element root = making.element(document.root());
    cursor.end();
    return given == null
        ? new Tree(List.of(), root, List.of())
        : new Tree(given.before(), root, given.after());
  }

  private static void requirePrefixes(Map<String, String> namespaces) {
    namespaces.forEach(
        (prefix, uri) -> {
          String usual = JsonNames.USUAL.get(prefix);
          boolean known = usual == null || usual.equals(uri);
          boolean reserved = prefix.equals("xmlns") || uri.isEmpty() || uri.equals(JsonNames.XMLNS);
          if (!XmlText.isName(prefix) || reserved || !known) {
            throw new DccJsonRejectedException(
                "/" + JsonNames.NAMESPACES,
                "prefix",
                usual == null
                    ? "A prefix is a name, and its namespace is not empty: " + prefix + "."
                    : "The prefix " + prefix + " always stands for " + usual + ".");
          }
        });
  }

  /**
   * What a document without layout declares at its root: all that it names and all that it uses.
   */
  private static Map<String, String> declarations(JsonDocument document) {
    Map<String, String> all = new LinkedHashMap<>(document.namespaces());
    addUsual(document.root(), all);
    all.remove("xml");
    return all;
  }

  private static void addUsual(Part part, Map<String, String> declared) {
    addUsual(part.name(), declared);
    part.attributes().keySet().forEach(name -> addUsual(name, declared));
    part.children().values().forEach(all -> all.forEach(child -> addUsual(child, declared)));
  }

  private static void addUsual(String name, Map<String, String> declared) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    String usual = JsonNames.USUAL.get(prefix);
    if (usual != null) {
      declared.putIfAbsent(prefix, usual);
    }
  }

  private Element element(Part part) {
    Pattern pattern = layout.next(part);
    List<Declaration> declarations = new ArrayList<>();
    pattern.declarations().forEach((prefix, uri) -> declarations.add(open(prefix, uri)));
    Name resolved = resolve(part, part.name());
    String usual = layout.prefix(resolved.prefix());
    String prefix = pattern.prefix() == null ? usual : pattern.prefix();
    Name name = inScope(new Name(resolved.uri(), prefix, resolved.local()), part);
    List<Attribute> attributes = new ArrayList<>(part.attributes().size());
    part.attributes().forEach((key, value) -> attributes.add(attribute(part, key, value, pattern)));
    spend(name);
    List<XmlNode> content =
        new ContentOrder(part, this::element, budget).of(layout.content(pattern, part));
    declarations.forEach(declared -> scope(declared.prefix()).removeLast());
    layout.leave();
    return new Element(name, declarations, attributes, content);
  }

  private Declaration open(String prefix, String uri) {
    boolean reserved = prefix.equals("xmlns") || uri.equals(JsonNames.XMLNS);
    boolean xml = prefix.equals("xml") != uri.equals(JsonNames.XML);
    boolean undeclared = !prefix.isEmpty() && uri.isEmpty();
    if (reserved || xml || undeclared || !(prefix.isEmpty() || XmlText.isName(prefix))) {
      throw DccJsonRejectedException.layout("It declares a prefix that cannot be: " + prefix + ".");
    }
    budget.spend((long) prefix.length() + uri.length());
    scope(prefix).addLast(uri);
    return new Declaration(prefix, uri);
  }

  private Attribute attribute(Part part, String key, String value, Pattern pattern) {
    Name resolved = resolve(part, key);
    boolean declaration = resolved.prefix().isEmpty() && resolved.local().equals("xmlns");
    if (declaration) {
      throw new DccJsonRejectedException(
          part.pointer(), "declaration", "Namespaces are declared in the member namespaces.");
    }
    String written = pattern.attributes().getOrDefault(key, resolved.prefix());
    if (written.isEmpty() != resolved.uri().isEmpty()) {
      throw DccJsonRejectedException.layout("The attribute " + key + " has no such prefix.");
    }
    Name name = new Name(resolved.uri(), written, resolved.local());
    spend(name);
    return new Attribute(written.isEmpty() ? name : inScope(name, part), value);
  }

  private void spend(Name name) {
    budget.spend((long) name.prefix().length() + name.local().length());
  }

  /** Namespace, prefix and local part of a name in JSON. */
  private Name resolve(Part part, String name) {
    int colon = name.indexOf(':');
    String prefix = name.substring(0, Math.max(0, colon));
    String local = name.substring(colon + 1);
    String uri = colon < 0 ? "" : JsonNames.namespace(namespaces, prefix);
    if (!XmlText.isName(local) || uri == null) {
      throw new DccJsonRejectedException(
          part.pointer(),
          "name",
          uri == null
              ? "The prefix of " + name + " is not in the member namespaces."
              : "No name of an element or attribute: " + name + ".");
    }
    return new Name(uri, prefix, local);
  }

  private Name inScope(Name name, Part part) {
    if (!name.uri().equals(scope(name.prefix()).peekLast())) {
      throw DccJsonRejectedException.layout(
          "At " + part.pointer() + " the prefix of " + name.written() + " is not declared so.");
    }
    return name;
  }

  private Deque<String> scope(String prefix) {
    return scope.computeIfAbsent(prefix, p -> new ArrayDeque<>(2));
  }

  /** Says of each element, in the order of the document, how it is written. */
  interface LayoutCursor {
    Pattern next(Part part);

    /** The prefix that elements have which have this one in JSON. */
    String prefix(String inJson);

    Layout.Content content(Pattern pattern, Part part);

    /** The element is complete. */
    void leave();

    /** The document is complete. */
    void end();
  }

  /** Nothing is given: in the order of the members, two blanks for each level. */
  private static final class Indentation implements LayoutCursor {
    private final Map<String, String> declarations;
    private int depth;

    Indentation(Map<String, String> declarations) {
      this.declarations = declarations;
    }

    @Override
    public Pattern next(Part part) {
      Map<String, String> declared = depth == 0 ? declarations : Map.of();
      depth++;
      return new Pattern(null, declared, Map.of(), InOrder.PLAIN);
    }

    @Override
    public String prefix(String inJson) {
      return inJson;
    }

    @Override
    public Layout.Content content(Pattern pattern, Part part) {
      // White space beside text would belong to it.
      boolean indented = part.texts().isEmpty() && !part.children().isEmpty();
      return indented
          ? new InOrder("\n" + "  ".repeat(depth), "\n" + "  ".repeat(depth - 1))
          : InOrder.PLAIN;
    }

    @Override
    public void leave() {
      depth--;
    }

    @Override
    public void end() {}
  }

  /** What the JSON says. */
  private static final class GivenLayout implements LayoutCursor {
    private final Layout layout;
    private int next;

    GivenLayout(Layout layout) {
      this.layout = layout;
    }

    @Override
    public Pattern next(Part part) {
      if (next >= layout.elements().size()) {
        throw DccJsonRejectedException.layout(
            "It tells of " + layout.elements().size() + " elements, and there are more.");
      }
      int number = layout.elements().get(next++);
      if (number >= layout.patterns().size()) {
        throw DccJsonRejectedException.layout("There is no pattern " + number + ".");
      }
      return layout.patterns().get(number);
    }

    @Override
    public String prefix(String inJson) {
      return layout.prefixes().getOrDefault(inJson, inJson);
    }

    @Override
    public Layout.Content content(Pattern pattern, Part part) {
      return pattern.content();
    }

    @Override
    public void leave() {}

    @Override
    public void end() {
      if (next < layout.elements().size()) {
        throw DccJsonRejectedException.layout(
            "It tells of " + layout.elements().size() + " elements, and there are " + next + ".");
      }
    }
  }
}
