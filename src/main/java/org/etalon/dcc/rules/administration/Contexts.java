package org.etalon.dcc.rules.administration;

import java.util.List;
import java.util.function.Predicate;
import org.etalon.dcc.Context;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.ListData;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;

/** Where a context may stand: for everything, for a set of results, a list or a quantity. */
final class Contexts {
  private Contexts() {}

  /** Says no for each set of results that has it neither itself, nor above, nor all below. */
  static void check(Dcc dcc, Predicate<Context> has, String name, Answers no) {
    if (has.test(dcc.context())) {
      return;
    }
    List<MeasurementResult> sets = dcc.measurementResults();
    for (int i = 0; i < sets.size(); i++) {
      MeasurementResult set = sets.get(i);
      boolean covered =
          has.test(set.context())
              || (!set.results().isEmpty()
                  && set.results().stream().allMatch(r -> isCovered(r.data().elements(), has)));
      if (!covered) {
        no.no(Places.RESULTS.entry("dcc:measurementResult", i).child(name), "missing");
      }
    }
  }

  private static boolean isCovered(List<DataElement> elements, Predicate<Context> has) {
    return !elements.isEmpty() && elements.stream().allMatch(e -> isCovered(e, has));
  }

  private static boolean isCovered(DataElement element, Predicate<Context> has) {
    if (element instanceof Quantity quantity) {
      return has.test(quantity.context());
    }
    return element instanceof ListData list
        && (has.test(list.context()) || isCovered(list.elements(), has));
  }
}
