package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a tree fit the grammar of DCC 3.3.0: parts are put in order, what has no place goes to the
 * comment, and what is demanded and not stated says so. Values of D-SI are taken as they are or, as
 * words, not at all.
 */
final class Fitting {
  /** Parts of a value without which it says the same. */
  private static final Set<String> MERE_NOTES =
      Set.of("label", "dateTime", "distribution", "significantDigit", "listsignificantDigit");

  /** Without any of these nothing was calibrated. */
  private static final Set<String> RESULTS = Set.of("measurementResults", "measurementResult");

  /** Which of several sorts of content is made where one is demanded. */
  private static final List<String> PLAINEST = List.of("noQuantity", "text", "further", "quantity");

  private final Workpiece work;
  private final Grammar grammar;
  private final Fillings fillings;
  private final FittingValues values;
  private final Repetitions repetitions;
  private boolean filling;

  Fitting(Workpiece work, Grammar grammar, Fillings fillings) {
    this.work = work;
    this.grammar = grammar;
    this.fillings = fillings;
    this.values = new FittingValues(work);
    this.repetitions = new Repetitions(work);
  }

  /** False where an element cannot be made to fit; its parts may have been changed by then. */
  boolean fit(Element element, ContentType type) {
    values.attributes(element, type.attributes());
    Particle content = type.content();
    if (content == null) {
      return type.value() == null || values.value(element, type.value());
    }
    if ((isValue(element) && !XmlText.strip(Tree.text(element)).isEmpty())
        || !repetitions.settle(element, content)) {
      return false;
    }
    work.keepStrayText(element);
    Set<Element> pool = new LinkedHashSet<>(Tree.children(element));
    List<Element> taken = new ArrayList<>();
    if (!take(content, element, pool, taken) || !repetitions.settleLeft(element, content, pool)) {
      return false;
    }
    pool.forEach(left -> work.keep(left, Wording.NO_PLACE));
    arrange(element, taken);
    return true;
  }

  private boolean take(Particle particle, Element parent, Set<Element> pool, List<Element> taken) {
    if (particle instanceof Particle.Named named) {
      return takeNamed(named, parent, pool, taken);
    }
    if (particle instanceof Particle.Sequence sequence) {
      return takeSequence(sequence, parent, pool, taken);
    }
    if (particle instanceof Particle.Choice choice) {
      return choice.isUnbounded()
          ? takeMany(choice, parent, pool, taken)
          : takeOne(choice, parent, pool, taken);
    }
    return takeForeign((Particle.Any) particle, pool, taken);
  }

  private boolean takeSequence(
      Particle.Sequence sequence, Element parent, Set<Element> pool, List<Element> taken) {
    if (sequence.min() == 0 && pool.stream().noneMatch(e -> sequence.holds(Tree.name(e)))) {
      return true;
    }
    List<Element> inOrder = List.copyOf(pool);
    List<Element> found = new ArrayList<>();
    for (Particle part : sequence.parts()) {
      if (!take(part, parent, pool, found)) {
        return false;
      }
    }
    if (!sequence.ordered()) {
      // Any order will do, so it stays; what was made comes last.
      inOrder.stream().filter(found::contains).forEach(taken::add);
      found.removeAll(taken);
    }
    taken.addAll(found);
    return true;
  }

  private boolean takeNamed(
      Particle.Named named, Element parent, Set<Element> pool, List<Element> taken) {
    int count = 0;
    ContentType type = grammar.type(named.type());
    for (Element child : List.copyOf(pool)) {
      if (count == named.max()) {
        break;
      }
      if (!Tree.name(child).equals(named.name())) {
        continue;
      }
      pool.remove(child);
      if (fit(child, type)) {
        taken.add(child);
        count++;
      } else if (isValue(child) && !isMereNote(child)) {
        return false;
      } else {
        work.keep(child, Wording.NO_VALUE);
      }
    }
    for (; count < named.min(); count++) {
      if (!fill(named, parent, taken)) {
        return false;
      }
    }
    return true;
  }

  private boolean takeOne(
      Particle.Choice choice, Element parent, Set<Element> pool, List<Element> taken) {
    List<Element> rivals = pool.stream().filter(e -> choice.holds(Tree.name(e))).toList();
    if (rivals.isEmpty()) {
      return choice.min() == 0 || plainest(choice, parent, taken);
    }
    Particle branch = branch(choice, rivals);
    boolean several =
        branch instanceof Particle.Named named && named.max() == 1 && rivals.size() > 1;
    if (several || !holdsAll(branch, rivals)) {
      if (rivals.stream().allMatch(Fitting::isValue)) {
        return inWords(choice, pool, rivals, taken);
      }
      repetitions.contradict(parent, rivals.subList(1, 2));
    }
    return take(branch, parent, pool, taken) || inWords(choice, pool, rivals.subList(0, 1), taken);
  }

  /** The branch for all of them, or else for the first. */
  private static Particle branch(Particle.Choice choice, List<Element> elements) {
    return choice.branches().stream()
        .filter(b -> holdsAll(b, elements))
        .findFirst()
        .or(
            () ->
                choice.branches().stream()
                    .filter(b -> b.holds(Tree.name(elements.get(0))))
                    .findFirst())
        .orElseThrow();
  }

  private static boolean holdsAll(Particle branch, List<Element> elements) {
    return elements.stream().map(Tree::name).distinct().allMatch(branch::holds);
  }

