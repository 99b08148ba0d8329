package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * From numbers in one unit to numbers in another of the same dimension: {@code y = a·x + b}.
 * Whether two quantities are of one kind (torque or energy, hertz or becquerel) is not asked here.
 */
public final class UnitConversion {
  /** A bound far beyond any real unit, so that exponents cannot ask for endless numbers. */
  private static final int FACTOR_BITS_MAX = 4096;

  /** Exact numbers with more digits are rounded all the same. */
  public static final int EXACT_DIGITS_MAX = 1000;

  private static final int WORKING_DIGITS = 80;

  /** What the numbers say, which only matters to units with an offset. */
  public enum Scale {
    /** A difference: no offset, as for errors, limits of errors and uncertainties. */
    DIFFERENCE,
    /** A point on a scale: a temperature, where 0 °C is 273.15 K. */
    POINT
  }

  /**
   * A converted number.
   *
   * @param value all digits if {@code EXACT}, with trailing zeros kept as written where the factor
   *     is a power of ten; else as many significant digits as were asked for
   */
  public record Converted(BigDecimal value, Exactness exactness) {}

  private final Magnitude quotient;
  private final Magnitude target;
  private final Rational offset;
  private final Rational slope;
  private final Rational shift;
  private final boolean fraction;
  private final Exactness exactness;

  /** The slope and the shift as decimals; null where their digits do not end. */
  private final @Nullable BigDecimal decimalSlope;

  private final @Nullable BigDecimal decimalShift;

  private UnitConversion(ConvertibleUnit to, Magnitude quotient, Rational offset) {
    this.quotient = quotient;
    this.target = to.magnitude();
    this.offset = offset;
    boolean shifted = offset.signum() != 0;
    this.slope = quotient.value(WORKING_DIGITS);
    this.shift = shifted ? offset.dividedBy(target.value(WORKING_DIGITS)) : Rational.ZERO;
    this.fraction = quotient.isFraction() && (!shifted || target.isFraction());
    this.decimalSlope = fraction ? slope.toDecimal() : null;
    this.decimalShift = fraction ? shift.toDecimal() : null;
    Exactness ofSlope = quotient.exactness();
    Exactness ofShift = shifted ? target.exactness() : Exactness.EXACT;
    this.exactness = ofSlope.compareTo(ofShift) >= 0 ? ofSlope : ofShift;
  }

  /**
   * @throws ConversionRefusedException when the units have different dimensions, when one is a
   *     level or an amount of information and the other is not, or when one is not of the SI
   */
  public static UnitConversion between(ConvertibleUnit from, ConvertibleUnit to, Scale scale) {
    if (from.isDeclaredNonSi() || to.isDeclaredNonSi()) {
      throw new ConversionRefusedException(
          "non-si-unit", "Nothing is known about the size of a unit declared not to be of the SI.");
    }
    Magnitude quotient = from.magnitude().dividedBy(to.magnitude());
    if (quotient.exponentOf(MagnitudeBase.LEVEL).signum() != 0) {
      throw new ConversionRefusedException(
          "logarithmic-unit",
          from + " and " + to + ": a level is not converted to or from a linear unit.");
    }
    if (!from.dimension().equals(to.dimension())) {
      throw new ConversionRefusedException(
          "incommensurable-units",
          from
              + " has the dimension "
              + from.dimension()
              + ", "
              + to
              + " has "
              + to.dimension()
              + "; one is not a multiple of the other.");
    }
    if (quotient.hasMark()) {
      throw new ConversionRefusedException(
          "incommensurable-units",
          "Of " + from + " and " + to + " one is an amount of information and the other is not.");
    }
    Rational offset = scale == Scale.POINT ? from.offset().minus(to.offset()) : Rational.ZERO;
    UnitConversion conversion = new UnitConversion(to, quotient, offset);
    if (conversion.slope.numerator().bitLength() > FACTOR_BITS_MAX
        || conversion.slope.denominator().bitLength() > FACTOR_BITS_MAX) {
      throw new ConversionRefusedException(
          "out-of-range", "The units differ by more than can be written.");
    }
    return conversion;
  }

  /** What a difference is multiplied by. */
  public UnitFactor factor() {
    return quotient.toFactor();
  }

  /**
   * Converts a number: exactly if the result is a finite decimal, else rounded half to even.
   *
   * @param digits significant digits of a result that must be rounded, 1 to 50
   */
  public Converted convert(BigDecimal value, int digits) {
    if (digits < 1 || digits > UnitFactor.DIGITS_MAX) {
      throw new IllegalArgumentException("digits must be 1 to " + UnitFactor.DIGITS_MAX);
    }
    return convert(value, digits, decimalShift, offset);
  }

  /**
   * Converts a difference, whatever the scale: an uncertainty of a temperature has no offset.
   *
   * @param digits as for {@link #convert(BigDecimal, int)}
   */
  public Converted difference(BigDecimal value, int digits) {
    return convert(value, digits, BigDecimal.ZERO, Rational.ZERO);
  }

  private Converted convert(
      BigDecimal value, int digits, @Nullable BigDecimal addend, Rational added) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    if (!fraction) {
      BigDecimal rounded = Irrational.round(value, quotient, added, target, context);
      return new Converted(rounded, exactness);
    }
    if (exactness == Exactness.EXACT) {
      BigDecimal exact = exactly(value, addend, added);
      if (exact != null && exact.precision() <= EXACT_DIGITS_MAX) {
        return new Converted(exact, Exactness.EXACT);
      }
    }
    Rational result = fractionOf(value, added);
    Exactness how = exactness == Exactness.EXACT ? Exactness.ROUNDED : exactness;
    return new Converted(result.round(context), how);
  }

  private Rational fractionOf(BigDecimal value, Rational added) {
    Rational product = Rational.of(value).times(slope);
    return added.signum() == 0 ? product : product.plus(shift);
  }

  /** All digits, or null where they do not end. */
  private @Nullable BigDecimal exactly(
      BigDecimal value, @Nullable BigDecimal addend, Rational added) {
    if (decimalSlope == null || addend == null) {
      return fractionOf(value, added).toDecimal();
    }
    boolean powerOfTen = decimalSlope.unscaledValue().equals(BigInteger.ONE);
    if (powerOfTen && addend.signum() == 0) {
      // 20.10 mm is 0.02010 m: the zero was measured.
      return value.scaleByPowerOfTen(-decimalSlope.scale());
    }
    BigDecimal exact = value.multiply(decimalSlope).add(addend).stripTrailingZeros();
    int scale = value.scale() + decimalSlope.scale();
    return powerOfTen && (exact.signum() == 0 || exact.scale() < scale)
        ? exact.setScale(scale)
        : exact;
  }

  /** Converts as {@link Scale} says, without rounding beyond what {@link #exactness} tells. */
  public Rational convert(Rational value) {
    return value.times(slope).plus(shift);
  }

  /** Converts a difference, whatever the scale. */
  public Rational difference(Rational value) {
    return value.times(slope);
  }

  /** How far the digits go of what {@link #convert(Rational)} gives. */
  public Exactness exactness() {
    return exactness;
  }
}
