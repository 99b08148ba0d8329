package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.etalon.uncertainty.budget.OutputResult.SecondOrder;
import org.etalon.uncertainty.montecarlo.Distribution;

/** What a person should know about a result that is right by the formulas. */
final class BudgetFindings {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  /** EA-4/02, S9.14: up to here the dominant rectangle shapes the result. */
  private static final BigDecimal DOMINANCE = new BigDecimal("0.3");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<QuantityFinding> findings = new ArrayList<>();

  List<QuantityFinding> toList() {
    return List.copyOf(findings);
  }

  void about(ReadBudget budget) {
    Set<String> used = new TreeSet<>();
    budget.outputs().forEach(output -> used.addAll(output.model().names()));
    for (int i = 0; i < budget.inputs().size(); i++) {
      InputQuantity input = budget.inputs().get(i);
      if (!used.contains(input.name())) {
        warn("/inputs/" + i, "unused-input", "No output depends on " + input.name() + ".");
      }
      if (budget.simulation() != null) {
        aboutDraws(budget, input, "/inputs/" + i);
      }
    }
  }

  private void aboutDraws(ReadBudget budget, InputQuantity input, String pointer) {
    boolean normal =
        input.terms().stream().allMatch(term -> term.distribution() instanceof Distribution.Normal);
    if (budget.correlations().names().contains(input.name()) && !normal) {
      warn(
          pointer,
          "drawn-as-normal",
          input.name() + " is correlated, so that its draws are jointly normal.");
    }
    for (Term term : input.terms()) {
      if (term.distribution() instanceof Distribution.StudentT t
          && t.degreesOfFreedom().compareTo(TWO) <= 0) {
        warn(
            pointer,
            "no-variance",
            "With two degrees of freedom or fewer the variance of the draws is infinite.");
      }
    }
  }

  void about(
      OutputResult result, Propagation propagation, boolean freedomDetermined, String pointer) {
    if (result.standardUncertainty().signum() == 0) {
      warn(pointer, "no-uncertainty", "To first order no input makes this output uncertain.");
    }
    if (!freedomDetermined) {
      warn(
          pointer,
          "degrees-of-freedom-undetermined",
          "Correlated inputs have no effective degrees of freedom by Welch and Satterthwaite; the"
              + " coverage factor is that of the normal distribution.");
    }
    SecondOrder secondOrder = result.secondOrder();
    if (secondOrder != null) {
      BigDecimal first = result.standardUncertainty();
      BigDecimal change = secondOrder.standardUncertainty().subtract(first).abs();
      if (change.compareTo(first.multiply(TWENTIETH)) > 0) {
        warn(
            pointer,
            "non-linear",
            "Terms of higher order change the standard uncertainty by more than a twentieth.");
      }
    }
    aboutDominance(result, propagation, pointer);
  }

  private void aboutDominance(OutputResult result, Propagation propagation, String pointer) {
    BigDecimal whole = result.standardUncertainty().pow(2);
    for (InputQuantity input : propagation.inputs()) {
      for (Term term : input.terms()) {
        BigDecimal part =
            propagation.sensitivity(input).multiply(term.standardUncertainty(), WORKING).pow(2);
        BigDecimal rest = whole.subtract(part).max(BigDecimal.ZERO);
        boolean dominates =
            part.signum() > 0 && rest.compareTo(part.multiply(DOMINANCE.pow(2), WORKING)) <= 0;
        if (dominates && term.distribution() instanceof Distribution.Rectangular) {
          warn(
              pointer,
              "dominated-by-rectangular",
              "A rectangular distribution of "
                  + input.name()
                  + " dominates: for a probability of 0.95 the factor is about 1.65.");
        }
      }
    }
  }

  void aboutSimulation(OutputResult result, boolean stable, boolean adaptive, String pointer) {
    if (adaptive && !stable) {
      warn(pointer, "not-stable", "The simulation stopped before its results were stable.");
    }
    if (result.simulation() != null && !result.simulation().validated()) {
      warn(
          pointer,
          "gum-not-validated",
          "The interval by the GUM differs from the simulated one by more than the tolerance.");
    }
  }

  private void warn(String pointer, String code, String detail) {
    findings.add(new QuantityFinding(pointer, code, Severity.WARNING, detail));
  }
}
