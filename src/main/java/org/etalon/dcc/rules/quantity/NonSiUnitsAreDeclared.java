package org.etalon.dcc.rules.quantity;

import java.util.HashSet;
import java.util.Set;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.QuantityValue;

/** A unit that is none of D-SI is explained where it is used. */
public final class NonSiUnitsAreDeclared extends Rule {
  public NonSiUnitsAreDeclared() {
    super(
        "w_non_si_units_are_declared",
        Weight.WARNING,
        "DCC 3.3.0, nonSIUnit and nonSIDefinition; PTB dcc.sch 3.3.0, non-SI units",
        "undeclared");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Set<String> declared = new HashSet<>();
    for (Placed<StatementMetaData> statement : subject.contents().statements()) {
      String unit = statement.value().nonSiUnit();
      if (unit != null && statement.value().nonSiDefinition() != null) {
        declared.add(bare(unit));
      }
    }
    for (Placed<QuantityValue> value : subject.contents().values()) {
      for (Column column : Columns.of(value.value())) {
        if (column.kind() == Column.Kind.UNIT) {
          for (String unit : column.entries()) {
            // Told once for each unit.
            if (unit.startsWith("|") && declared.add(bare(unit))) {
              no.no(value.place(), "undeclared", unit);
            }
          }
        }
      }
    }
  }

  private static String bare(String unit) {
    return (unit.startsWith("|") ? unit.substring(1) : unit).strip();
  }
}
