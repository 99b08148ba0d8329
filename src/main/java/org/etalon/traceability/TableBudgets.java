package org.etalon.traceability;

import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.MeasuredResult;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.uncertainty.budget.Budget;

/** The budgets that are kept with the tables of a calibration. */
final class TableBudgets {
  private TableBudgets() {}

  /** Those of the tables that use a standard; a table stands at its place in the document. */
  static List<Budget> of(List<MeasuredResult> tables, Link link) {
    List<Budget> budgets = new ArrayList<>();
    for (StatedResult result : link.child().stated().results()) {
      boolean uses = result.quantities().stream().anyMatch(link.uses()::contains);
      if (uses && result.place() <= tables.size()) {
        budgets.addAll(tables.get(result.place() - 1).budgets());
      }
    }
    return budgets;
  }
}
