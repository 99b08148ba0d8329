package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.etalon.quantity.unit.MagnitudeBase.Kind;

/**
 * A positive number as powers of primes, of irrational and of measured constants. Products and
 * powers never round, so that what stands on both sides of a conversion cancels exactly.
 */
record Magnitude(SortedMap<MagnitudeBase, Rational> powers) {
  static final Magnitude ONE = new Magnitude(Collections.emptySortedMap());

  // 50 digits are promised of a factor that had to be rounded; the rest guards the steps between.
  private static final MathContext WORKING = new MathContext(80);

  Magnitude {
    powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
  }

  static Magnitude of(MagnitudeBase base) {
    return ONE.times(base, Rational.ONE);
  }

  /** A number of the unit table or a prefix: trial division ends soon for all of them. */
  static Magnitude of(Rational number) {
    return factorised(number.numerator(), 1).times(factorised(number.denominator(), -1));
  }

  private static Magnitude factorised(BigInteger number, int sign) {
    Magnitude result = ONE;
    BigInteger rest = number;
    // Powers of ten go first: they alone can be larger than a long.
    for (long prime : new long[] {2, 5}) {
      BigInteger divisor = BigInteger.valueOf(prime);
      int count = 0;
      while (rest.mod(divisor).signum() == 0) {
        rest = rest.divide(divisor);
        count++;
      }
      result = result.times(MagnitudeBase.prime(prime), Rational.of((long) sign * count));
    }
    long left = rest.longValueExact();
    for (long divisor = 3; divisor * divisor <= left; divisor += 2) {
      while (left % divisor == 0) {
        result = result.times(MagnitudeBase.prime(divisor), Rational.of(sign));
        left /= divisor;
      }
    }
    return left == 1 ? result : result.times(MagnitudeBase.prime(left), Rational.of(sign));
  }

  Magnitude times(MagnitudeBase base, Rational exponent) {
    SortedMap<MagnitudeBase, Rational> result = new TreeMap<>(powers);
    Rational sum = result.getOrDefault(base, Rational.ZERO).plus(exponent);
    if (sum.signum() == 0) {
      result.remove(base);
    } else {
      result.put(base, sum);
    }
    return new Magnitude(result);
  }

  Magnitude times(Magnitude other) {
    Magnitude result = this;
    for (Map.Entry<MagnitudeBase, Rational> entry : other.powers.entrySet()) {
      result = result.times(entry.getKey(), entry.getValue());
    }
    return result;
  }

  Magnitude power(Rational exponent) {
    SortedMap<MagnitudeBase, Rational> result = new TreeMap<>();
    if (exponent.signum() != 0) {
      powers.forEach((base, old) -> result.put(base, old.times(exponent)));
    }
    return new Magnitude(result);
  }

  Magnitude dividedBy(Magnitude other) {
    return times(other.power(Rational.of(-1)));
  }

  Rational exponentOf(MagnitudeBase base) {
    return powers.getOrDefault(base, Rational.ZERO);
  }

  boolean hasMark() {
    return powers.keySet().stream().anyMatch(base -> base.kind() == Kind.MARK);
  }

  /** The number: what can stay exact does, the rest is rounded and said to be. */
  UnitFactor toFactor() {
    Rational exact = Rational.ONE;
    BigDecimal rounded = BigDecimal.ONE;
    Exactness exactness = Exactness.EXACT;
    for (Map.Entry<MagnitudeBase, Rational> entry : powers.entrySet()) {
      MagnitudeBase base = entry.getKey();
      Rational exponent = entry.getValue();
      if (base.equals(MagnitudeBase.PI) || base.kind() == Kind.MARK) {
        continue;
      }
      if (base.kind() != Kind.IRRATIONAL && exponent.isInteger()) {
        exact = exact.times(Rational.of(base.value()).power(exponent.numerator().intValueExact()));
      } else {
        rounded = rounded.multiply(DecimalPower.of(base.value(), exponent, WORKING), WORKING);
        exactness = worse(exactness, Exactness.ROUNDED);
      }
      if (base.kind() == Kind.MEASURED) {
        exactness = Exactness.MEASURED;
      }
    }
    return new UnitFactor(
        exact.times(Rational.of(rounded)),
        exponentOf(MagnitudeBase.PI),
        exactness,
        MeasuredConstants.relativeUncertainty(this));
  }

  private static Exactness worse(Exactness one, Exactness other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
