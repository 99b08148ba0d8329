package org.etalon.dcc.grade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitBlanks;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/** Products of units, as they are written in covariances. */
final class UnitProducts {
  private UnitProducts() {}

  /** The unit, or null for what the D-SI does not read. */
  static @Nullable DsiUnit parsed(String text) {
    return DsiUnit.find(UnitBlanks.joined(text));
  }

  /** Whether both have the same named units with the same prefixes to the same powers. */
  static boolean same(List<DsiUnit> one, List<DsiUnit> other) {
    return powers(one).equals(powers(other));
  }

  private static Map<String, Rational> powers(List<DsiUnit> units) {
    Map<String, Rational> powers = new HashMap<>();
    for (DsiUnit unit : units) {
      for (UnitTerm term : unit.terms()) {
        if (term.name() != UnitName.ONE) {
          powers.merge(term.prefix() + " " + term.name(), term.exponent(), Rational::plus);
        }
      }
    }
    powers.values().removeIf(power -> power.signum() == 0);
    return powers;
  }
}
