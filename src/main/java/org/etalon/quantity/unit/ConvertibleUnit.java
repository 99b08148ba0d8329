package org.etalon.quantity.unit;

import org.jspecify.annotations.Nullable;

/**
 * A unit whose size is known: one of the D-SI, or a foreign one that is defined by them. What is
 * asked for once is kept, as conversions ask for it again and again.
 */
public abstract sealed class ConvertibleUnit permits DsiUnit, ForeignUnit {
  private @Nullable Magnitude magnitude;
  private @Nullable Dimension dimension;

  /**
   * Powers of the base quantities.
   *
   * @throws IllegalStateException for a unit declared not to be of the SI
   */
  public Dimension dimension() {
    Dimension known = dimension;
    if (known == null) {
      known = makeDimension();
      dimension = known;
    }
    return known;
  }

  /**
   * How many coherent SI units one of this is, as a product of powers; for levels, how many nepers.
   *
   * @throws IllegalStateException for a unit declared not to be of the SI
   */
  public Magnitude magnitude() {
    Magnitude known = magnitude;
    if (known == null) {
      known = makeMagnitude();
      magnitude = known;
    }
    return known;
  }

  /** The number that {@link #magnitude()} is. */
  public UnitFactor factor() {
    return magnitude().toFactor();
  }

  /** What to add in kelvin to a temperature, not to a difference; zero for other units. */
  public abstract Rational offset();

  /** A temperature in it is another number than a difference in it. */
  public boolean hasOffset() {
    return offset().signum() != 0;
  }

  /** Has a level such as the decibel among its parts. */
  public abstract boolean isLogarithmic();

  /** Of which nothing but the name is known. */
  public abstract boolean isDeclaredNonSi();

  abstract Dimension makeDimension();

  abstract Magnitude makeMagnitude();
}
