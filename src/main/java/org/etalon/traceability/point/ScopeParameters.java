package org.etalon.traceability.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.stated.StatedCondition;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;

/**
 * What a scope may ask of a value beside the quantity itself, such as a frequency: other quantities
 * of the line by the name of their kind, and conditions by the word that names them.
 */
final class ScopeParameters {
  private ScopeParameters() {}

  /** Everything that is stated for one value; what two say differently is left out. */
  static Map<String, Real> of(
      StatedQuantity claimed,
      StatedQuantity reference,
      int line,
      StatedResult result,
      List<StatedCondition> conditions) {
    Map<String, List<Real>> found = new HashMap<>();
    for (StatedQuantity other : result.quantities()) {
      String name = name(other);
      if (name != null
          && !other.equals(claimed)
          && !other.equals(reference)
          && other.role() != Role.ERROR) {
        add(name, value(other, line, claimed.values().size()), found);
      }
    }
    for (StatedCondition condition : conditions) {
      // One of two values is the range that it stayed in, which says nothing of a single point.
      if (!condition.validity() && condition.values().size() == 1) {
        for (String word : condition.refTypes()) {
          add(local(word), condition.values().get(0), found);
        }
      }
    }
    Map<String, Real> clear = new HashMap<>();
    found.forEach(
        (name, values) -> {
          if (values.stream().distinct().count() == 1) {
            clear.put(name, values.get(0));
          }
        });
    return clear;
  }

  private static @Nullable String name(StatedQuantity quantity) {
    String kind = quantity.kind();
    String name = kind == null ? null : QuantityKinds.englishName(kind);
    return name == null ? null : name.toLowerCase(Locale.ROOT);
  }

  private static String local(String word) {
    return word.substring(word.indexOf('_') + 1).toLowerCase(Locale.ROOT);
  }

  /** One value stands for all lines. */
  private static @Nullable Real value(StatedQuantity quantity, int line, int lines) {
    List<Real> values = quantity.values();
    if (values.size() == 1) {
      return values.get(0);
    }
    return values.size() == lines ? values.get(line) : null;
  }

  private static void add(String name, @Nullable Real value, Map<String, List<Real>> found) {
    if (value != null) {
      found.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }
}
