package org.etalon.dcc;

import java.util.Map;
import java.util.TreeMap;
import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Text;

/** What stands where a quantity has its value. */
public sealed interface QuantityForm permits Measured, Words, Unread {

  /**
   * The form that holds a value: words become {@code noQuantity}, in the order of their language
   * codes, everything else is measured, lists in the plainest form that says the same.
   */
  static QuantityForm of(QuantityValue value) {
    if (value instanceof Text text) {
      return words(text.content());
    }
    return value instanceof NoQuantity none
        ? words(none.content())
        : Measured.of(PlainestForm.of(value));
  }

  private static Words words(Map<String, String> byLanguage) {
    return new Words(RichContent.of(new TreeMap<>(byLanguage)));
  }
}
