package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit expression of the D-SI as it was written, with its parts. Text after a leading bar is
 * declared not to be of the SI: it has no parts, and nothing is known about its size. Units are
 * equal when they are written alike; {@link UnitConversion} tells which mean the same.
 */
public final class DsiUnit extends ConvertibleUnit {
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

  /** The same, or null where it would throw; much faster there, as it looks for no suggestion. */
  public static @Nullable DsiUnit find(String text) {
    try {
      return new DsiUnitParser(text, false).parse();
    } catch (UnitRejectedException e) {
      return null;
    }
  }

  /** In the order written; empty for a unit declared not to be of the SI. */
  public List<UnitTerm> terms() {
    return terms;
  }

  /** Written with a leading bar. */
  @Override
  public boolean isDeclaredNonSi() {
    return terms.isEmpty();
  }

  /**
   * The same product in its canonical form: each term in its place with its prefix, an exponent
   * with neither plus nor needless zeros and left out when it is one, a negative one instead of
   * {@code \per}, and no {@code \one} beside other terms. Nothing is reordered, joined or reduced,
   * so that newton metre stays what it is. A unit declared not to be of the SI is its own. The form
   * can be longer than the longest text that is read.
   */
  public DsiUnit canonical() {
    if (isDeclaredNonSi()) {
      return this;
    }
    List<UnitTerm> kept = terms.stream().filter(term -> term.name() != UnitName.ONE).toList();
    if (kept.isEmpty()) {
      kept = List.of(new UnitTerm(null, UnitName.ONE, Rational.ONE));
    }
    String canonical = kept.stream().map(UnitTerm::toString).collect(Collectors.joining());
    return canonical.equals(text) ? this : new DsiUnit(canonical, kept);
  }

  @Override
  Dimension makeDimension() {
    requireKnown();
    Dimension product = Dimension.NONE;
    for (UnitTerm term : terms) {
      product = product.times(term.dimension());
    }
    return product;
  }

  @Override
  Magnitude makeMagnitude() {
    requireKnown();
    Magnitude product = Magnitude.ONE;
    for (UnitTerm term : terms) {
      product = product.times(term.magnitude());
    }
    return product;
  }

  /**
   * What to add in kelvin to a temperature, not to a difference: 273.15 for the degree Celsius
   * alone, zero for everything else.
   */
  @Override
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

  @Override
  public boolean isLogarithmic() {
    for (UnitTerm term : terms) {
      if (term.name().isLogarithmic()) {
        return true;
      }
    }
    return false;
  }

  /** Has a prefix that the SI knows and the D-SI does not name yet. */
  public boolean hasPrefixBeyondDsi() {
    return terms.stream().map(UnitTerm::prefix).anyMatch(DsiUnit::isBeyondDsi);
  }

  private static boolean isBeyondDsi(@Nullable UnitPrefix prefix) {
    return prefix != null && !prefix.isInDsi();
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
