package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Rounds what has no last digit. The digits are computed with a bound of their error, and more of
 * them as long as the number could still be on either side of a tie.
 */
final class Irrational {
  private static final int DIGITS_FIRST = 80;
  private static final int DIGITS_MAX = 2000;

  private Irrational() {}

  /** {@code (value · quotient) + offset / target}, correctly rounded. */
  static BigDecimal round(
      BigDecimal value, Magnitude quotient, Rational offset, Magnitude target, MathContext to) {
    for (int digits = DIGITS_FIRST; ; digits *= 2) {
      MathContext context = new MathContext(digits + 4);
      BigDecimal product = value.multiply(quotient.value(digits).round(context));
      BigDecimal added = BigDecimal.ZERO;
      if (offset.signum() != 0) {
        added = offset.dividedBy(target.value(digits)).round(context);
      }
      BigDecimal sum = product.add(added);
      BigDecimal error = product.abs().add(added.abs()).scaleByPowerOfTen(1 - digits);
      BigDecimal low = sum.subtract(error).round(to);
      // A power of a measured constant may be a fraction after all: what lies that near is a tie.
      if (digits > DIGITS_MAX || low.compareTo(sum.add(error).round(to)) == 0) {
        return low.signum() == 0 ? BigDecimal.ZERO : sum.round(to);
      }
    }
  }
}
