package org.etalon.dcc.rules.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitBlanks;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/** A unit is an expression of D-SI, or declares that it is none. */
public final class UnitsAreValid extends Rule {
  private static final int KNOWN_MAX = 10_000;

  public UnitsAreValid() {
    super(
        "e_units_are_valid",
        Weight.HOUSE,
        "D-SI 2.2.1, unit; PTB D-SI unit system",
        "unknown",
        "hybrid");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Map<String, Boolean> known = new HashMap<>();
    for (Placed<QuantityValue> value : subject.contents().values()) {
      if (no.isFull()) {
        return;
      }
      if (value.value() instanceof Hybrid hybrid) {
        hybrid(hybrid, value, known, no);
      } else {
        String wrong = wrong(value.value(), known);
        if (wrong != null) {
          no.no(value.place(), "unknown", wrong);
        }
      }
    }
  }

  /** The other members are there for those who know their units. */
  private static void hybrid(
      Hybrid hybrid, Placed<QuantityValue> value, Map<String, Boolean> known, Answers no) {
    List<QuantityValue> members = hybrid.members();
    if (!members.isEmpty() && members.stream().allMatch(m -> wrong(m, known) != null)) {
      no.no(value.place(), "hybrid");
    }
  }

  private static @Nullable String wrong(QuantityValue value, Map<String, Boolean> known) {
    for (Column column : Columns.of(value)) {
      if (column.kind() == Column.Kind.UNIT) {
        for (String unit : column.entries()) {
          if (!isValid(unit, known)) {
            return unit;
          }
        }
      }
    }
    return null;
  }

  private static boolean isValid(String unit, Map<String, Boolean> known) {
    Boolean before = known.get(unit);
    if (before != null) {
      return before;
    }
    boolean valid = DsiUnit.find(UnitBlanks.joined(unit)) != null;
    if (known.size() < KNOWN_MAX) {
      known.put(unit, valid);
    }
    return valid;
  }
}
