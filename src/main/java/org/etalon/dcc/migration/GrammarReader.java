package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the part of XML Schema that the schemas of DCC and D-SI use. */
final class GrammarReader {
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private final Map<QName, Element> elements = new LinkedHashMap<>();
  private final Map<QName, Element> named = new HashMap<>();
  private final Map<QName, Element> groups = new HashMap<>();
  private final Map<QName, Element> attributeGroups = new HashMap<>();
  private final Map<String, ContentType> types = new HashMap<>();
  private final IdentityHashMap<Element, String> anonymous = new IdentityHashMap<>();

  private GrammarReader() {}

  /** The schemas in any order, all that belong together. */
  static Grammar read(List<byte[]> schemas) {
    GrammarReader reader = new GrammarReader();
    schemas.forEach(s -> reader.index(SafeXml.parse(s).getDocumentElement()));
    reader.named.forEach((name, type) -> reader.types.put(name.toString(), reader.contentOf(type)));
    Map<QName, String> roots = new HashMap<>();
    reader.elements.forEach((name, e) -> roots.put(name, reader.typeKey(e)));
    return new Grammar(reader.types, roots);
  }

  private void index(Element schema) {
    for (Element child : Tree.children(schema)) {
      Map<QName, Element> place =
          switch (child.getLocalName()) {
            case "element" -> elements;
            case "complexType", "simpleType" -> named;
            case "group" -> groups;
            case "attributeGroup" -> attributeGroups;
            default -> new HashMap<>();
          };
      place.put(new QName(target(child), child.getAttribute("name")), child);
    }
  }

  private String typeKey(Element element) {
    String type = element.getAttribute("type");
    if (!type.isEmpty()) {
      QName name = name(element, type);
      if (name.getNamespaceURI().equals(XS)) {
        types.putIfAbsent(
            name.toString(), new ContentType(null, ValueType.of(name.getLocalPart()), Map.of()));
      }
      return name.toString();
    }
    for (Element child : Tree.children(element)) {
      if (child.getLocalName().endsWith("Type")) {
        String known = anonymous.get(child);
        if (known != null) {
          return known;
        }
        String key = "#" + anonymous.size();
        // Before its content is read, which may hold the element itself.
        anonymous.put(child, key);
        types.put(key, contentOf(child));
        return key;
      }
    }
    throw new IllegalStateException("An element without a type: " + element.getAttribute("name"));
  }

  private ContentType contentOf(Element type) {
    if (type.getLocalName().equals("simpleType")) {
      return new ContentType(null, value(type), Map.of());
    }
    Map<String, ValueType> attributes = new LinkedHashMap<>();
    attributes(type, attributes);
    Element simple = Tree.child(type, XS, "simpleContent");
    if (simple != null) {
      Element extension = Tree.children(simple).get(0);
      attributes(extension, attributes);
      return new ContentType(null, valueOf(extension, "base"), attributes);
    }
    return new ContentType(particleIn(type), null, attributes);
  }

  private void attributes(Element parent, Map<String, ValueType> into) {
    for (Element child : Tree.children(parent)) {
      if (child.getLocalName().equals("attribute")) {
        boolean named = child.hasAttribute("type");
        ValueType type =
            named ? valueOf(child, "type") : value(Tree.children(child).get(lastType(child)));
        into.put(child.getAttribute("name"), type);
      } else if (child.getLocalName().equals("attributeGroup")) {
        Element group = attributeGroups.get(name(child, child.getAttribute("ref")));
        if (group != null) {
          attributes(group, into);
        }
      }
    }
  }

  private static int lastType(Element parent) {
    return Tree.children(parent).size() - 1;
  }

  /** The one particle in a type or group; nothing for an empty one. */
  private Particle particleIn(Element parent) {
    for (Element child : Tree.children(parent)) {
      Particle particle = particle(child);
      if (particle != null) {
        return particle;
      }
    }
    return new Particle.Sequence(List.of(), true, 1, 1);
  }

  private @Nullable Particle particle(Element e) {
    int min = occurs(e, "minOccurs");
    int max = occurs(e, "maxOccurs");
    return switch (e.getLocalName()) {
      case "sequence" -> new Particle.Sequence(particles(e), true, min, max);
      case "all" -> new Particle.Sequence(particles(e), false, min, max);
      case "choice" -> new Particle.Choice(particles(e), min, max);
      case "group" -> group(e, min, max);
      case "element" -> element(e, min, max);
      case "any" ->
          new Particle.Any(
              e.getAttribute("namespace").equals("##other"),
              e.getAttribute("processContents").equals("lax"),
              min,
              max);
      default -> null;
    };
  }

