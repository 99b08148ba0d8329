package org.etalon.dcc;

import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Text;

/**
 * A value of D-SI, or a list of words.
 *
 * @param value never {@link Text} or {@link NoQuantity}, for which there is {@link Words}
 */
public record Measured(QuantityValue value) implements QuantityForm {
  public Measured {
    if (value instanceof Text || value instanceof NoQuantity) {
      throw new IllegalArgumentException("Words are not measured");
    }
  }

  public static Measured of(QuantityValue value) {
    return new Measured(value);
  }
}
