package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.etalon.quantity.conversion.DecimalText;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A value that was computed.
 *
 * @param fraction the value itself; null where it is known to many digits only
 * @param digits the value, or as many digits of it as were worked with
 */
record ComputedValue(@Nullable Rational fraction, BigDecimal digits) {
  /** The digits of IEEE 754 decimal128. */
  private static final MathContext REPORTED = new MathContext(34, RoundingMode.HALF_EVEN);

  private static final int EXACT_DIGITS_MAX = 100;

  /** Enough to tell how it rounds. */
  static final MathContext WORKING = new MathContext(80);

  static ComputedValue of(Rational fraction) {
    return new ComputedValue(fraction, fraction.round(WORKING));
  }

  /** The number written in full, where it has an end within a hundred digits. */
  private @Nullable BigDecimal exact() {
    BigDecimal decimal = fraction == null ? null : fraction.toDecimal();
    return decimal == null || decimal.precision() > EXACT_DIGITS_MAX ? null : decimal;
  }

  boolean isExact() {
    return exact() != null;
  }

  String text() {
    BigDecimal exact = exact();
    return exact == null
        ? DecimalText.of(digits.round(REPORTED), Exactness.ROUNDED)
        : DecimalText.of(exact, Exactness.EXACT);
  }

  /** Its distance to a written number, when it is brought to the unit of that by a factor. */
  BigDecimal distance(BigDecimal written, Rational factor) {
    return fraction == null
        ? digits.multiply(factor.round(WORKING), WORKING).subtract(written).abs()
        : fraction.times(factor).minus(Rational.of(written)).abs().round(WORKING);
  }
}
