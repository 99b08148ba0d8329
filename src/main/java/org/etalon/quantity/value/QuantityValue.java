package org.etalon.quantity.value;

/**
 * A D-SI quantity as it was written. Numbers and units are kept as text, so that anything a
 * document says can be held and written again digit for digit. Whether it is right is asked
 * separately, of {@code org.etalon.quantity.rules}.
 */
public sealed interface QuantityValue
    permits Real,
        RealList,
        Complex,
        ComplexList,
        Constant,
        QuantityList,
        Hybrid,
        Chars,
        Text,
        NoQuantity {

  /** Whether an uncertainty is stated, in any form. */
  default boolean hasUncertainty() {
    return false;
  }
}