  private List<Particle> particles(Element parent) {
    List<Particle> found = new ArrayList<>();
    for (Element child : Tree.children(parent)) {
      Particle particle = particle(child);
      if (particle != null) {
        found.add(particle);
      }
    }
    return found;
  }

  private Particle group(Element e, int min, int max) {
    Element group = groups.get(name(e, e.getAttribute("ref")));
    if (group == null) {
      throw new IllegalStateException("No group " + e.getAttribute("ref"));
    }
    Particle inner = particleIn(group);
    if (inner instanceof Particle.Choice choice && choice.min() == 1 && choice.max() == 1) {
      return new Particle.Choice(choice.branches(), min, max);
    }
    if (max != 1) {
      throw new IllegalStateException("A sequence that repeats: " + e.getAttribute("ref"));
    }
    return new Particle.Sequence(List.of(inner), true, min, max);
  }

  private Particle element(Element e, int min, int max) {
    String ref = e.getAttribute("ref");
    if (ref.isEmpty()) {
      QName name = new QName(target(e), e.getAttribute("name"));
      return new Particle.Named(name, typeKey(e), min, max);
    }
    QName head = name(e, ref);
    List<Particle> branches = new ArrayList<>();
    elements.forEach(
        (name, global) -> {
          String substitutes = global.getAttribute("substitutionGroup");
          boolean stands = !substitutes.isEmpty() && name(global, substitutes).equals(head);
          if (stands || (name.equals(head) && !"true".equals(global.getAttribute("abstract")))) {
            branches.add(new Particle.Named(name, typeKey(global), 1, 1));
          }
        });
    if (branches.size() == 1 && branches.get(0) instanceof Particle.Named only) {
      return new Particle.Named(only.name(), only.type(), min, max);
    }
    return new Particle.Choice(branches, min, max);
  }

  private ValueType valueOf(Element e, String attribute) {
    QName name = name(e, e.getAttribute(attribute));
    if (name.getNamespaceURI().equals(XS)) {
      return ValueType.of(name.getLocalPart());
    }
    Element type = named.get(name);
    if (type == null) {
      throw new IllegalStateException("No type " + name);
    }
    ValueType value = contentOf(type).value();
    return value == null ? ValueType.of("string") : value;
  }

  private ValueType value(Element simpleType) {
    for (Element child : Tree.children(simpleType)) {
      if (child.getLocalName().equals("list")) {
        ValueType item =
            child.hasAttribute("itemType")
                ? valueOf(child, "itemType")
                : value(Tree.children(child).get(lastType(child)));
        return new ValueType("string", List.of(), List.of(), item, 0);
      }
      if (child.getLocalName().equals("restriction")) {
        return restricted(child);
      }
    }
    return ValueType.of("string");
  }

  private ValueType restricted(Element restriction) {
    Element own = Tree.child(restriction, XS, "simpleType");
    ValueType base = own == null ? valueOf(restriction, "base") : value(own);
    List<Pattern> patterns = new ArrayList<>(base.patterns());
    List<String> words = new ArrayList<>(base.words());
    int entriesMin = base.entriesMin();
    for (Element facet : Tree.children(restriction)) {
      String value = facet.getAttribute("value");
      switch (facet.getLocalName()) {
        case "pattern" -> patterns.add(Pattern.compile(value));
        case "enumeration" -> words.add(value);
        case "minLength" -> entriesMin = Integer.parseInt(value);
        default -> {}
      }
    }
    return new ValueType(base.builtIn(), patterns, words, base.item(), entriesMin);
  }

  private static int occurs(Element e, String attribute) {
    String value = e.getAttribute(attribute);
    return value.isEmpty() ? 1 : value.equals("unbounded") ? -1 : Integer.parseInt(value);
  }

  private static String target(Element e) {
    return e.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
  }

  private static QName name(Element at, String prefixed) {
    int colon = prefixed.indexOf(':');
    String prefix = colon < 0 ? null : prefixed.substring(0, colon);
    String namespace = at.lookupNamespaceURI(prefix);
    return new QName(namespace == null ? "" : namespace, prefixed.substring(colon + 1));
  }
}
