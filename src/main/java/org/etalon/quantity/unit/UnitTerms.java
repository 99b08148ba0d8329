package org.etalon.quantity.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From parts to an expression of the D-SI: what is below the line follows {@code \per}. */
public final class UnitTerms {
  /** Rule R010. */
  private static final Set<UnitName> WITHOUT_PREFIX =
      EnumSet.of(
          UnitName.KILOGRAM,
          UnitName.DECIBEL,
          UnitName.DEGREECELSIUS,
          UnitName.MMHG,
          UnitName.MINUTE,
          UnitName.HOUR,
          UnitName.DAY,
          UnitName.ONE);

  private UnitTerms() {}

  /** Rule R010: eight units have no prefix. */
  public static boolean takesPrefix(UnitName name) {
    return !WITHOUT_PREFIX.contains(name);
  }

  /** A part in the words of the D-SI: a kilogram (R011) and a decibel (R012) are one word. */
  public static UnitTerm term(@Nullable UnitPrefix prefix, UnitName name, Rational exponent) {
    if (prefix == UnitPrefix.KILO && name == UnitName.GRAM) {
      return new UnitTerm(null, UnitName.KILOGRAM, exponent);
    }
    if (prefix == UnitPrefix.DECI && name == UnitName.BEL) {
      return new UnitTerm(null, UnitName.DECIBEL, exponent);
    }
    return new UnitTerm(prefix, name, exponent);
  }

  /**
   * The expression of these parts, in their order above and below the line; when nothing is above
   * it, the exponents stay negative.
   *
   * @throws UnitRejectedException when a part breaks a rule of the D-SI
   */
  public static DsiUnit unit(List<UnitTerm> terms) {
    return DsiUnit.parse(text(terms));
  }

  static String text(List<UnitTerm> terms) {
    List<UnitTerm> above = new ArrayList<>(terms);
    above.removeIf(term -> term.exponent().signum() < 0);
    List<UnitTerm> below = new ArrayList<>(terms);
    below.removeIf(term -> term.exponent().signum() >= 0);
    if (above.isEmpty() && below.stream().noneMatch(term -> term.name() == UnitName.ONE)) {
      return joined(below);
    }
    List<UnitTerm> turned =
        below.stream()
            .map(term -> new UnitTerm(term.prefix(), term.name(), term.exponent().negate()))
            .toList();
    String over = above.isEmpty() ? "\\one" : joined(above);
    return turned.isEmpty() ? over : over + "\\per" + joined(turned);
  }

  private static String joined(List<UnitTerm> terms) {
    return terms.stream().map(UnitTerm::toString).collect(Collectors.joining());
  }
}
