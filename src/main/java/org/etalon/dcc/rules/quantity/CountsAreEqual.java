package org.etalon.dcc.rules.quantity;

import org.etalon.dcc.DataElement;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;

/** What is said beside values is said once for all of them, or once for each. */
public final class CountsAreEqual extends Rule {
  public CountsAreEqual() {
    super(
        "e_counts_are_equal",
        Weight.ERROR,
        "D-SI 2.2.1, XML lists; PTB dcc.sch 3.3.0, counts of lists",
        "column",
        "relative",
        "statement",
        "times");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<QuantityValue> value : subject.contents().values()) {
      for (Column column : Columns.of(value.value())) {
        if (!fits(column.entries().size(), column.count())) {
          no.no(value.place(), "column", column.name(), column.entries().size(), column.count());
        }
      }
    }
    for (Placed<Quantity> quantity : subject.contents().quantities()) {
      check(quantity.value(), quantity.place(), no);
    }
    for (Placed<ListData> list : subject.contents().lists()) {
      for (DataElement element : list.value().elements()) {
        int count = element instanceof Quantity quantity ? count(quantity) : 1;
        int times = list.value().dateTimes().size();
        if (count > 1 && times > 0 && !fits(times, count)) {
          no.no(list.place(), "times", times, count);
          break;
        }
      }
    }
  }

  private static void check(Quantity quantity, Place place, Answers no) {
    int count = count(quantity);
    if (count == 0) {
      return;
    }
    Measured relative = quantity.relativeUncertainty();
    if (relative != null && !fits(count(relative.value()), count)) {
      no.no(place, "relative", count(relative.value()), count);
    }
    for (StatementMetaData statement : quantity.context().metaData()) {
      for (int said : new int[] {statement.conformity().size(), statement.valid().size()}) {
        if (said > 0 && !fits(said, count)) {
          no.no(place, "statement", said, count);
        }
      }
    }
  }

  private static boolean fits(int entries, int count) {
    return entries == 1 || entries == count;
  }

  private static int count(Quantity quantity) {
    return quantity.form() instanceof Measured measured ? count(measured.value()) : 0;
  }

  /** The number of values; 0 where that depends on how one counts. */
  private static int count(QuantityValue value) {
    if (value instanceof RealList list) {
      return list.values().size();
    }
    if (value instanceof ComplexList list) {
      return list.count();
    }
    if (value instanceof Chars chars) {
      return chars.values().size();
    }
    if (value instanceof Hybrid hybrid) {
      return hybrid.members().isEmpty() ? 0 : count(hybrid.members().get(0));
    }
    return value instanceof QuantityList ? 0 : 1;
  }
}
