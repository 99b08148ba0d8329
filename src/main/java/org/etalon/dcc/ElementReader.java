package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One element that is being read. Whatever is asked for is marked as met, so that in the end the
 * rest can be named; text is the concatenation of the element's own text nodes, so that a comment
 * inside a value cannot change it. Names are those of DCC, or of D-SI with {@code si:} before them,
 * whatever the prefixes of the document.
 */
final class ElementReader {
  private static final Set<String> TRUE = Set.of("true", "1");
  private static final Set<String> FALSE = Set.of("false", "0");

  private final Element element;
  private final Reading reading;

  ElementReader(Element element, Reading reading) {
    this.element = element;
    this.reading = reading;
    reading.meet(element);
  }

  String localName() {
    return element.local();
  }

  Reading reading() {
    return reading;
  }

  /** The first child of one of these names, without marking it; null when there is none. */
  @Nullable Element find(String... names) {
    for (Element child : element.children()) {
      if (child.isOneOf(names)) {
        return child;
      }
    }
    return null;
  }

  @Nullable ElementReader child(String... names) {
    Element found = find(names);
    return found == null ? null : new ElementReader(found, reading);
  }

  /** The child that the schema demands; null is noted as missing. */
  @Nullable ElementReader demanded(String... names) {
    ElementReader found = child(names);
    if (found == null) {
      reading.missing(element, names[0]);
    }
    return found;
  }

  List<ElementReader> children(String... names) {
    List<ElementReader> found = new ArrayList<>();
    for (Element child : element.children()) {
      if (child.isOneOf(names)) {
        found.add(new ElementReader(child, reading));
      }
    }
    return found;
  }

  /** The entries of a wrapping list; empty when the list is not there. */
  List<ElementReader> wrapped(String list, String... names) {
    ElementReader wrapper = child(list);
    return wrapper == null ? List.of() : wrapper.children(names);
  }

  /** Own text as it stands. */
  String rawText() {
    reading.meetText(element);
    return element.text();
  }

  /** Own text without outer blanks. */
  String text() {
    return XmlSpace.strip(rawText());
  }

  @Nullable String text(String... names) {
    ElementReader child = child(names);
    return child == null ? null : child.text();
  }

  /** Text that the schema demands; empty when it is missing. */
  String demandedText(String... names) {
    ElementReader child = demanded(names);
    return child == null ? "" : child.text();
  }

  List<String> texts(String... names) {
    return children(names).stream().map(ElementReader::text).toList();
  }

  List<String> tokens(String... names) {
    ElementReader child = child(names);
    return child == null ? List.of() : XmlSpace.tokens(child.text());
  }

  /** A list that the schema demands; empty when it is missing. */
  List<String> demandedTokens(String... names) {
    ElementReader child = demanded(names);
    return child == null ? List.of() : XmlSpace.tokens(child.text());
  }

  /** All children of these names in their order, without marking them. */
  List<Element> all(String... names) {
    return element.children().stream().filter(child -> child.isOneOf(names)).toList();
  }

  @Nullable WrittenDate date(String name) {
    String text = text(name);
    return text == null ? null : new WrittenDate(text);
  }

  /** A boolean; null also for text that is none, which then counts as unread. */
  @Nullable Boolean flag(String name) {
    Element found = find(name);
    if (found == null) {
      return null;
    }
    String text = XmlSpace.strip(found.text());
    if (!TRUE.contains(text) && !FALSE.contains(text)) {
      return null;
    }
    new ElementReader(found, reading).text();
    return TRUE.contains(text);
  }

  /** Booleans in an element for one or in one for several; none if a single one of them is none. */
  List<Boolean> flags(String one, String several) {
    Boolean only = flag(one);
    if (only != null) {
      return List.of(only);
    }
    Element found = find(several);
    if (found == null) {
      return List.of();
    }
    List<String> tokens = XmlSpace.tokens(found.text());
    if (!tokens.stream().allMatch(t -> TRUE.contains(t) || FALSE.contains(t))) {
      return List.of();
    }
    return tokens(several).stream().map(TRUE::contains).toList();
  }

  @Nullable String attribute(String name) {
    String value = element.attribute(name);
    if (value == null) {
      return null;
    }
    reading.meetAttribute(element, name);
    return XmlSpace.strip(value);
  }

  /** The common attributes; {@code refId} was an element before DCC 3. */
  Attributes attributes() {
    String refId = attribute("refId");
    String refType = attribute("refType");
    List<String> refIds = refId == null ? texts("refId") : XmlSpace.tokens(refId);
    List<String> refTypes = refType == null ? List.of() : XmlSpace.tokens(refType);
    String id = attribute("id");
    return id == null && refIds.isEmpty() && refTypes.isEmpty()
        ? Attributes.NONE
        : new Attributes(id, refIds, refTypes);
  }

  /** The first element inside, of any namespace, as canonical XML; empty when there is none. */
  String fragment() {
    for (Element child : element.children()) {
      if (child.isForeign()) {
        reading.meetWhole(child);
        return child.text();
      }
    }
    return "";
  }

  /** Every element inside, of any namespace, as canonical XML. */
  List<String> fragments() {
    List<String> found = new ArrayList<>();
    for (Element child : element.children()) {
      reading.meetWhole(child);
      found.add(child.text());
    }
    return found;
  }

  /** What this element was read as when it ended, or what the reading of it gives now. */
  <T> T once(Class<T> type, Function<ElementReader, T> how) {
    Element.Finished read = element.read();
    if (read == null) {
      return how.apply(this);
    }
    reading.missing(read.missing());
    return type.cast(read.value());
  }
}
