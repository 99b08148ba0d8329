package org.etalon.quantity.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the quantity list of the BIPM, which has one coherent unit for most kinds, whether two
 * units belong to one kind. A unit in base units alone may be any kind of its dimension; one with a
 * special name only the kinds that are expressed with that name.
 */
public final class UnitKinds {
  /** Plain numbers are a kind of their own, which the list does not have. */
  private static final String NUMBER = "number";

  private static final Map<String, DsiUnit> COHERENT = new TreeMap<>();
  private static final Map<Map<UnitName, Rational>, Set<String>> KINDS = new HashMap<>();

  static {
    for (String line : CodeTable.lines("kind-units.txt")) {
      DsiUnit unit = DsiUnit.parse(line.substring(5));
      COHERENT.put(line.substring(0, 4), unit);
      KINDS.computeIfAbsent(parts(unit), key -> new HashSet<>()).add(line.substring(0, 4));
    }
  }

  private UnitKinds() {}

  /** The coherent unit of a kind; null for kinds that the BIPM gives none. */
  public static @Nullable DsiUnit coherentUnit(String kind) {
    return COHERENT.get(kind);
  }

  /** What the units alone tell. */
  public static KindMatch compare(DsiUnit one, DsiUnit other) {
    if (one.equals(other)) {
      return KindMatch.SAME;
    }
    if (one.isDeclaredNonSi() || other.isDeclaredNonSi()) {
      return KindMatch.UNKNOWN;
    }
    KindMatch strict = compareByList(one, other);
    // The SI Brochure defines the gray and the sievert as joules per kilogram.
    boolean dose = KindMarks.isDoseInJoules(parts(one), parts(other));
    return dose && strict == KindMatch.DIFFERENT ? KindMatch.UNKNOWN : strict;
  }

  private static KindMatch compareByList(DsiUnit one, DsiUnit other) {
    if (!isConvertible(one, other)) {
      return KindMatch.DIFFERENT;
    }
    Map<UnitName, Rational> parts = parts(one);
    Map<UnitName, Rational> otherParts = parts(other);
    if (KindMarks.differ(parts, otherParts)) {
      return KindMatch.DIFFERENT;
    }
    // A metre per metre leaves no part either, and is no plain number.
    if (parts.equals(otherParts) && isNumber(one) == isNumber(other)) {
      return KindMatch.SAME;
    }
    Set<String> kinds = kinds(one, parts);
    Set<String> otherKinds = kinds(other, otherParts);
    if (kinds.isEmpty() || otherKinds.isEmpty()) {
      return KindMatch.UNKNOWN;
    }
    Set<String> common = new HashSet<>(kinds);
    common.retainAll(otherKinds);
    if (common.isEmpty()) {
      return KindMatch.DIFFERENT;
    }
    // When every kind of that dimension is the one, base units are just another way to write it.
    return kinds.equals(otherKinds) ? KindMatch.SAME : KindMatch.UNKNOWN;
  }

  /**
   * What the units and the kinds tell, by four-letter identifiers of the BIPM. Two identifiers with
   * one coherent unit may name the same kind (energy and work) or not (kinematic viscosity and
   * thermal diffusivity).
   *
   * @param kind null when it is not known
   */
  public static KindMatch compare(
      DsiUnit one, @Nullable String kind, DsiUnit other, @Nullable String otherKind) {
    KindMatch units = compare(one, other);
    if (contradicts(one, kind) || contradicts(other, otherKind)) {
      return KindMatch.DIFFERENT;
    }
    if (kind == null || otherKind == null || units == KindMatch.DIFFERENT) {
      return units;
    }
    if (kind.equals(otherKind)) {
      return one.isDeclaredNonSi() || other.isDeclaredNonSi() ? units : KindMatch.SAME;
    }
    DsiUnit coherent = COHERENT.get(kind);
    DsiUnit otherCoherent = COHERENT.get(otherKind);
    return coherent == null || otherCoherent == null
        ? KindMatch.UNKNOWN
        : compareByList(coherent, otherCoherent) == KindMatch.DIFFERENT
            ? KindMatch.DIFFERENT
            : KindMatch.UNKNOWN;
  }

