package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.quantity.unit.MagnitudeBase.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A positive number as powers of primes, of irrational and of measured constants. Products and
 * powers never round, so that what stands on both sides of a conversion cancels exactly. The powers
 * are in the order of their bases, each base once, no exponent zero.
 */
public final class Magnitude {
  /** The coherent unit itself. */
  public static final Magnitude ONE = new Magnitude(List.of());

  /** Digits of the rounded part of a factor; fifty are promised, the rest guards the steps. */
  private static final int DIGITS = 80;

  private static final Rational MINUS_ONE = Rational.of(-1);

  private final List<Power> powers;
  private @Nullable UnitFactor factor;

  private record Power(MagnitudeBase base, Rational exponent) {}

  private Magnitude(List<Power> powers) {
    this.powers = powers;
  }

  static Magnitude of(MagnitudeBase base) {
    return new Magnitude(List.of(new Power(base, Rational.ONE)));
  }

  /** A number of the unit tables or a prefix: trial division ends soon for all of them. */
  static Magnitude of(Rational number) {
    return factorised(number.numerator()).dividedBy(factorised(number.denominator()));
  }

  private static Magnitude factorised(BigInteger number) {
    List<Power> result = new ArrayList<>();
    BigInteger rest = number;
    for (long divisor = 2; !rest.equals(BigInteger.ONE); divisor += divisor == 2 ? 1 : 2) {
      BigInteger prime = BigInteger.valueOf(divisor);
      if (prime.multiply(prime).compareTo(rest) > 0) {
        prime = rest;
      }
      int count = 0;
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        count++;
      }
      if (count > 0) {
        result.add(new Power(MagnitudeBase.prime(prime.longValueExact()), Rational.of(count)));
      }
    }
    return new Magnitude(List.copyOf(result));
  }

  /** The product. */
  public Magnitude times(Magnitude other) {
    if (powers.isEmpty() || other.powers.isEmpty()) {
      return powers.isEmpty() ? other : this;
    }
    Power[] merged = new Power[powers.size() + other.powers.size()];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < powers.size() && theirs < other.powers.size()) {
      Power left = powers.get(mine);
      Power right = other.powers.get(theirs);
      int order = left.base.compareTo(right.base);
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
      Power power =
          order < 0
              ? left
              : order > 0 ? right : new Power(left.base, left.exponent.plus(right.exponent));
      if (power.exponent.signum() != 0) {
        merged[size++] = power;
      }
    }
    while (mine < powers.size()) {
      merged[size++] = powers.get(mine++);
    }
    while (theirs < other.powers.size()) {
      merged[size++] = other.powers.get(theirs++);
    }
    return new Magnitude(List.of(size == merged.length ? merged : Arrays.copyOf(merged, size)));
  }

  /** This to a power. */
  public Magnitude power(Rational exponent) {
    if (exponent.equals(Rational.ONE) || powers.isEmpty()) {
      return this;
    }
    if (exponent.signum() == 0) {
      return ONE;
    }
    Power[] result = new Power[powers.size()];
    for (int i = 0; i < result.length; i++) {
      Power power = powers.get(i);
      result[i] = new Power(power.base, power.exponent.times(exponent));
    }
    return new Magnitude(List.of(result));
  }

  /** The quotient. */
  public Magnitude dividedBy(Magnitude other) {
    return times(other.power(MINUS_ONE));
  }

  Rational exponentOf(MagnitudeBase base) {
    for (Power power : powers) {
      if (power.base.equals(base)) {
        return power.exponent;
      }
    }
    return Rational.ZERO;
  }

  /** Counts levels or information, which no plain number is a multiple of. */
  public boolean hasMark() {
    for (Power power : powers) {
      if (power.base.kind() == Kind.MARK) {
        return true;
      }
    }
    return false;
  }

  /** The number: what can stay exact does, the rest is rounded and said to be. */
  public UnitFactor toFactor() {
    UnitFactor known = factor;
    if (known == null) {
      known =
          new UnitFactor(
              value(DIGITS, false),
              exponentOf(MagnitudeBase.PI),
              exactness(false),
              exactness(false) == Exactness.MEASURED
                  ? MeasuredConstants.relativeUncertainty(this)
                  : BigDecimal.ZERO);
      factor = known;
    }
    return known;
  }

  /** A value times this, correctly rounded. */
  public BigDecimal times(BigDecimal value, MathContext context) {
    return isFraction()
        ? Rational.of(value).times(toFactor().ratio()).round(context)
        : Irrational.round(value, this, Rational.ZERO, ONE, context);
  }

  /** Is made of fractions alone, of which some may be measured. */
  public boolean isFraction() {
    for (Power power : powers) {
      if (!isExact(power)) {
        return false;
      }
    }
    return true;
  }

  /** What is known of the whole number, π included. */
  public Exactness exactness() {
    return exactness(true);
  }

  private Exactness exactness(boolean withPi) {
    Exactness worst = Exactness.EXACT;
    for (Power power : powers) {
      Exactness one =
          power.base.kind() == Kind.MEASURED
              ? Exactness.MEASURED
              : isExact(power) || (power.base.equals(MagnitudeBase.PI) && !withPi)
                  ? Exactness.EXACT
                  : Exactness.ROUNDED;
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }

  private static boolean isExact(Power power) {
    return power.base.kind() == Kind.MARK
        || (power.base.kind() != Kind.IRRATIONAL && power.exponent.isInteger());
  }

  /** The number as a fraction, with a relative error below {@code 10^-digits}. */
  public Rational value(int digits) {
    return value(digits, true);
  }

  private Rational value(int digits, boolean withPi) {
    BigInteger over = BigInteger.ONE;
    BigInteger under = BigInteger.ONE;
    BigDecimal rounded = null;
    MathContext working = new MathContext(digits + 8);
    for (Power power : powers) {
      MagnitudeBase base = power.base;
      if (base.kind() == Kind.MARK || (!withPi && base.equals(MagnitudeBase.PI))) {
        continue;
      }
      if (isExact(power)) {
        int exponent = power.exponent.numerator().intValueExact();
        Rational value = base.fraction();
        over = over.multiply(part(value, exponent > 0).pow(Math.abs(exponent)));
        under = under.multiply(part(value, exponent < 0).pow(Math.abs(exponent)));
      } else {
        // The exponent multiplies the relative error of a constant, at most ten thousand times.
        BigDecimal factor = DecimalPower.of(base.value(digits + 16), power.exponent, working);
        rounded = rounded == null ? factor : rounded.multiply(factor, working);
      }
    }
    Rational exact = new Rational(over, under);
    return rounded == null ? exact : exact.times(Rational.of(rounded));
  }

  private static BigInteger part(Rational value, boolean upper) {
    return upper ? value.numerator() : value.denominator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Magnitude magnitude && powers.equals(magnitude.powers);
  }

  @Override
  public int hashCode() {
    return powers.hashCode();
  }

  /** As a product of powers. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Power power : powers) {
      text.append(text.isEmpty() ? "" : " · ").append(power.base.name());
      text.append(power.exponent.equals(Rational.ONE) ? "" : "^" + power.exponent);
    }
    return text.isEmpty() ? "1" : text.toString();
  }
}
