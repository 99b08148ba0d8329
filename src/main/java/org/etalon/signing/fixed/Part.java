package org.etalon.signing.fixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One element of the profile: where it may stand, how often, and what it may hold. */
final class Part {
  /** What the canonical octets of an element are kept for. */
  enum Octets {
    SIGNED_INFO,
    SIGNATURE_VALUE,
    SIGNED_PROPERTIES
  }

  final List<Part> parts = new ArrayList<>();
  final String name;
  private final List<String> alternatives;
  private final String namespace;
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  int min = 1;
  int max = 1;
  boolean text;
  boolean anything;
  @Nullable Value kept;
  @Nullable Octets octets;

  /** What an attribute must say; null for anything. */
  private record Attribute(@Nullable String exactly, @Nullable Value kept, boolean required) {}

  Part(String namespace, String... names) {
    this.namespace = namespace;
    this.alternatives = List.of(names);
    this.name = alternatives.get(0);
  }

  boolean is(String uri, String local) {
    return namespace.equals(uri) && alternatives.contains(local);
  }

  Part exactly(String attribute, String value) {
    attributes.put(attribute, new Attribute(value, null, true));
    return this;
  }

  Part must(String attribute, Value value) {
    attributes.put(attribute, new Attribute(null, value, true));
    return this;
  }

  Part may(String attribute) {
    attributes.put(attribute, new Attribute(null, null, false));
    return this;
  }

  Part times(int least, int most) {
    min = least;
    max = most;
    return this;
  }

  Part holds(Part... more) {
    parts.addAll(List.of(more));
    return this;
  }

  Part text() {
    text = true;
    return this;
  }

  Part keeps(Value value) {
    text = true;
    kept = value;
    return this;
  }

  Part octets(Octets purpose) {
    octets = purpose;
    return this;
  }

  /** Holds what is not judged here; that it is there is kept, by its name. */
  Part anything(Value value) {
    anything = true;
    kept = value;
    return this;
  }

  /** Whether the attributes are those of the profile; what is to be kept is put there. */
  boolean accepts(Attributes given, Values values) {
    int known = 0;
    for (Map.Entry<String, Attribute> entry : attributes.entrySet()) {
      Attribute attribute = entry.getValue();
      String value = given.getValue("", entry.getKey());
      if (value == null) {
        if (attribute.required) {
          return false;
        }
        continue;
      }
      known++;
      if (attribute.exactly != null && !attribute.exactly.equals(value)) {
        return false;
      }
      if (attribute.kept != null) {
        values.put(attribute.kept, value);
      }
    }
    return known == given.getLength();
  }
}
