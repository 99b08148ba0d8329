package org.etalon.quantity.conversion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.etalon.quantity.unit.ConvertibleUnit;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.ForeignUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/**
 * Units that agree in dimension and size and yet belong to quantities of different kinds (SI
 * Brochure, 9th edition, 2.3.4): a conversion between them would be a mistake. A unit that names no
 * kind, such as the reciprocal second, goes with every one.
 */
final class UnitKinds {
  private enum Kind {
    FREQUENCY("a frequency"),
    ACTIVITY("an activity of a radionuclide"),
    ABSORBED_DOSE("an absorbed dose or kerma"),
    DOSE_EQUIVALENT("a dose equivalent"),
    ENERGY("an energy"),
    MOMENT_OF_FORCE("a moment of force"),
    PLANE_ANGLE("a plane angle"),
    SOLID_ANGLE("a solid angle"),
    LUMINOUS_FLUX("a luminous flux"),
    LUMINOUS_INTENSITY("a luminous intensity");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private static final List<Set<Kind>> APART =
      List.of(
          EnumSet.of(Kind.FREQUENCY, Kind.ACTIVITY),
          // One turn per second is 2π rad/s and 1 Hz.
          EnumSet.of(Kind.FREQUENCY, Kind.PLANE_ANGLE),
          EnumSet.of(Kind.ACTIVITY, Kind.PLANE_ANGLE),
          EnumSet.of(Kind.ABSORBED_DOSE, Kind.DOSE_EQUIVALENT),
          EnumSet.of(Kind.ENERGY, Kind.MOMENT_OF_FORCE),
          EnumSet.of(Kind.PLANE_ANGLE, Kind.SOLID_ANGLE),
          EnumSet.of(Kind.LUMINOUS_FLUX, Kind.LUMINOUS_INTENSITY));

  private UnitKinds() {}

  /** Why the units belong to different kinds, or null if nothing says so. */
  static @Nullable String difference(ConvertibleUnit from, ConvertibleUnit to) {
    Set<Kind> here = kinds(from);
    Set<Kind> there = kinds(to);
    for (Set<Kind> pair : APART) {
      for (Kind kind : pair) {
        Kind other = pair.stream().filter(one -> one != kind).findFirst().orElseThrow();
        boolean only = here.contains(kind) && !here.contains(other);
        if (only && there.contains(other) && !there.contains(kind)) {
          return from + " is for " + kind.words + ", " + to + " for " + other.words + ".";
        }
      }
    }
    return null;
  }

  private static Set<Kind> kinds(ConvertibleUnit unit) {
    DsiUnit known = unit instanceof ForeignUnit foreign ? foreign.unit() : (DsiUnit) unit;
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (UnitTerm term : known.terms()) {
      Kind kind = kind(term.name());
      if (kind != null) {
        kinds.add(kind);
      }
    }
    if (isProduct(known, UnitName.NEWTON, EnumSet.of(UnitName.METRE))) {
      kinds.add(Kind.MOMENT_OF_FORCE);
    }
    if (isProduct(known, UnitName.WATT, TIMES)) {
      kinds.add(Kind.ENERGY);
    }
    if (kinds.contains(Kind.SOLID_ANGLE) && kinds.remove(Kind.LUMINOUS_INTENSITY)) {
      kinds.remove(Kind.SOLID_ANGLE);
      kinds.add(Kind.LUMINOUS_FLUX);
    }
    return kinds;
  }

  private static final Set<UnitName> TIMES =
      EnumSet.of(UnitName.SECOND, UnitName.MINUTE, UnitName.HOUR, UnitName.DAY);

  private static boolean isProduct(DsiUnit unit, UnitName one, Set<UnitName> others) {
    List<UnitTerm> terms = unit.terms();
    return terms.size() == 2
        && terms.stream().allMatch(term -> term.exponent().equals(Rational.ONE))
        && terms.stream().anyMatch(term -> term.name() == one)
        && terms.stream().anyMatch(term -> others.contains(term.name()));
  }

  private static @Nullable Kind kind(UnitName name) {
    return switch (name) {
      case HERTZ -> Kind.FREQUENCY;
      case BECQUEREL -> Kind.ACTIVITY;
      case GRAY -> Kind.ABSORBED_DOSE;
      case SIEVERT -> Kind.DOSE_EQUIVALENT;
      case JOULE, ELECTRONVOLT, HARTREE -> Kind.ENERGY;
      case RADIAN, DEGREE, ARCMINUTE, ARCSECOND -> Kind.PLANE_ANGLE;
      case STERADIAN -> Kind.SOLID_ANGLE;
      case LUMEN, LUX -> Kind.LUMINOUS_FLUX;
      case CANDELA -> Kind.LUMINOUS_INTENSITY;
      default -> null;
    };
  }
}
