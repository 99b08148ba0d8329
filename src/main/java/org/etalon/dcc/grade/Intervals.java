package org.etalon.dcc.grade;

import java.util.List;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;

/** A coverage interval does not end before it begins. */
final class Intervals {
  private Intervals() {}

  static void check(Part whole, Grading grading) {
    for (Part part : whole.all()) {
      Part min = part.part("intervalMin", "intervalMinXMLList");
      Part max = part.part("intervalMax", "intervalMaxXMLList");
      if (min != null && max != null) {
        compare(min.entries(), max.entries(), max, grading);
      }
    }
  }

  private static void compare(List<String> min, List<String> max, Part at, Grading grading) {
    int count = Math.max(min.size(), max.size());
    if (min.isEmpty() || max.isEmpty()) {
      return;
    }
    for (int i = 0; i < count; i++) {
      String low = min.get(min.size() == 1 ? 0 : Math.min(i, min.size() - 1));
      String high = max.get(max.size() == 1 ? 0 : Math.min(i, max.size() - 1));
      if (isAbove(low, high)) {
        grading.fault(
            "interval-order",
            at,
            "The interval ends at " + high + ", before it begins at " + low + ". Exchange them.");
      }
    }
  }

  private static boolean isAbove(String low, String high) {
    try {
      return Decimal.parse(low).compareNumerically(Decimal.parse(high)) > 0;
    } catch (DecimalRejectedException e) {
      // What is no number is said elsewhere; NaN is above nothing.
      return false;
    }
  }
}
