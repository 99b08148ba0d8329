package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers of a positive decimal whose exponent is a finite decimal, by tenth roots. */
final class DecimalPower {
  private DecimalPower() {}

  static BigDecimal of(BigDecimal base, Rational exponent, MathContext context) {
    BigDecimal written = exponent.toDecimal();
    if (written == null) {
      throw new ArithmeticException("the exponent is not a finite decimal");
    }
    // Each root and product costs less than a digit; ten more than asked for outlast them all.
    MathContext guarded = new MathContext(context.getPrecision() + 10);
    BigDecimal size = written.abs();
    BigInteger whole = size.toBigInteger();
    BigDecimal result = base.pow(whole.intValueExact(), guarded);
    BigDecimal root = base;
    BigDecimal rest = size.subtract(new BigDecimal(whole));
    while (rest.signum() > 0) {
      root = tenthRoot(root, guarded.getPrecision());
      rest = rest.movePointRight(1);
      int digit = rest.intValue();
      result = result.multiply(root.pow(digit, guarded), guarded);
      rest = rest.subtract(BigDecimal.valueOf(digit));
    }
    return written.signum() < 0 ? BigDecimal.ONE.divide(result, context) : result.round(context);
  }

  private static BigDecimal tenthRoot(BigDecimal number, int digits) {
    int magnitude = number.precision() - number.scale();
    int scale = digits + 1 - Math.floorDiv(magnitude, 10);
    BigInteger shifted =
        number.movePointRight(10 * scale).setScale(0, RoundingMode.DOWN).toBigInteger();
    return new BigDecimal(integerTenthRoot(shifted), scale);
  }

  /** Newton from above: it falls until it is the root, rounded down. */
  private static BigInteger integerTenthRoot(BigInteger number) {
    BigInteger guess = BigInteger.ONE.shiftLeft(number.bitLength() / 10 + 1);
    while (true) {
      BigInteger next =
          guess
              .multiply(BigInteger.valueOf(9))
              .add(number.divide(guess.pow(9)))
              .divide(BigInteger.TEN);
      if (next.compareTo(guess) >= 0) {
        return guess;
      }
      guess = next;
    }
  }
}
