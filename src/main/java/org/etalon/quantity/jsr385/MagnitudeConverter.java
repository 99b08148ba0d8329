package org.etalon.quantity.jsr385;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import javax.measure.UnitConverter;
import org.etalon.quantity.unit.Magnitude;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.function.AbstractConverter;
import tech.units.indriya.function.RationalNumber;

/**
 * Multiplies by the size of a unit. Two of them become one whose constants have cancelled, so that
 * degrees become arc minutes without π. What is a fraction stays exact; what is not is rounded to
 * 34 digits, correctly.
 */
final class MagnitudeConverter extends AbstractConverter {
  private static final long serialVersionUID = 1L;
  private static final MathContext ROUNDED = MathContext.DECIMAL128;

  static {
    MagnitudeComposition.install();
  }

  private final transient Magnitude magnitude;

  MagnitudeConverter(Magnitude magnitude) {
    this.magnitude = magnitude;
  }

  Magnitude magnitude() {
    return magnitude;
  }

  @Override
  public boolean isIdentity() {
    return magnitude.equals(Magnitude.ONE);
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  protected boolean canReduceWith(AbstractConverter other) {
    return other instanceof MagnitudeConverter;
  }

  @Override
  protected AbstractConverter reduce(AbstractConverter other) {
    return new MagnitudeConverter(magnitude.times(((MagnitudeConverter) other).magnitude));
  }

  @Override
  protected AbstractConverter inverseWhenNotIdentity() {
    return new MagnitudeConverter(Magnitude.ONE.dividedBy(magnitude));
  }

  @Override
  protected Number convertWhenNotIdentity(Number value) {
    Rational exact = exactly(value);
    if (!magnitude.isFraction()) {
      BigDecimal decimal = exact.toDecimal();
      // A fraction without end is taken with so many digits that the answer keeps its own.
      BigDecimal taken = decimal == null ? exact.round(new MathContext(68)) : decimal;
      return magnitude.times(taken, ROUNDED);
    }
    Rational result = exact.times(magnitude.toFactor().ratio());
    BigDecimal decimal = result.toDecimal();
    return decimal == null ? RationalNumber.of(result.numerator(), result.denominator()) : decimal;
  }

  private static Rational exactly(Number value) {
    if (value instanceof RationalNumber fraction) {
      return new Rational(fraction.getDividend(), fraction.getDivisor());
    }
    if (value instanceof BigDecimal decimal) {
      return Rational.of(decimal);
    }
    // Binary floating point says the decimal that it prints, as Indriya takes it too.
    return value instanceof BigInteger integer
        ? new Rational(integer, BigInteger.ONE)
        : Rational.of(new BigDecimal(value.toString()));
  }

  @Override
  protected String transformationLiteral() {
    return "x -> x · " + magnitude;
  }

  @Override
  public int compareTo(UnitConverter other) {
    return other instanceof MagnitudeConverter same
        ? magnitude.toFactor().approximately().compareTo(same.magnitude.toFactor().approximately())
        : getClass().getName().compareTo(other.getClass().getName());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MagnitudeConverter same && magnitude.equals(same.magnitude);
  }

  @Override
  public int hashCode() {
    return magnitude.hashCode();
  }

  /** Magnitudes are not serialised: the other side has its own table. */
  private Object writeReplace() throws java.io.NotSerializableException {
    throw new java.io.NotSerializableException(getClass().getName());
  }
}
