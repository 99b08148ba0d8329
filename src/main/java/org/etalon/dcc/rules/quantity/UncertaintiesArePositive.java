package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.QuantityValue;

/** No measurement is without doubt, so no result has an uncertainty of zero. */
public final class UncertaintiesArePositive extends Rule {
  private static final Set<String> UNCERTAINTIES = Set.of("valueStandardMU", "valueExpandedMU");

  public UncertaintiesArePositive() {
    super("w_uncertainties_are_positive", Weight.WARNING, "VIM 2.26; GUM 3.3.1", "zero");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<Quantity> placed : subject.contents().results()) {
      Quantity quantity = placed.value();
      if (no.isFull()) {
        return;
      }
      if (quantity.form() instanceof Measured measured) {
        check(measured.value(), UNCERTAINTIES, placed.place(), no);
      }
      if (quantity.relativeUncertainty() != null) {
        check(
            quantity.relativeUncertainty().value(),
            Set.of("value"),
            placed.place().child("dcc:relativeUncertainty"),
            no);
      }
    }
  }

  /** Told once for each column. */
  private static void check(QuantityValue value, Set<String> names, Place place, Answers no) {
    for (Column column : Columns.of(value)) {
      if (names.contains(column.name())) {
        int at = notPositive(column.entries());
        if (at >= 0) {
          no.no(place, "zero", column.name(), column.entries().get(at), at + 1);
        }
      }
    }
  }

  private static int notPositive(List<String> entries) {
    for (int i = 0; i < entries.size(); i++) {
      BigDecimal number = Series.number(entries.get(i));
      if (number != null && number.signum() <= 0) {
        return i;
      }
    }
    return -1;
  }
}
