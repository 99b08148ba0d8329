package org.etalon.dcc.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.namespace.QName;
import org.etalon.dcc.DccVersion;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Certificates that say anything that a schema allows, made from the schema itself. */
public final class RandomDcc {
  private static final int DEPTH_MAX = 12;
  private static final int ELEMENTS_MAX = 250;
  private static final String VERSION = "schemaVersion";

  /** Texts, of which those are used that a type accepts. */
  private static final List<String> TEXTS =
      List.of(
          "true",
          "false",
          "2",
          "1",
          "0.95",
          "0.9545",
          "20.10",
          "-3.50e-3",
          "0.0040",
          "1.96",
          "2026-03-04",
          "2026-03-04T05:06:07Z",
          "P1Y",
          "QUJD",
          "DE",
          "CN",
          "en",
          "zh",
          "Prüfling 7",
          "a, b & <c>",
          "\\milli\\metre",
          "https://example.org/a",
          "/basic/temperature",
          "shortest-interval");

  /** Texts of D-SI 1.0.1, which had no type for numbers. */
  private static final Set<String> NUMBERS =
      Set.of(
          "value",
          "dateTime",
          "uncertainty",
          "coverageFactor",
          "coverageProbability",
          "intervalMin",
          "intervalMax");

  private final Grammar grammar;
  private final Random random;
  private final String si;
  private final List<String> ids = new ArrayList<>();
  private final List<Attr> references = new ArrayList<>();
  private final List<Element> referring = new ArrayList<>();
  private final Document document;
  private final Set<Particle.Named> used = new HashSet<>();
  private int elements;
  private int marks;

