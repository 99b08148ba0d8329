package org.etalon.quantity.unit;

import java.util.Locale;

/** Prefixes of the SI (SI Brochure, chapter 3) and the binary ones (IEC 80000-13, clause 4). */
public enum UnitPrefix {
  QUETTA(10, 30),
  RONNA(10, 27),
  YOTTA(10, 24),
  ZETTA(10, 21),
  EXA(10, 18),
  PETA(10, 15),
  TERA(10, 12),
  GIGA(10, 9),
  MEGA(10, 6),
  KILO(10, 3),
  HECTO(10, 2),
  DECA(10, 1),
  DECI(10, -1),
  CENTI(10, -2),
  MILLI(10, -3),
  MICRO(10, -6),
  NANO(10, -9),
  PICO(10, -12),
  FEMTO(10, -15),
  ATTO(10, -18),
  ZEPTO(10, -21),
  YOCTO(10, -24),
  RONTO(10, -27),
  QUECTO(10, -30),
  YOBI(2, 80),
  ZEBI(2, 70),
  EXBI(2, 60),
  PEBI(2, 50),
  TEBI(2, 40),
  GIBI(2, 30),
  MEBI(2, 20),
  KIBI(2, 10);

  // Rational is immutable, which the checker cannot see.
  @SuppressWarnings("Immutable")
  private final Rational factor;

  // As above.
  @SuppressWarnings("Immutable")
  private final Magnitude magnitude;

  UnitPrefix(int base, int exponent) {
    this.factor = Rational.of(base).power(exponent);
    this.magnitude = Magnitude.of(Rational.of(base)).power(Rational.of(exponent));
  }

  Magnitude magnitude() {
    return magnitude;
  }

  /** As written after the backslash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the prefix multiplies by. */
  public Rational factor() {
    return factor;
  }

  /** Of the 28 that the D-SI names; the four of the 27th CGPM (2022) came later. */
  public boolean isInDsi() {
    return switch (this) {
      case QUETTA, RONNA, RONTO, QUECTO -> false;
      default -> true;
    };
  }
}
