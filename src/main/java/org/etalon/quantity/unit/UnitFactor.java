package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How many coherent SI units one of a unit is: {@code numerator / denominator · π^piExponent}. Only
 * where {@code exactness} is {@code EXACT} is the fraction the whole truth; else it has 50 digits
 * or the digits of the measured constants.
 *
 * @param relativeStandardUncertainty of the measured constants together, zero when there are none;
 *     that of several is the sum of theirs, the most that correlation could make of it
 */
public record UnitFactor(
    Rational ratio,
    Rational piExponent,
    Exactness exactness,
    BigDecimal relativeStandardUncertainty) {
  /** Digits that can be asked of a factor that is not a fraction. */
  static final int DIGITS_MAX = 50;

  private static final MathContext WORKING = new MathContext(DIGITS_MAX + 30);

  /** A factor without a measured constant. */
  UnitFactor(Rational ratio, Rational piExponent, Exactness exactness) {
    this(ratio, piExponent, exactness, BigDecimal.ZERO);
  }

  public BigInteger numerator() {
    return ratio.numerator();
  }

  public BigInteger denominator() {
    return ratio.denominator();
  }

  /** A fraction and nothing else: no π, nothing rounded, nothing measured. */
  public boolean isExactFraction() {
    return exactness == Exactness.EXACT && piExponent.signum() == 0;
  }

  /** The factor as a fraction, with π to more digits than can be asked for. */
  public Rational approximately() {
    return piExponent.signum() == 0
        ? ratio
        : ratio.times(Rational.of(DecimalPower.of(MagnitudeBase.PI.value(), piExponent, WORKING)));
  }

  /** The factor to at most fifty digits. */
  public BigDecimal round(int digits) {
    if (digits < 1 || digits > DIGITS_MAX) {
      throw new IllegalArgumentException("digits must be 1 to " + DIGITS_MAX);
    }
    return approximately().round(new MathContext(digits));
  }
}
