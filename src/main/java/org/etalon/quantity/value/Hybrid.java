package org.etalon.quantity.value;

import java.util.List;

/** The same quantity in several units, at least one of them of the SI (D-SI {@code si:hybrid}). */
public record Hybrid(List<QuantityValue> members) implements QuantityValue {
  public Hybrid {
    members = List.copyOf(members);
  }

  @Override
  public boolean hasUncertainty() {
    return members.stream().anyMatch(QuantityValue::hasUncertainty);
  }
}
