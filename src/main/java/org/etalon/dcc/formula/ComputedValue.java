package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.etalon.quantity.conversion.DecimalText;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;

/** A value that was computed: a fraction, or digits. */
final class ComputedValue {
  /** Enough to tell how it rounds. */
  static final MathContext WORKING = new MathContext(80);

  /** The digits of IEEE 754 decimal128. */
  private static final MathContext REPORTED = new MathContext(34, RoundingMode.HALF_EVEN);

  private static final int EXACT_DIGITS_MAX = 100;

  // Of a decimal with two hundred places; more would take long to find.
  private static final int DENOMINATOR_BITS_MAX = 700;

  private final @Nullable Rational fraction;
  private final BigDecimal digits;
  private final @Nullable BigDecimal exact;

  private ComputedValue(@Nullable Rational fraction, BigDecimal digits) {
    this.fraction = fraction;
    this.digits = digits;
    this.exact = fraction == null ? null : exact(fraction);
  }

  static ComputedValue of(Rational fraction) {
    return new ComputedValue(fraction, fraction.round(WORKING));
  }

  /** A value of which as many digits are known as were worked with. */
  static ComputedValue of(BigDecimal digits) {
    return new ComputedValue(null, digits);
  }

  /** The number written in full, where that ends early. */
  private static @Nullable BigDecimal exact(Rational fraction) {
    if (fraction.denominator().bitLength() > DENOMINATOR_BITS_MAX) {
      return null;
    }
    BigDecimal decimal = fraction.toDecimal();
    return decimal == null || decimal.precision() > EXACT_DIGITS_MAX ? null : decimal;
  }

  /** Whether the text is the whole truth. */
  boolean isExact() {
    return exact != null;
  }

  String text() {
    return exact == null
        ? DecimalText.of(digits.round(REPORTED), Exactness.ROUNDED)
        : DecimalText.of(exact, Exactness.EXACT);
  }

  int compareTo(ComputedValue other) {
    return fraction == null || other.fraction == null
        ? digits.compareTo(other.digits)
        : fraction.compareTo(other.fraction);
  }

  /** The same in another unit. */
  ComputedValue times(Rational factor) {
    return fraction == null
        ? of(digits.multiply(factor.round(WORKING), WORKING))
        : of(fraction.times(factor));
  }

  /** How far it is from a written number. */
  BigDecimal distance(BigDecimal written) {
    return fraction == null
        ? digits.subtract(written).abs()
        : fraction.minus(Rational.of(written)).abs().round(WORKING);
  }
}
