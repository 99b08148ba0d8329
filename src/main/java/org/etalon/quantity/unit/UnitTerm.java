package org.etalon.quantity.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One named unit of an expression with its prefix and its exponent; what stands after {@code \per}
 * has its sign turned.
 */
public record UnitTerm(@Nullable UnitPrefix prefix, UnitName name, Rational exponent) {
  Dimension dimension() {
    return name.dimension().power(exponent);
  }

  Magnitude magnitude() {
    Magnitude one = name.magnitude();
    return (prefix == null ? one : one.times(Magnitude.of(prefix.factor()))).power(exponent);
  }

  /** As the D-SI writes it. */
  @Override
  public String toString() {
    String unit = (prefix == null ? "" : "\\" + prefix.word()) + "\\" + name.word();
    if (exponent.equals(Rational.ONE)) {
      return unit;
    }
    BigDecimal written = exponent.toDecimal();
    return unit + "\\tothe{" + (written == null ? exponent : written.toPlainString()) + "}";
  }
}
