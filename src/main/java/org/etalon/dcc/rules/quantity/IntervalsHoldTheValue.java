package org.etalon.dcc.rules.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/** A coverage interval begins before it ends, and its value is in between. */
public final class IntervalsHoldTheValue extends Rule {
  public IntervalsHoldTheValue() {
    super("w_intervals_hold_the_value", Weight.WARNING, "VIM 2.36; JCGM 101:2008, 3.12", "outside");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<QuantityValue> placed : subject.contents().values()) {
      if (no.isFull()) {
        return;
      }
      Members.of(placed.value()).forEach(value -> check(value, placed.place(), no));
    }
  }

  private static void check(QuantityValue value, Place place, Answers no) {
    if (value instanceof Real real && real.coverageInterval() != null) {
      Real.CoverageInterval interval = real.coverageInterval();
      check(
          List.of(real.value()),
          List.of(interval.intervalMin()),
          List.of(interval.intervalMax()),
          place,
          no);
    } else if (value instanceof RealList list && list.coverageInterval() != null) {
      RealList.CoverageInterval interval = list.coverageInterval();
      check(list.values(), interval.intervalMins(), interval.intervalMaxs(), place, no);
    }
  }

  private static void check(
      List<String> values, List<String> from, List<String> to, Place place, Answers no) {
    for (int i = 0; i < values.size() && !no.isFull(); i++) {
      BigDecimal value = Series.number(values, i);
      BigDecimal least = Series.number(from, i);
      BigDecimal most = Series.number(to, i);
      if (value != null
          && least != null
          && most != null
          && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
        no.no(place, "outside", value, least, most);
      }
    }
  }
}