  /** The becquerel is no unit of frequency. */
  private static boolean contradicts(DsiUnit unit, @Nullable String kind) {
    DsiUnit coherent = kind == null ? null : COHERENT.get(kind);
    return coherent != null && compare(unit, coherent) == KindMatch.DIFFERENT;
  }

  private static boolean isConvertible(DsiUnit one, DsiUnit other) {
    try {
      return UnitConversion.between(one, other, Scale.DIFFERENCE).factor().ratio().signum() > 0;
    } catch (ConversionRefusedException e) {
      // Too far apart to convert is still of one dimension.
      return e.code().equals("out-of-range");
    }
  }

  private static Set<String> kinds(DsiUnit unit, Map<UnitName, Rational> parts) {
    if (isNumber(unit)) {
      return Set.of(NUMBER);
    }
    if (!parts.keySet().stream().allMatch(UnitKinds::isBase)) {
      return KINDS.getOrDefault(parts, Set.of());
    }
    Set<String> all = new HashSet<>();
    COHERENT.forEach(
        (kind, coherent) -> {
          if (isConvertible(unit, coherent)) {
            all.add(kind);
          }
        });
    if (unit.dimension().isNone()) {
      all.add(NUMBER);
    }
    return all;
  }

  private static boolean isNumber(DsiUnit unit) {
    return unit.terms().stream().allMatch(UnitKinds::isNumber);
  }

  private static boolean isNumber(UnitTerm term) {
    return switch (term.name()) {
      case ONE, PERCENT, PPM -> true;
      default -> false;
    };
  }

  private static boolean isBase(UnitName name) {
    return switch (name) {
      case METRE, KILOGRAM, SECOND, AMPERE, KELVIN, MOLE, CANDELA -> true;
      default -> false;
    };
  }

  /** Coherent units with their exponents: of a bar the pascal is left, of a litre the metre. */
  private static Map<UnitName, Rational> parts(DsiUnit unit) {
    Map<UnitName, Rational> parts = new TreeMap<>();
    for (UnitTerm term : unit.terms()) {
      for (UnitTerm part : coherent(term.name())) {
        parts.merge(part.name(), part.exponent().times(term.exponent()), Rational::plus);
      }
    }
    parts.values().removeIf(exponent -> exponent.signum() == 0);
    return parts;
  }

  private static Iterable<UnitTerm> coherent(UnitName name) {
    String text =
        switch (name) {
          case ONE, PERCENT, PPM -> "\\one";
          case DAY, HOUR, MINUTE, ATOMICUNITTIME, NATURALUNITTIME -> "\\second";
          case DEGREE, ARCMINUTE, ARCSECOND -> "\\radian";
          case GRAM, TONNE, DALTON, ATOMICMASSUNIT, ELECTRONMASS -> "\\kilogram";
          case DEGREECELSIUS -> "\\kelvin";
          case HECTARE, BARN -> "\\metre\\tothe{2}";
          case LITRE -> "\\metre\\tothe{3}";
          case ELECTRONVOLT, HARTREE -> "\\joule";
          case ASTRONOMICALUNIT, ANGSTROM, BOHR, NAUTICALMILE -> "\\metre";
          case BEL, DECIBEL -> "\\neper";
          case BYTE -> "\\bit";
          case BAR, MMHG -> "\\pascal";
          case CLIGHT, KNOT -> "\\metre\\per\\second";
          case ELEMENTARYCHARGE -> "\\coulomb";
          case PLANCKBAR -> "\\joule\\second";
          default -> "\\" + name.word();
        };
    return DsiUnit.parse(text).terms().stream()
        .filter(term -> term.name() != UnitName.ONE)
        .toList();
  }
}
