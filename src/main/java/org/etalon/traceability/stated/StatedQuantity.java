package org.etalon.traceability.stated;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a result, value by value.
 *
 * @param kind four-letter BIPM identifier; null where it is not stated
 * @param values each with its uncertainty; several units of the same values stand in {@code others}
 * @param others the same values in further units
 * @param readable whether all its values are here; words and forms without a real value are not
 * @param standards identifiers of the standards that it rests on; empty for all
 * @param scope the capability that it is claimed under; null for none
 */
public record StatedQuantity(
    Role role,
    @Nullable String kind,
    List<Real> values,
    List<List<Real>> others,
    boolean readable,
    List<String> standards,
    @Nullable ClaimedScope scope) {
  public StatedQuantity {
    values = List.copyOf(values);
    others = others.stream().map(List::copyOf).toList();
    standards = List.copyOf(standards);
  }

  /** Its values in every unit that they are given in. */
  public List<Real> forms() {
    if (others.isEmpty()) {
      return values;
    }
    List<Real> forms = new ArrayList<>(values);
    others.forEach(forms::addAll);
    return forms;
  }

  /** What a quantity is in its table, by the refTypes of the Good Practice. */
  public enum Role {
    /** What the standard gave, or a nominal value. */
    REFERENCE,
    /** What the item showed. */
    MEASURED,
    /** A deviation or correction: a difference, never a point on a scale. */
    ERROR,
    /** The uncertainty by itself, a condition, a limit. */
    OTHER
  }

  /** A capability as a document names it: identifier, authority, reference. */
  public record ClaimedScope(String id, @Nullable String authority, @Nullable String reference) {}
}
