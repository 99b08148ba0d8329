package org.etalon.quantity.conversion;

import java.math.BigDecimal;
import org.etalon.quantity.unit.Exactness;

/**
 * How a converted number is written: without an exponent where that is short and claims no digit
 * that the number does not have.
 */
public final class DecimalText {
  private static final int DIGITS_MAX = 20;

  private DecimalText() {}

  /** An exact 1E+1 is 10; a rounded one keeps its exponent, as its zero would claim to be known. */
  public static String of(BigDecimal number, Exactness exactness) {
    boolean honest = exactness == Exactness.EXACT || number.scale() >= 0;
    long digits = (long) number.precision() + Math.abs((long) number.scale());
    if (!honest || digits > 2L * DIGITS_MAX) {
      return number.toString();
    }
    String plain = number.signum() == 0 && number.scale() < 0 ? "0" : number.toPlainString();
    return plain.chars().filter(Character::isDigit).count() <= DIGITS_MAX
        ? plain
        : number.toString();
  }
}
