package org.etalon.quantity.value;

import java.util.Map;

/** Words instead of a quantity (DCC {@code noQuantity}), by two-letter language code. */
public record Text(Map<String, String> content) implements QuantityValue {
  public Text {
    content = Map.copyOf(content);
  }
}
