package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * What a content model of XML Schema means for an object, whose members have no order: which
 * members there can be, which can be lists, and which must be there together.
 */
final class JsonContent {
  private final Map<String, Element> members = new LinkedHashMap<>();
  private final Set<String> many = new TreeSet<>();
  private boolean wildcard;

  private final JsonDefinitions definitions;

  private JsonContent(JsonDefinitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What must be there.
   *
   * @param conditions JSON Schemas, each of which must hold
   */
  private record Presence(Set<String> required, List<Object> conditions) {
    static Presence none() {
      return new Presence(new LinkedHashSet<>(), new ArrayList<>());
    }

    boolean isNothing() {
      return required.isEmpty() && conditions.isEmpty();
    }

    void and(Presence other) {
      required.addAll(other.required);
      conditions.addAll(other.conditions);
    }

    Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      if (!required.isEmpty()) {
        schema.put("required", List.copyOf(required));
      }
      if (!conditions.isEmpty()) {
        schema.put("allOf", conditions);
      }
      return schema;
    }
  }

  /**
   * The content of a type.
   *
   * @param members the declaration of each element
   * @param many those that may stand more than once
   * @param wildcard whether elements of others may stand there
   * @param canBeEmpty whether no element need be there
   * @param presence as JSON Schema; empty when it says nothing
   */
  record Content(
      Map<String, Element> members,
      Set<String> many,
      boolean wildcard,
      boolean canBeEmpty,
      Map<String, Object> presence) {}

  /** Of a complex type. */
  static Content of(Element type, JsonDefinitions definitions) {
    JsonContent content = new JsonContent(definitions);
    Presence presence = Presence.none();
    boolean canBeEmpty = true;
    for (Element child : VersionMarks.children(type)) {
      if (List.of("sequence", "choice", "all", "group").contains(child.getLocalName())) {
        presence.and(content.particle(child, false));
        canBeEmpty &= content.canBeEmpty(child);
      }
    }
    return new Content(
        content.members, content.many, content.wildcard, canBeEmpty, presence.schema());
  }

  private boolean canBeEmpty(Element particle) {
    if ("0".equals(particle.getAttribute("minOccurs"))) {
      return true;
    }
    List<Element> inside = VersionMarks.children(particle);
    return switch (particle.getLocalName()) {
      case "sequence", "all" -> inside.stream().allMatch(this::canBeEmpty);
      case "choice" -> inside.stream().anyMatch(this::canBeEmpty);
      case "group" -> {
        Element group = definitions.find(particle, "ref", "group").declaration();
        yield VersionMarks.children(group).stream().allMatch(this::canBeEmpty);
      }
      case "annotation" -> true;
      default -> false;
    };
  }

  private Presence particle(Element particle, boolean repeated) {
    boolean optional = "0".equals(particle.getAttribute("minOccurs"));
    boolean more = repeated || particle.hasAttribute("maxOccurs");
    Set<String> before = Set.copyOf(members.keySet());
    Presence presence =
        switch (particle.getLocalName()) {
          case "element" -> element(particle, more);
          case "group" -> all(definitions.find(particle, "ref", "group").declaration(), more);
          case "sequence", "all" -> all(particle, more);
          case "choice" -> choice(particle, more);
          case "any" -> any();
          case "annotation" -> Presence.none();
          default -> throw new IllegalStateException(particle.getLocalName());
        };
    if (!optional || presence.isNothing()) {
      return presence;
    }
    Set<String> own = new LinkedHashSet<>(members.keySet());
    own.removeAll(before);
    // One element or none needs no word, and of those that can repeat any may be there.
    boolean anyOfThem = particle.getLocalName().equals("choice") && more;
    return own.size() < 2 || anyOfThem
        ? Presence.none()
        : either(List.of(absent(own), presence.schema()));
  }

  private Presence element(Element element, boolean more) {
    JsonDefinitions.Named named = definitions.find(element, "ref", "element");
    boolean reference = element.hasAttribute("ref");
    Element declared = reference ? named.declaration() : element;
    String name =
        reference
            ? named.prefix() + ":" + named.local()
            : JsonDefinitions.prefix(element) + ":" + element.getAttribute("name");
    if ("true".equals(declared.getAttribute("abstract"))) {
      Map<String, Element> substitutes = definitions.substitutes(named.local());
      substitutes.forEach((other, substitute) -> member(other, substitute, more));
      // Each of them is optional wherever they stand.
      return Presence.none();
    }
    member(name, declared, more);
    Presence presence = Presence.none();
    presence.required.add(name);
    return presence;
  }

  private void member(String name, Element declared, boolean more) {
    members.put(name, declared);
    if (more) {
      many.add(name);
    }
  }

  private Presence any() {
    wildcard = true;
    return Presence.none();
  }

  private Presence all(Element group, boolean more) {
    Presence all = Presence.none();
    for (Element particle : VersionMarks.children(group)) {
      all.and(particle(particle, more));
    }
    return all;
  }

  private Presence choice(Element choice, boolean more) {
    List<Presence> branches = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    for (Element particle : VersionMarks.children(choice)) {
      JsonContent own = new JsonContent(definitions);
      branches.add(own.particle(particle, more));
      names.add(own.members.keySet());
      members.putAll(own.members);
      many.addAll(own.many);
      wildcard |= own.wildcard;
    }
    boolean exclusive = !more;
    boolean free = branches.stream().anyMatch(Presence::isNothing);
    if (free && !exclusive || branches.size() == 1) {
      return free ? Presence.none() : branches.get(0);
    }
    Set<String> all = new LinkedHashSet<>();
    names.forEach(all::addAll);
    List<Object> either = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      Map<String, Object> branch = new LinkedHashMap<>(branches.get(i).schema());
      Set<String> others = new LinkedHashSet<>(all);
      others.removeAll(names.get(i));
      if (exclusive && !others.isEmpty()) {
        branch.putAll(absent(others));
      }
      either.add(branch);
    }
    return either(either);
  }

  private static Presence either(List<?> schemas) {
    Presence presence = Presence.none();
    presence.conditions.add(Map.of("anyOf", schemas));
    return presence;
  }

  private static Map<String, Object> absent(Set<String> names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    names.forEach(name -> properties.put(name, false));
    return Map.of("properties", properties);
  }
}
