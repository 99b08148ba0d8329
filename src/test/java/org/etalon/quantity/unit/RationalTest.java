package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fractions compare as their products over the cross do, and are decimals where they end. */
class RationalTest {
  private static final long SEED = Long.getLong("seed", 20261123L);

  @Test
  void comparesExactly() {
    List<Rational> all = numbers();
    for (Rational one : all) {
      for (Rational other : all) {
        BigInteger left = one.numerator().multiply(other.denominator());
        BigInteger right = other.numerator().multiply(one.denominator());
        assertThat(Integer.signum(one.compareTo(other)))
            .as("%s and %s", one, other)
            .isEqualTo(left.compareTo(right));
      }
    }
  }

  @Test
  void isADecimalWhereItsDigitsEnd() {
    for (Rational one : numbers()) {
      BigDecimal decimal = one.toDecimal();
      if (decimal == null) {
        BigInteger tens = BigInteger.TEN.pow(200);
        assertThat(tens.mod(one.denominator()).signum()).as("digits of %s", one).isNotZero();
      } else {
        assertThat(Rational.of(decimal)).isEqualTo(one);
        assertThat(decimal).isEqualTo(decimal.stripTrailingZeros());
      }
    }
    assertThat(new Rational(BigInteger.ONE, BigInteger.valueOf(3)).toDecimal()).isNull();
    assertThat(Rational.of(1200).toDecimal()).isEqualTo(new BigDecimal("1.2E+3"));
  }

  /** Small and large, near each other and near powers of two, on both sides of zero. */
  private static List<Rational> numbers() {
    Random random = new Random(SEED);
    List<Rational> all = new ArrayList<>();
    for (int i = -9; i <= 9; i++) {
      all.add(Rational.of(i));
    }
    for (int power : new int[] {1, 2, 7, 8, 63, 64, 100}) {
      BigInteger two = BigInteger.TWO.pow(power);
      for (BigInteger near : List.of(two, two.subtract(BigInteger.ONE), two.add(BigInteger.ONE))) {
        for (BigInteger below : List.of(BigInteger.ONE, BigInteger.valueOf(5), two)) {
          all.add(new Rational(near, below));
          all.add(new Rational(near.negate(), below));
          all.add(new Rational(below.negate(), near));
        }
      }
    }
    for (int i = 0; i < 300; i++) {
      BigInteger above = new BigInteger(1 + random.nextInt(120), random);
      BigInteger below = new BigInteger(1 + random.nextInt(120), random).add(BigInteger.ONE);
      all.add(new Rational(random.nextBoolean() ? above : above.negate(), below));
    }
    return all;
  }
}
