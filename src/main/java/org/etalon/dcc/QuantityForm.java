package org.etalon.dcc;

import java.util.TreeMap;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Text;

/** What stands where a quantity has its value. */
public sealed interface QuantityForm permits Measured, Words, Unread {

  /**
   * The form that holds a value: words become {@code noQuantity}, in the order of their language
   * codes, everything else is measured.
   */
  static QuantityForm of(QuantityValue value) {
    return value instanceof Text text
        ? new Words(RichContent.of(new TreeMap<>(text.content())))
        : Measured.of(value);
  }
}
