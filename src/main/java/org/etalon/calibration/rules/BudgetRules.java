package org.etalon.calibration.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetAgreement;
import org.jspecify.annotations.Nullable;

/** A stated uncertainty is the one that its budget gives (ISO/IEC 17025:2017, 7.6 and 7.11.6). */
final class BudgetRules {
  private BudgetRules() {}

  /** Pointer of the one quantity with an uncertainty, to which the budget of its result belongs. */
  static @Nullable String budgeted(MeasuredResult result, String at, Findings findings) {
    if (result.budget() == null) {
      return null;
    }
    List<Integer> uncertain =
        IntStream.range(0, result.quantities().size())
            .filter(i -> hasUncertainty(result.quantities().get(i)))
            .boxed()
            .toList();
    if (uncertain.size() != 1) {
      findings.error(
          at + "/budget",
          "budget-place",
          "The budget of a result needs exactly one quantity with an uncertainty; else each budget"
              + " stands with its quantity.");
      return null;
    }
    int owner = uncertain.get(0);
    if (result.quantities().get(owner).budget() != null) {
      findings.error(at + "/budget", "budget-twice", "The quantity has a budget of its own.");
      return null;
    }
    return at + "/quantities/" + owner;
  }

  private static boolean hasUncertainty(MeasuredQuantity quantity) {
    return quantity.forms().stream().anyMatch(QuantityValue::hasUncertainty);
  }

  /**
   * Compares a quantity that is right by itself with a budget.
   *
   * @param at pointer of the quantity
   * @param budgetAt pointer of the object that holds the budget
   */
  static void check(
      MeasuredQuantity quantity, Budget budget, String at, String budgetAt, Findings findings) {
    for (QuantityFinding finding :
        new BudgetAgreement(quantity.value(), quantity.scale()).check(budget)) {
      String pointer =
          (finding.pointer().startsWith("/budget") ? budgetAt : at) + finding.pointer();
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        findings.error(pointer, finding.code(), finding.detail());
      } else {
        findings.warning(pointer, finding.code(), finding.detail());
      }
    }
  }
}
