package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * From numbers in one unit to numbers in another of the same dimension: {@code y = a·x + b}.
 * Whether two quantities are of one kind (torque or energy, hertz or becquerel) is not asked here.
 */
public final class UnitConversion {
  /** A bound far beyond any real unit, so that exponents cannot ask for endless numbers. */
  private static final int FACTOR_BITS_MAX = 4096;

  private static final int EXACT_DIGITS_MAX = 1000;

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
  private final UnitFactor factor;
  private final Rational slope;
  private final Rational shift;
  private final Exactness exactness;

  private UnitConversion(DsiUnit from, DsiUnit to, Scale scale) {
    this.quotient = from.magnitude().dividedBy(to.magnitude());
    this.factor = quotient.toFactor();
    this.slope = factor.approximately();
    Rational offset = scale == Scale.POINT ? from.offset().minus(to.offset()) : Rational.ZERO;
    boolean shifted = offset.signum() != 0;
    UnitFactor target = to.factor();
    this.shift = shifted ? offset.dividedBy(target.approximately()) : Rational.ZERO;
    Exactness ofSlope = exactness(factor);
    Exactness ofShift = shifted ? exactness(target) : Exactness.EXACT;
    this.exactness = ofSlope.compareTo(ofShift) >= 0 ? ofSlope : ofShift;
  }

  /**
   * @throws ConversionRefusedException when the units have different dimensions, when one is a
   *     level or an amount of information and the other is not, or when one is not of the SI
   */
  public static UnitConversion between(DsiUnit from, DsiUnit to, Scale scale) {
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
    if (!from.dimension().equals(to.dimension()) || quotient.hasMark()) {
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
    UnitConversion conversion = new UnitConversion(from, to, scale);
    if (conversion.factor.numerator().bitLength() > FACTOR_BITS_MAX
        || conversion.factor.denominator().bitLength() > FACTOR_BITS_MAX) {
      throw new ConversionRefusedException(
          "out-of-range", "The units differ by more than can be written.");
    }
    return conversion;
  }

  private static Exactness exactness(UnitFactor factor) {
    return factor.exactness() == Exactness.EXACT && !factor.isExactFraction()
        ? Exactness.ROUNDED
        : factor.exactness();
  }

  /** What a difference is multiplied by. */
  public UnitFactor factor() {
    return factor;
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
    Rational result = convert(Rational.of(value));
    if (exactness == Exactness.EXACT) {
      BigDecimal exact = result.toDecimal();
      if (exact != null && exact.precision() <= EXACT_DIGITS_MAX) {
        return new Converted(keepZeros(exact, value), Exactness.EXACT);
      }
    }
    BigDecimal rounded = result.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    Exactness how = exactness == Exactness.EXACT ? Exactness.ROUNDED : exactness;
    return new Converted(rounded, how);
  }

  /** Converts as {@link Scale} says, without rounding beyond what {@link #exactness} tells. */
  public Rational convert(Rational value) {
    return value.times(slope).plus(shift);
  }

  /** Converts a difference, whatever the scale: an uncertainty of a temperature has no offset. */
  public Rational difference(Rational value) {
    return value.times(slope);
  }

  /** How far the digits go of what {@link #convert(Rational)} gives. */
  public Exactness exactness() {
    return exactness;
  }

  /** 20.10 mm is 0.02010 m: the zero was measured. */
  private BigDecimal keepZeros(BigDecimal exact, BigDecimal written) {
    BigDecimal ten = slope.toDecimal();
    if (ten == null || !ten.unscaledValue().equals(BigInteger.ONE)) {
      return exact;
    }
    int scale = written.scale() + ten.scale();
    return exact.signum() == 0 || exact.scale() < scale ? exact.setScale(scale) : exact;
  }
}
