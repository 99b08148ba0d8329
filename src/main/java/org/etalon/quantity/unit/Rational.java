package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exact fraction in lowest terms with a positive denominator. */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  /** Exponents of units are hardly ever larger. */
  private static final int SMALL_MAX = 99;

  private static final Rational[] SMALL = small();

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  // A product has as many bits as its factors or one fewer; one more where a factor is -2^n.
  private static final int LENGTHS_AGREE = 2;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction has no zero below the line");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
      if (!divisor.equals(BigInteger.ONE)) {
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
      }
    }
  }

  public static Rational of(long number) {
    return number >= -SMALL_MAX && number <= SMALL_MAX
        ? SMALL[(int) number + SMALL_MAX]
        : new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  private static Rational[] small() {
    Rational[] all = new Rational[2 * SMALL_MAX + 1];
    Arrays.setAll(all, i -> new Rational(BigInteger.valueOf((long) i - SMALL_MAX), BigInteger.ONE));
    return all;
  }

  /** The decimal, without any rounding. */
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  public Rational plus(Rational other) {
    if (other.signum() == 0 || signum() == 0) {
      return other.signum() == 0 ? this : other;
    }
    if (isInteger() && other.isInteger()) {
      return integer(numerator.add(other.numerator));
    }
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (signum() == 0 || other.signum() == 0) {
      return ZERO;
    }
    if (isOne() || other.isOne()) {
      return isOne() ? other : this;
    }
    if (isInteger() && other.isInteger()) {
      return integer(numerator.multiply(other.numerator));
    }
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Rational dividedBy(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Small ones are shared. */
  private static Rational integer(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? of(number.longValue())
        : new Rational(number, BigInteger.ONE);
  }

  public Rational negate() {
    return isInteger()
        ? integer(numerator.negate())
        : new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** To a whole power, which may be negative. */
  public Rational power(int exponent) {
    return exponent >= 0
        ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
        : new Rational(denominator.pow(-exponent), numerator.pow(-exponent));
  }

  private boolean isOne() {
    return numerator.equals(BigInteger.ONE) && isInteger();
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The same number as a decimal with the fewest digits, or null where its digits never end. */
  public @Nullable BigDecimal toDecimal() {
    if (isInteger()) {
      return new BigDecimal(numerator).stripTrailingZeros();
    }
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return null;
    }
    int scale = Math.max(twos, fives);
    BigInteger unscaled = numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator);
    return new BigDecimal(unscaled, scale).stripTrailingZeros();
  }

  /** Rounded as the context says. */
  public BigDecimal round(MathContext context) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), context);
  }

  @Override
  public int compareTo(Rational other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    if (signum() != other.signum()) {
      return Integer.compare(signum(), other.signum());
    }
    int ours = numerator.bitLength() + other.denominator.bitLength();
    int theirs = other.numerator.bitLength() + denominator.bitLength();
    if (Math.abs(ours - theirs) > LENGTHS_AGREE) {
      return signum() * Integer.compare(ours, theirs);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