  private boolean takeMany(
      Particle.Choice choice, Element parent, Set<Element> pool, List<Element> taken) {
    int before = taken.size();
    for (Element child : List.copyOf(pool)) {
      QName name = Tree.name(child);
      for (Particle branch : choice.branches()) {
        if (branch.holds(name)) {
          Set<Element> one = new LinkedHashSet<>(Set.of(child));
          pool.remove(child);
          if (!take(optional(branch), parent, one, taken)) {
            return false;
          }
          break;
        }
      }
    }
    return taken.size() > before || choice.min() == 0 || plainest(choice, parent, taken);
  }

  /** So that one that does not fit is left out, not replaced. */
  private static Particle optional(Particle branch) {
    return branch instanceof Particle.Named n
        ? new Particle.Named(n.name(), n.type(), 0, n.max())
        : branch;
  }

  private boolean takeForeign(Particle.Any any, Set<Element> pool, List<Element> taken) {
    int count = 0;
    for (Element child : List.copyOf(pool)) {
      boolean foreign = !Names.DCC.equals(child.getNamespaceURI());
      if (count == any.max() || (any.other() && !foreign)) {
        continue;
      }
      pool.remove(child);
      if (any.lax() || isKnown(child)) {
        taken.add(child);
        count++;
      } else {
        work.keep(child, Wording.NO_VALUE);
      }
    }
    return count >= any.min();
  }

  /** Only what a schema declares may stand among elements of a certificate. */
  private boolean isKnown(Element element) {
    ContentType type = grammar.root(Tree.name(element));
    return Names.DS.equals(element.getNamespaceURI()) || (type != null && fit(element, type));
  }

  private boolean plainest(Particle.Choice choice, Element parent, List<Element> taken) {
    for (String name : PLAINEST) {
      for (Particle branch : choice.branches()) {
        if (branch instanceof Particle.Named named && named.name().getLocalPart().equals(name)) {
          return fill(named, parent, taken);
        }
      }
    }
    return take(choice.branches().get(0), parent, new LinkedHashSet<>(), taken);
  }

  /** A quantity that D-SI cannot hold is told in words, where words may stand. */
  private boolean inWords(
      Particle.Choice choice, Set<Element> pool, List<Element> values, List<Element> taken) {
    boolean allowed = choice.holds(new QName(Names.DCC, "noQuantity"));
    if (!allowed || !values.stream().allMatch(Fitting::isValue)) {
      return false;
    }
    Element words = work.make(Names.DCC, "noQuantity");
    Element content = work.make(Names.DCC, "content");
    List<String> parts = new ArrayList<>();
    values.forEach(value -> tell(value, parts));
    content.setTextContent(parts.isEmpty() ? Fillings.NOT_STATED : String.join("; ", parts));
    words.appendChild(content);
    for (Element value : values) {
      pool.remove(value);
      work.note(Wording.WORDS, value, words);
      work.keep(value, Wording.NO_VALUE);
    }
    taken.add(words);
    return true;
  }

  private static void tell(Element element, List<String> parts) {
    String text = XmlText.strip(Tree.text(element));
    if (!text.isEmpty()) {
      parts.add(element.getLocalName() + ": " + text);
    }
    Tree.children(element).forEach(child -> tell(child, parts));
  }

  private boolean fill(Particle.Named named, Element parent, List<Element> taken) {
    String name = named.name().getLocalPart();
    if (!Names.DCC.equals(named.name().getNamespaceURI()) || RESULTS.contains(name)) {
      work.lack(parent, name);
      return false;
    }
    Element made = work.make(Names.DCC, name);
    boolean outermost = !filling;
    filling = true;
    boolean filled = fillIn(made, parent, grammar.type(named.type()));
    filling = !outermost;
    if (filled) {
      taken.add(made);
      if (outermost) {
        work.note(Wording.NOT_STATED, null, made);
      }
    }
    return filled;
  }

  private boolean fillIn(Element made, Element parent, ContentType type) {
    Particle content = type.content();
    if (content == null) {
      String text = type.value() == null ? null : fillings.value(made.getLocalName(), type.value());
      if (text == null) {
        work.lack(parent, made.getLocalName());
        return false;
      }
      made.setTextContent(text);
      return true;
    }
    if (content.holds(new QName(Names.DCC, "content"))) {
      fillings.texts().forEach((language, text) -> made.appendChild(content(language, text)));
      return true;
    }
    List<Element> inside = new ArrayList<>();
    boolean taken = take(content, made, new LinkedHashSet<>(), inside);
    inside.forEach(made::appendChild);
    return taken;
  }

  private Element content(String language, String text) {
    Element content = work.make(Names.DCC, "content");
    if (!language.isEmpty()) {
      content.setAttribute("lang", language);
    }
    content.setTextContent(text);
    return content;
  }

  private void arrange(Element parent, List<Element> taken) {
    List<Element> there = taken.stream().filter(e -> e.getParentNode() == parent).toList();
    boolean moved = !there.equals(Tree.children(parent));
    if (moved && there.stream().anyMatch(e -> work.number(e) != Workpiece.NONE)) {
      work.note(Wording.NEW_ORDER, parent, parent);
    }
    Node next = null;
    for (int i = taken.size() - 1; i >= 0; i--) {
      Element element = taken.get(i);
      if (moved || element.getParentNode() != parent) {
        parent.insertBefore(element, next);
      }
      next = element;
    }
  }

  private static boolean isValue(Element element) {
    return Repetitions.isValue(element);
  }

  private static boolean isMereNote(Element element) {
    String name = element.getLocalName();
    String single = name.endsWith("XMLList") ? name.substring(0, name.length() - 7) : name;
    return MERE_NOTES.contains(single) || single.contains("uantityType");
  }
}
