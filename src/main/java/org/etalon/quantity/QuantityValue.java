package org.etalon.quantity;

/**
 * A D-SI quantity as it was written. Numbers and units are kept as text, so that anything a
 * document says can be held and written again digit for digit. Whether it is right is asked
 * separately, of the rules of this package.
 */
public sealed interface QuantityValue permits Real, RealList, Hybrid, Chars, Text {

  /** Whether an uncertainty is stated, in any form. */
  default boolean hasUncertainty() {
    return false;
  }
}
