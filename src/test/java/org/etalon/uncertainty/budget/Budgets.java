package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.etalon.platform.Json;
import org.etalon.quantity.QuantityFinding;
import org.etalon.uncertainty.budget.OutputResult.Component;

/** Budgets as callers write them. */
final class Budgets {
  private Budgets() {}

  /** The budget that the documentation shows. */
  static String endGauge() {
    return DocumentedBudget.request();
  }

  /**
   * JSON in which an apostrophe stands for a quotation mark, a slash for a backslash and # for a
   * slash.
   */
  static Budget of(String json) {
    return Json.read(json.replace('\'', '"').replace("/", "\\\\").replace('#', '/'), Budget.class);
  }

  static BudgetResult evaluate(Budget budget) {
    return new BudgetEvaluation(() -> 20261122L).evaluate(budget);
  }

  static BudgetResult evaluate(String json) {
    return evaluate(of(json));
  }

  static OutputResult first(BudgetResult result) {
    return result.outputs().get(0);
  }

  static Component component(OutputResult output, String input) {
    return output.components().stream()
        .filter(component -> component.input().equals(input))
        .findFirst()
        .orElseThrow();
  }

  static List<String> codes(BudgetResult result) {
    return result.findings().stream().map(QuantityFinding::code).toList();
  }

  /** To as many significant digits as are expected, trailing zeros included. */
  static void assertFigures(BigDecimal actual, String expected) {
    BigDecimal wanted = new BigDecimal(expected);
    assertThat(actual.round(new MathContext(wanted.precision())))
        .as("%s", actual)
        .isEqualByComparingTo(wanted);
  }
}
