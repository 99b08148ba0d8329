package org.etalon.calibration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etalon.uncertainty.budget.Budget;
import org.jspecify.annotations.Nullable;

/**
 * One table of results.
 *
 * @param items the items it is about, by the identifiers of the calibration
 * @param standards the standards its values rest on
 * @param table refType of the table, for instance {@code gp_table1}
 * @param budget of its one quantity with an uncertainty; where there are more, each has its own
 */
public record MeasuredResult(
    Map<String, String> name,
    State state,
    List<String> items,
    List<String> methods,
    List<String> standards,
    @Nullable String table,
    List<MeasuredQuantity> quantities,
    @Nullable Budget budget) {

  public MeasuredResult {
    items = CalibrationBody.orEmpty(items);
    methods = CalibrationBody.orEmpty(methods);
    standards = CalibrationBody.orEmpty(standards);
  }

  /** That of the whole result and those of its quantities. */
  public List<Budget> budgets() {
    return Stream.concat(
            Stream.ofNullable(budget),
            quantities.stream().flatMap(quantity -> Stream.ofNullable(quantity.budget())))
        .toList();
  }

  MeasuredResult withoutBudgets() {
    return new MeasuredResult(
        name,
        state,
        items,
        methods,
        standards,
        table,
        quantities.stream().map(MeasuredQuantity::withoutBudget).toList(),
        null);
  }

  /** When the item was in this state: before or after what was done to it. */
  public enum State {
    AS_FOUND,
    AS_LEFT
  }
}
