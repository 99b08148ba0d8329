package org.etalon.dcc.rules.quantity;

import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A result that is no number says nothing, though the format allows it. */
public final class ResultsAreNumbers extends Rule {
  private static final String NOT_A_NUMBER = "NaN";

  public ResultsAreNumbers() {
    super(
        "w_results_are_numbers",
        Weight.WARNING,
        "D-SI 2.2.1, decimalType; ISO/IEC 17025:2017, 7.8.1.2",
        "nan");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<Quantity> placed : subject.contents().results()) {
      if (placed.value().form() instanceof Measured measured && !no.isFull()) {
        for (Column column : Columns.of(measured.value())) {
          int at =
              column.kind() == Column.Kind.NUMBER ? column.entries().indexOf(NOT_A_NUMBER) : -1;
          if (at >= 0) {
            no.no(placed.place(), "nan", column.name(), at + 1);
          }
        }
      }
    }
  }
}
