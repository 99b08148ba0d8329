package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The units that the D-SI names, with what they are in coherent SI units (SI Brochure, 9th edition;
 * for the units it does not have, its 8th edition, table 8; the conventional millimetre of mercury
 * is 13595.1 kg/m³ · 9.80665 m/s² · 1 mm).
 */
public enum UnitName {
  METRE(Dimension.of(1, 0, 0, 0, 0, 0, 0), "1"),
  KILOGRAM(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1"),
  SECOND(Dimension.of(0, 0, 1, 0, 0, 0, 0), "1"),
  AMPERE(Dimension.of(0, 0, 0, 1, 0, 0, 0), "1"),
  KELVIN(Dimension.of(0, 0, 0, 0, 1, 0, 0), "1"),
  MOLE(Dimension.of(0, 0, 0, 0, 0, 1, 0), "1"),
  CANDELA(Dimension.of(0, 0, 0, 0, 0, 0, 1), "1"),
  ONE(Dimension.NONE, "1"),
  DAY(Dimension.of(0, 0, 1, 0, 0, 0, 0), "86400"),
  HOUR(Dimension.of(0, 0, 1, 0, 0, 0, 0), "3600"),
  MINUTE(Dimension.of(0, 0, 1, 0, 0, 0, 0), "60"),
  DEGREE(Dimension.NONE, "1/180", Magnitude.of(MagnitudeBase.PI)),
  ARCMINUTE(Dimension.NONE, "1/10800", Magnitude.of(MagnitudeBase.PI)),
  ARCSECOND(Dimension.NONE, "1/648000", Magnitude.of(MagnitudeBase.PI)),
  GRAM(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1/1000"),
  RADIAN(Dimension.NONE, "1"),
  STERADIAN(Dimension.NONE, "1"),
  HERTZ(Dimension.of(0, 0, -1, 0, 0, 0, 0), "1"),
  NEWTON(Dimension.of(1, 1, -2, 0, 0, 0, 0), "1"),
  PASCAL(Dimension.of(-1, 1, -2, 0, 0, 0, 0), "1"),
  JOULE(Dimension.of(2, 1, -2, 0, 0, 0, 0), "1"),
  WATT(Dimension.of(2, 1, -3, 0, 0, 0, 0), "1"),
  COULOMB(Dimension.of(0, 0, 1, 1, 0, 0, 0), "1"),
  VOLT(Dimension.of(2, 1, -3, -1, 0, 0, 0), "1"),
  FARAD(Dimension.of(-2, -1, 4, 2, 0, 0, 0), "1"),
  OHM(Dimension.of(2, 1, -3, -2, 0, 0, 0), "1"),
  SIEMENS(Dimension.of(-2, -1, 3, 2, 0, 0, 0), "1"),
  WEBER(Dimension.of(2, 1, -2, -1, 0, 0, 0), "1"),
  TESLA(Dimension.of(0, 1, -2, -1, 0, 0, 0), "1"),
  HENRY(Dimension.of(2, 1, -2, -2, 0, 0, 0), "1"),
  DEGREECELSIUS(Dimension.of(0, 0, 0, 0, 1, 0, 0), "1"),
  LUMEN(Dimension.of(0, 0, 0, 0, 0, 0, 1), "1"),
  LUX(Dimension.of(-2, 0, 0, 0, 0, 0, 1), "1"),
  BECQUEREL(Dimension.of(0, 0, -1, 0, 0, 0, 0), "1"),
  SIEVERT(Dimension.of(2, 0, -2, 0, 0, 0, 0), "1"),
  GRAY(Dimension.of(2, 0, -2, 0, 0, 0, 0), "1"),
  KATAL(Dimension.of(0, 0, -1, 0, 0, 1, 0), "1"),
  HECTARE(Dimension.of(2, 0, 0, 0, 0, 0, 0), "10000"),
  LITRE(Dimension.of(3, 0, 0, 0, 0, 0, 0), "1/1000"),
  TONNE(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1000"),
  ELECTRONVOLT(Dimension.of(2, 1, -2, 0, 0, 0, 0), "1.602176634E-19"),
  DALTON(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.DALTON)),
  ASTRONOMICALUNIT(Dimension.of(1, 0, 0, 0, 0, 0, 0), "149597870700"),
  NEPER(Dimension.NONE, "1", Magnitude.of(MagnitudeBase.LEVEL)),
  BEL(
      Dimension.NONE,
      "1/2",
      Magnitude.of(MagnitudeBase.LEVEL).times(Magnitude.of(MagnitudeBase.LN_10))),
  DECIBEL(
      Dimension.NONE,
      "1/20",
      Magnitude.of(MagnitudeBase.LEVEL).times(Magnitude.of(MagnitudeBase.LN_10))),
  PERCENT(Dimension.NONE, "1/100"),
  PPM(Dimension.NONE, "1/1000000"),
  BYTE(Dimension.NONE, "8", Magnitude.of(MagnitudeBase.INFORMATION)),
  BIT(Dimension.NONE, "1", Magnitude.of(MagnitudeBase.INFORMATION)),
  ANGSTROM(Dimension.of(1, 0, 0, 0, 0, 0, 0), "1E-10"),
  BAR(Dimension.of(-1, 1, -2, 0, 0, 0, 0), "100000"),
  ATOMICUNITTIME(Dimension.of(0, 0, 1, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.ATOMIC_TIME)),
  ATOMICMASSUNIT(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.DALTON)),
  BARN(Dimension.of(2, 0, 0, 0, 0, 0, 0), "1E-28"),
  CLIGHT(Dimension.of(1, 0, -1, 0, 0, 0, 0), "299792458"),
  ELECTRONMASS(Dimension.of(0, 1, 0, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.ELECTRON_MASS)),
  ELEMENTARYCHARGE(Dimension.of(0, 0, 1, 1, 0, 0, 0), "1.602176634E-19"),
  MMHG(Dimension.of(-1, 1, -2, 0, 0, 0, 0), "133.322387415"),
  NATURALUNITTIME(Dimension.of(0, 0, 1, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.NATURAL_TIME)),
  HARTREE(Dimension.of(2, 1, -2, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.HARTREE)),
  BOHR(Dimension.of(1, 0, 0, 0, 0, 0, 0), "1", Magnitude.of(MagnitudeBase.BOHR)),
  NAUTICALMILE(Dimension.of(1, 0, 0, 0, 0, 0, 0), "1852"),
  KNOT(Dimension.of(1, 0, -1, 0, 0, 0, 0), "1852/3600"),
  PLANCKBAR(
      Dimension.of(2, 1, -1, 0, 0, 0, 0),
      "3.313035075E-34",
      Magnitude.of(MagnitudeBase.PI).power(Rational.of(-1)));

  // Dimension and Magnitude are immutable, which the checker cannot see.
  @SuppressWarnings("Immutable")
  private final Dimension dimension;

  @SuppressWarnings("Immutable")
  private final Magnitude magnitude;

  UnitName(Dimension dimension, String factor) {
    this(dimension, factor, Magnitude.ONE);
  }

  UnitName(Dimension dimension, String factor, Magnitude constant) {
    this.dimension = dimension;
    this.magnitude = Magnitude.of(fraction(factor)).times(constant);
  }

  private static Rational fraction(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.of(new BigDecimal(text))
        : Rational.of(Long.parseLong(text.substring(0, slash)))
            .dividedBy(Rational.of(Long.parseLong(text.substring(slash + 1))));
  }

  /** As written after the backslash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Dimension dimension() {
    return dimension;
  }

  Magnitude magnitude() {
    return magnitude;
  }

  /** A level: a logarithm of a ratio, which no factor turns into the ratio. */
  public boolean isLogarithmic() {
    return magnitude.exponentOf(MagnitudeBase.LEVEL).signum() != 0;
  }
}