  private RandomDcc(Grammar grammar, DccVersion version, long seed) {
    this.grammar = grammar;
    this.random = new Random(seed);
    this.si =
        version.text().startsWith("2.1") ? "https://ptb.de/si/smartcom/d-si/v1_0_1" : Names.SI;
    this.document =
        SafeXml.parse(
            ("<dcc:digitalCalibrationCertificate xmlns:dcc='"
                    + Names.DCC
                    + "' xmlns:si='"
                    + si
                    + "'/>")
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A document.
   *
   * @param used the declarations of elements that it uses
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Made(byte[] xml, Set<Particle.Named> used) {}

  /** The same seed gives the same document. */
  static byte[] of(Grammar grammar, DccVersion version, long seed) {
    return make(grammar, version, seed).xml();
  }

  static Made make(Grammar grammar, DccVersion version, long seed) {
    RandomDcc made = new RandomDcc(grammar, version, seed);
    Element root = made.document.getDocumentElement();
    ContentType type = grammar.root(new QName(Names.DCC, "digitalCalibrationCertificate"));
    made.fill(root, type, 0);
    if (type.attributes().containsKey(VERSION)) {
      root.setAttribute(VERSION, version.text());
    }
    made.refer();
    return new Made(Canonical.bytes(made.document), made.used);
  }

  private void refer() {
    for (Attr attribute : references) {
      if (ids.isEmpty()) {
        attribute.getOwnerElement().removeAttributeNode(attribute);
      } else {
        attribute.setValue(pick(ids));
      }
    }
    for (Element element : referring) {
      if (ids.isEmpty()) {
        element.getParentNode().removeChild(element);
      } else {
        element.setTextContent(pick(ids));
      }
    }
  }

  private void fill(Element element, ContentType type, int depth) {
    elements++;
    type.attributes()
        .forEach(
            (name, value) -> {
              if (likely(depth, 3) && !name.equals(VERSION)) {
                attribute(element, name, value);
              }
            });
    if (type.content() != null) {
      put(type.content(), element, depth);
    } else if (type.value() != null) {
      if (type.value().builtIn().startsWith("IDREF")) {
        referring.add(element);
      }
      element.setTextContent(text(element.getLocalName(), type.value()));
    }
  }

  private void attribute(Element element, String name, ValueType type) {
    if (name.equals("lang") && type.builtIn().equals("string") && type.patterns().isEmpty()) {
      element.setAttribute(name, "en");
    } else if (type.builtIn().equals("ID")) {
      ids.add("id" + ids.size());
      element.setAttribute(name, ids.get(ids.size() - 1));
    } else {
      element.setAttribute(name, type.builtIn().startsWith("ID") ? "x" : text(name, type));
      if (type.builtIn().startsWith("IDREF")) {
        references.add(element.getAttributeNode(name));
      }
    }
  }

  private String text(String name, ValueType type) {
    if (type.item() != null) {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        tokens.add(text(name, type.item()).replace(' ', '_'));
      }
      return String.join(" ", tokens);
    }
    List<String> candidates = new ArrayList<>(type.words().isEmpty() ? TEXTS : type.words());
    if (type.builtIn().equals("decimal") || type.builtIn().equals("double")) {
      candidates.retainAll(List.of("2", "1", "0.95", "20.10", "-3.50e-3", "0.0040", "1.96"));
      if (type.patterns().isEmpty()) {
        // The ranges of D-SI 1.0.1 are not read.
        candidates.retainAll(
            name.contains("robability") ? List.of("0.95", "1") : List.of("2", "1.96"));
      }
    }
    if (name.equals("dateTime")) {
      candidates.retainAll(List.of("2026-03-04T05:06:07Z"));
    } else if (name.equals("link")) {
      // Free text before 3.3.0, an address since.
      candidates.retainAll(List.of("https://example.org/a"));
    }
    candidates.removeIf(c -> !type.accepts(c));
    if (candidates.isEmpty()) {
      throw new IllegalStateException("No text for " + name + " " + type);
    }
    String text = pick(candidates);
    boolean free =
        type.builtIn().equals("string") && type.words().isEmpty() && !NUMBERS.contains(name);
    String marked = text + "#" + marks++;
    return free && type.accepts(marked) ? marked : text;
  }

  private void put(Particle particle, Element parent, int depth) {
    int times = times(particle, depth);
    for (int i = 0; i < times; i++) {
      if (particle instanceof Particle.Named named) {
        named(named, parent, depth);
      } else if (particle instanceof Particle.Sequence sequence) {
        List<Particle> parts = new ArrayList<>(sequence.parts());
        if (!sequence.ordered()) {
          Collections.shuffle(parts, random);
        }
        parts.forEach(part -> put(part, parent, depth));
      } else if (particle instanceof Particle.Choice choice) {
        choice(choice, parent, depth);
      } else if (particle instanceof Particle.Any any && any.lax()) {
        // Elsewhere only what a schema knows may stand, which is hardly ever of use.
        Element foreign = document.createElementNS("urn:example", "remark");
        foreign.setAttributeNS(Names.XMLNS, "xmlns", "urn:example");
        foreign.setTextContent(pick(TEXTS));
        parent.appendChild(foreign);
      }
    }
  }

  private void named(Particle.Named named, Element parent, int depth) {
    if (named.name().getLocalPart().equals("measurementResults")) {
      elements = 0;
    }
    used.add(new Particle.Named(named.name(), named.type(), 1, 1));
    QName name = named.name();
    String prefix = name.getNamespaceURI().equals(si) ? "si:" : "dcc:";
    Element child = document.createElementNS(name.getNamespaceURI(), prefix + name.getLocalPart());
    parent.appendChild(child);
    fill(child, grammar.type(named.type()), depth + 1);
  }

  private void choice(Particle.Choice choice, Element parent, int depth) {
    List<Particle> branches = new ArrayList<>(choice.branches());
    if (isLate(depth)) {
      // Lists hold lists, and so on.
      branches.removeIf(b -> b.named().anyMatch(n -> n.name().getLocalPart().equals("list")));
    }
    if (!branches.isEmpty()) {
      Particle branch = pick(branches);
      if (branch instanceof Particle.Named n && n.min() == 0) {
        branch = new Particle.Named(n.name(), n.type(), 1, n.max());
      }
      put(branch, parent, depth);
    }
  }

  private int times(Particle particle, int depth) {
    if (particle.max() == 1) {
      return particle.min() == 1 || likely(depth, 2) ? 1 : 0;
    }
    int more = isLate(depth) ? 0 : random.nextInt(3);
    return Math.max(
        particle.min(), particle.isUnbounded() ? particle.min() + more : particle.max());
  }

  private boolean likely(int depth, int oneIn) {
    return !isLate(depth) && random.nextInt(oneIn) == 0;
  }

  private boolean isLate(int depth) {
    return depth > DEPTH_MAX || (depth > 1 && elements > ELEMENTS_MAX);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
