package org.etalon.organisation.capability;

import java.util.Set;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.unit.DsiUnit;
import org.jspecify.annotations.Nullable;

/** Whether two kinds of quantity are one, by the four-letter identifiers of the BIPM. */
final class Kinds {
  /** Where zero depends on the unit, so that values are converted as points. */
  private static final Set<String> TEMPERATURES = Set.of("ITSC", "ITSK", "TEMC", "TEMT", "PLTS");

  private Kinds() {}

  static boolean isTemperature(String kind) {
    return TEMPERATURES.contains(kind);
  }

  /**
   * Kinds with other names may be one (energy and work), or only share their unit; then nobody
   * decides here.
   *
   * @param unit in which the scope counts; null where that could not be read
   */
  static KindMatch compare(
      String ofScope, @Nullable DsiUnit unit, String asked, DsiUnit askedUnit) {
    if (!QuantityKinds.isKnown(asked) || !QuantityKinds.isKnown(ofScope)) {
      return KindMatch.UNKNOWN;
    }
    boolean same = canonical(ofScope).equals(canonical(asked));
    DsiUnit counted = unit == null ? UnitKinds.coherentUnit(ofScope) : unit;
    if (counted == null) {
      return same ? KindMatch.SAME : KindMatch.UNKNOWN;
    }
    KindMatch match = UnitKinds.compare(counted, ofScope, askedUnit, asked);
    if (match == KindMatch.DIFFERENT) {
      return match;
    }
    return same ? KindMatch.SAME : KindMatch.UNKNOWN;
  }

  /** The BIPM names a temperature in kelvin and the same in degrees Celsius apart. */
  private static String canonical(String kind) {
    return switch (kind) {
      case "ITSC" -> "ITSK";
      case "TEMC" -> "TEMT";
      default -> kind;
    };
  }
}
