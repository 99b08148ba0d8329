package org.etalon.quantity.unit;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a {@link Magnitude} is a product of. A {@code MARK} has the value one and only keeps apart
 * what has the same dimension, such as information and plain numbers.
 */
record MagnitudeBase(Kind kind, String name, BigDecimal value)
    implements Comparable<MagnitudeBase> {
  enum Kind {
    PRIME,
    IRRATIONAL,
    MEASURED,
    MARK
  }

  /** One object for each prime, as comparing an object with itself is quick. */
  private static final Map<Long, MagnitudeBase> PRIMES = new ConcurrentHashMap<>();

  static final MagnitudeBase PI =
      new MagnitudeBase(
          Kind.IRRATIONAL,
          "pi",
          new BigDecimal(
              "3.14159265358979323846264338327950288419716939937510"
                  + "58209749445923078164062862089986280348253421170679"));
  static final MagnitudeBase LN_10 =
      new MagnitudeBase(
          Kind.IRRATIONAL,
          "ln10",
          new BigDecimal(
              "2.30258509299404568401799145468436420760110148862877"
                  + "29760333279009675726096773524802359972050895982983"));

  // CODATA 2022 recommended values, in the coherent unit of the SI.
  static final MagnitudeBase DALTON = measured("dalton", "1.66053906892E-27");
  static final MagnitudeBase ELECTRON_MASS = measured("electronmass", "9.1093837139E-31");
  static final MagnitudeBase BOHR = measured("bohr", "5.29177210544E-11");
  static final MagnitudeBase HARTREE = measured("hartree", "4.3597447222060E-18");
  static final MagnitudeBase ATOMIC_TIME = measured("atomicunittime", "2.4188843265864E-17");
  static final MagnitudeBase NATURAL_TIME = measured("naturalunittime", "1.28808866644E-21");

  static final MagnitudeBase INFORMATION = mark("information");
  static final MagnitudeBase LEVEL = mark("level");

  static MagnitudeBase prime(long prime) {
    return PRIMES.computeIfAbsent(
        prime, key -> new MagnitudeBase(Kind.PRIME, Long.toString(key), BigDecimal.valueOf(key)));
  }

  /** The value, of an irrational one at least so many digits. */
  BigDecimal value(int digits) {
    if (kind != Kind.IRRATIONAL || digits < value.precision()) {
      return value;
    }
    MathContext context = new MathContext(digits + 2);
    return equals(PI) ? BigDecimalMath.pi(context) : BigDecimalMath.log(BigDecimal.TEN, context);
  }

  /** The value of one that is not irrational. */
  Rational fraction() {
    return value.scale() == 0
        ? new Rational(value.unscaledValue(), BigInteger.ONE)
        : Rational.of(value);
  }

  private static MagnitudeBase measured(String name, String value) {
    return new MagnitudeBase(Kind.MEASURED, name, new BigDecimal(value));
  }

  private static MagnitudeBase mark(String name) {
    return new MagnitudeBase(Kind.MARK, name, BigDecimal.ONE);
  }

  @Override
  public int compareTo(MagnitudeBase other) {
    if (this == other) {
      return 0;
    }
    int byKind = kind.compareTo(other.kind);
    int byValue = byKind != 0 ? byKind : value.compareTo(other.value);
    return byValue != 0 ? byValue : name.compareTo(other.name);
  }
}
