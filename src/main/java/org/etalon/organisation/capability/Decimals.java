package org.etalon.organisation.capability;

import java.math.BigDecimal;
import java.math.MathContext;
import org.etalon.quantity.unit.Rational;

/** From exact fractions to decimals: all digits where they end, else 34 (IEEE 754 decimal128). */
final class Decimals {
  private Decimals() {}

  static BigDecimal of(Rational number) {
    BigDecimal exact = number.toDecimal();
    return exact == null ? number.round(MathContext.DECIMAL128) : exact;
  }
}
