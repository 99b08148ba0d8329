package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit expression of the D-SI as it was written, with its parts. Text after a leading bar is
 * declared not to be of the SI: it has no parts, and nothing is known about its size. Units are
 * equal when they are written alike; {@link UnitConversion} tells which mean the same.
 */
public final class DsiUnit {
  private static final Rational CELSIUS_OFFSET = Rational.of(new BigDecimal("273.15"));

  private final String text;
  private final List<UnitTerm> terms;

  DsiUnit(String text, List<UnitTerm> terms) {
    this.text = text;
    this.terms = List.copyOf(terms);
  }

  /**
   * Reads an expression such as {@code \milli\kelvin\per\second} or {@code |imperial gallon}.
   *
   * @throws UnitRejectedException when the grammar or one of its rules R010 to R014 is broken
   */
  public static DsiUnit parse(String text) {
    return new DsiUnitParser(text).parse();
  }

  /** In the order written; empty for a unit declared not to be of the SI. */
  public List<UnitTerm> terms() {
    return terms;
  }

  /** Written with a leading bar. */
  public boolean isDeclaredNonSi() {
    return terms.isEmpty();
  }

  /**
   * Powers of the base quantities.
   *
   * @throws IllegalStateException for a unit declared not to be of the SI
   */
  public Dimension dimension() {
    requireKnown();
    return terms.stream().map(UnitTerm::dimension).reduce(Dimension.NONE, Dimension::times);
  }

  /**
   * How many coherent SI units one of this is; for levels, how many nepers.
   *
   * @throws IllegalStateException for a unit declared not to be of the SI
   */
  public UnitFactor factor() {
    return magnitude().toFactor();
  }

  /**
   * What to add in kelvin to a temperature, not to a difference: 273.15 for the degree Celsius
   * alone, zero for everything else.
   */
  public Rational offset() {
    boolean celsius =
        terms.size() == 1
            && terms.get(0).name() == UnitName.DEGREECELSIUS
            && terms.get(0).exponent().equals(Rational.ONE);
    return celsius ? CELSIUS_OFFSET : Rational.ZERO;
  }

  /**
   * One of this is one of the other: dimension, size and zero are the same, as of the volt and its
   * expression in base units. Says nothing about the kind; nothing has the value of a unit declared
   * not to be of the SI.
   */
  public boolean hasSameValueAs(DsiUnit other) {
    return !isDeclaredNonSi()
        && !other.isDeclaredNonSi()
        && dimension().equals(other.dimension())
        && magnitude().equals(other.magnitude())
        && offset().equals(other.offset());
  }

  /** Has a level such as the decibel among its parts. */
  public boolean isLogarithmic() {
    return terms.stream().anyMatch(term -> term.name().isLogarithmic());
  }

  /** Has a prefix that the SI knows and the D-SI does not name yet. */
  public boolean hasPrefixBeyondDsi() {
    return terms.stream().map(UnitTerm::prefix).anyMatch(DsiUnit::isBeyondDsi);
  }

  private static boolean isBeyondDsi(@Nullable UnitPrefix prefix) {
    return prefix != null && !prefix.isInDsi();
  }

  Magnitude magnitude() {
    requireKnown();
    return terms.stream().map(UnitTerm::magnitude).reduce(Magnitude.ONE, Magnitude::times);
  }

  private void requireKnown() {
    if (isDeclaredNonSi()) {
      throw new IllegalStateException("nothing is known about a unit declared not to be of the SI");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DsiUnit unit && text.equals(unit.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
