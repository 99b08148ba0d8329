package org.etalon.dcc.difference;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.LocalText;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/** What the ids of one certificate name. Of an id that stands twice, the first counts. */
final class Targets {
  private final Summary summary;
  private final Map<String, Target> byId = new HashMap<>();
  private boolean references;

  /**
   * Something with an id.
   *
   * @param kind of which things it is one, never shown
   * @param text its name and what else tells it from others of its name
   */
  record Target(String kind, String text) {}

  private Targets(Summary summary) {
    this.summary = summary;
  }

  static Targets of(Dcc dcc, Summary summary) {
    Targets targets = new Targets(summary);
    targets.walk(dcc, "");
    return targets;
  }

  @Nullable Target find(String id) {
    return byId.get(id);
  }

  /** Whether anything refers to anything. */
  boolean isReferredTo() {
    return references;
  }

  private void walk(@Nullable Object value, String owner) {
    if (value instanceof List<?> list) {
      list.forEach(member -> walk(member, owner));
    } else if (value instanceof Record
        && !(value instanceof QuantityValue)
        && !(value instanceof LocalText)) {
      String own = summary.nameOf(value);
      String name = own == null ? owner : own;
      for (RecordComponent component : Parts.of(value.getClass())) {
        Object part = Parts.value(value, component);
        if (part instanceof Attributes attributes) {
          note(value, name, attributes);
        } else {
          walk(part, name);
        }
      }
    }
  }

  private void note(Object thing, String name, Attributes attributes) {
    references |= !attributes.refIds().isEmpty();
    String id = attributes.id();
    if (id != null && !byId.containsKey(id)) {
      byId.put(id, new Target(thing.getClass().getSimpleName(), text(thing, name, id)));
    }
  }

  private static String text(Object thing, String name, String id) {
    String more =
        Stream.of("identifications", "norms", "references", "certificate", "referralId", "value")
            .map(part -> words(Parts.of(thing, part)))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    String shown = name.isEmpty() ? id : name;
    return more.isEmpty() ? shown : shown + " (" + more + ")";
  }

  private static String words(@Nullable Object part) {
    if (part instanceof List<?> list) {
      return list.stream().map(Targets::words).collect(Collectors.joining(", "));
    } else if (part instanceof Identification identification) {
      return identification.value();
    } else if (part instanceof HashReference certificate) {
      return certificate.referralId();
    }
    return part instanceof String ? Objects.toString(part) : "";
  }
}
