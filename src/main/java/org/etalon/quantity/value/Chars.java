package org.etalon.quantity.value;

import java.util.List;

/** A list of words without blanks (DCC {@code charsXMLList}). */
public record Chars(List<String> values) implements QuantityValue {
  public Chars {
    values = List.copyOf(values);
  }
}
