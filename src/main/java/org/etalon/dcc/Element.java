package org.etalon.dcc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * An element of the part of a document that is being read, with marks for what of it was met. One
 * that was read when it ended keeps its record instead of what was in it.
 */
final class Element {
  /** D-SI, and what DCC 2.1 and D-SI 1.0.1 called it before it had that name. */
  private static final Set<String> SI =
      Set.of(
          ElementWriter.SI,
          "https://ptb.de/si/smartcom/d-si/v1_0_1",
          "https://intranet.ptb.de/fileadmin/dokumente/intranet/abteilungen/abteilung_1/"
              + "Digitaler_Kalibrierschein/SI");

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SI_PREFIX = "si:";
  private static final String[] NONE = {};
  private static final boolean[] NOTHING_MET = {};
  private static final int INSIDE = 4;
  // Whoever names a place does not need more of a namespace.
  private static final int NAMESPACE_CHARACTERS_MAX = 200;

  private final @Nullable Element parent;
  private final String namespace;
  private final String local;
  private final int nodesBefore;
  // Names and values by turns.
  private String[] attributes;
  private boolean[] metAttributes;
  private List<Element> children = List.of();
  private String text = "";
  private boolean foreign;
  private @Nullable Finished read;
  private boolean met;
  private boolean metText;
  private boolean metWhole;

  /**
   * @param nodesBefore how many nodes there were before this one
   */
  Element(
      @Nullable Element parent,
      String namespace,
      String local,
      Attributes attributes,
      int nodesBefore) {
    this.parent = parent;
    this.namespace = SI.contains(namespace) ? ElementWriter.SI : namespace;
    this.local = local;
    this.attributes = written(attributes);
    this.metAttributes =
        this.attributes.length == 0 ? NOTHING_MET : new boolean[this.attributes.length / 2];
    this.nodesBefore = nodesBefore;
    if (parent != null) {
      parent.add(this);
    }
  }

  /** An element of which nothing is known but that it is not there. */
  static Element nothing() {
    return new Element(null, "", "", new AttributesImpl(), 0);
  }

  @Nullable Element parent() {
    return parent;
  }

  String local() {
    return local;
  }

  String namespace() {
    return namespace;
  }

  int nodesBefore() {
    return nodesBefore;
  }

  List<Element> children() {
    return children;
  }

  /** The concatenation of its own text nodes. */
  String text() {
    return text;
  }

  void text(String own) {
    this.text = own;
  }

  /** Takes the element of another XML that was inside, as canonical XML. */
  void foreign(String canonicalXml) {
    this.foreign = true;
    this.text = canonicalXml;
  }

  boolean isForeign() {
    return foreign;
  }

  /** The name with the usual prefix, whatever prefix the document has for the namespace. */
  String name() {
    if (isDcc()) {
      return "dcc:" + local;
    }
    if (isSi()) {
      return SI_PREFIX + local;
    }
    int end = Math.min(namespace.length(), NAMESPACE_CHARACTERS_MAX);
    return "{" + namespace.substring(0, end) + "}" + local;
  }

  boolean isDcc() {
    return namespace.equals(ElementWriter.DCC);
  }

  boolean isSi() {
    return namespace.equals(ElementWriter.SI);
  }

  /** Whether this is its name, of DCC, or of D-SI with {@code si:} before it. */
  boolean is(String name) {
    return name.startsWith(SI_PREFIX)
        ? isSi() && local.length() == name.length() - SI_PREFIX.length() && name.endsWith(local)
        : local.equals(name) && isDcc();
  }

  boolean isOneOf(String... names) {
    for (String name : names) {
      if (is(name)) {
        return true;
      }
    }
    return false;
  }

  /** The value of an attribute by its name as written; null when there is none. */
  @Nullable String attribute(String name) {
    int at = place(name);
    return at < 0 ? null : attributes[at + 1];
  }

  void meetAttribute(String name) {
    int at = place(name);
    if (at >= 0) {
      metAttributes[at / 2] = true;
    }
  }

  /** Names of the attributes that nobody asked for. */
  List<String> unmetAttributes() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < metAttributes.length; i++) {
      if (!metAttributes[i]) {
        names.add(attributes[2 * i]);
      }
    }
    return names;
  }

  boolean isMet() {
    return met;
  }

  void meet() {
    met = true;
  }

  void meetText() {
    metText = true;
  }

  void meetWhole() {
    met = true;
    metWhole = true;
  }

  boolean isMetWhole() {
    return metWhole;
  }

  /** Whether there is text that nobody asked for. */
  boolean hasStrayText() {
    return !metText && !foreign && !XmlSpace.isBlank(text);
  }

  /** What it was read as when it ended; null when it was not yet. */
  @Nullable Finished read() {
    return read;
  }

  /** Keeps what it was read as, and drops what was in it. */
  void read(Finished newRead) {
    read = newRead;
    children = List.of();
    text = "";
    attributes = NONE;
    metAttributes = NOTHING_MET;
  }

  private int place(String name) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(INSIDE);
    }
    children.add(child);
  }

  /** All but those for whoever validates, which say nothing. */
  private static String[] written(Attributes all) {
    int count = all.getLength();
    if (count == 0) {
      return NONE;
    }
    String[] pairs = new String[2 * count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      if (!XSI.equals(all.getURI(i))) {
        pairs[used++] = all.getQName(i);
        pairs[used++] = all.getValue(i);
      }
    }
    return used == pairs.length ? pairs : Arrays.copyOf(pairs, used);
  }

  /**
   * What an element was read as.
   *
   * @param unread paths below it of what was not understood
   * @param missing paths of what was not met
   */
  record Finished(Object value, List<String> unread, List<String> missing) {}
}
