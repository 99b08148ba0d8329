package org.etalon.dcc.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a formula when it was to be evaluated. */
public sealed interface FormulaOutcome {

  /**
   * Its values for the numbers that the document gives.
   *
   * @param inputs in the order of the formula
   * @param values decimals: one, or one for each entry of the lists that are its inputs
   * @param unit in which the values are, as a D-SI expression; null where it is not known
   * @param exact whether every value is the whole truth, else it has 34 digits
   * @param remark what a reader of the values should know; null for nothing
   * @param listed what the document itself gives as the result; null where it does not
   */
  record Evaluated(
      List<Input> inputs,
      List<String> values,
      @Nullable String unit,
      boolean exact,
      @Nullable String remark,
      @Nullable Listed listed)
      implements FormulaOutcome {
    public Evaluated {
      inputs = List.copyOf(inputs);
      values = List.copyOf(values);
    }
  }

  /**
   * Why there are no values.
   *
   * @param code stable, kebab-case
   */
  record NotEvaluated(String code, String reason) implements FormulaOutcome {}

  /** A name in the formula and the quantity that it means, by its pointer. */
  record Input(String name, String pointer) {}

  /**
   * The quantity in which the document lists the result.
   *
   * @param agrees within the rounding of the written digits; null where it cannot be compared
   * @param answer one sentence; empty where it agrees
   */
  record Listed(String pointer, @Nullable Boolean agrees, String answer) {}
}
