package org.etalon.calibration;

import java.util.List;
import java.util.Map;
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

  /** When the item was in this state: before or after what was done to it. */
  public enum State {
    AS_FOUND,
    AS_LEFT
  }
}
