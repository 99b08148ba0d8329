package org.etalon.quantity.value;

import java.util.Map;

/** The reason why there is no quantity (DCC {@code noQuantity}), by two-letter language code. */
public record NoQuantity(Map<String, String> content) implements QuantityValue {
  public NoQuantity {
    content = Map.copyOf(content);
  }
}
