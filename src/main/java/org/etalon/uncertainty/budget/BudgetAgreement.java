package org.etalon.uncertainty.budget;

import java.util.ArrayList;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.rules.StatedPoint;
import org.etalon.quantity.unit.ConversionRefusedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/**
 * Whether the uncertainty that is stated of a quantity is what its budget gives: everything is
 * computed again from the inputs. A budget has one output for all values of the quantity, or one
 * for each, in their order.
 */
public final class BudgetAgreement {
  private static final String BUDGET = "/budget";

  private final QuantityValue value;
  private final Scale scale;
  private final List<QuantityFinding> findings = new ArrayList<>();

  /**
   * @param value a quantity that is right by itself
   * @param scale what its numbers say, which matters to temperatures
   */
  public BudgetAgreement(QuantityValue value, Scale scale) {
    this.value = value;
    this.scale = scale;
  }

  /** What does not agree; pointers begin at the object that holds quantity and budget. */
  public List<QuantityFinding> check(Budget budget) {
    List<StatedPoint> points = StatedPoint.of(value);
    if (points.isEmpty()) {
      add(
          "budget-without-uncertainty",
          "A budget belongs to real values with a standard or an expanded uncertainty.");
    } else if (budget.outputs() == null
        || (budget.outputs().size() != 1 && budget.outputs().size() != points.size())) {
      add(
          "budget-outputs",
          "A budget has one output for all values, or one for each of the " + points.size() + ".");
    } else if (isRepeatable(budget)) {
      compare(budget, points);
    }
    return List.copyOf(findings);
  }

  /** What is decided again and again, and years later, must not hang on a new seed. */
  private boolean isRepeatable(Budget budget) {
    Budget.MonteCarlo simulation = budget.monteCarlo();
    if (simulation == null) {
      return true;
    }
    if (simulation.seed() == null || simulation.trials() == null) {
      add(
          "simulation-not-repeatable",
          "A simulation that supports a result states its seed and its trials.");
      return false;
    }
    return true;
  }

  private void compare(Budget budget, List<StatedPoint> points) {
    BudgetResult result;
    try {
      result =
          new BudgetEvaluation(
                  () -> {
                    throw new IllegalStateException("The seed is stated");
                  })
              .evaluate(budget);
    } catch (ProblemException e) {
      for (FieldError error : e.errors()) {
        findings.add(
            new QuantityFinding(
                BUDGET + error.pointer(), error.code(), Severity.ERROR, error.detail()));
      }
      return;
    }
    for (QuantityFinding finding : result.findings()) {
      findings.add(
          new QuantityFinding(
              BUDGET + finding.pointer(), finding.code(), finding.severity(), finding.detail()));
    }
    boolean each = result.outputs().size() == points.size();
    for (int i = 0; i < points.size(); i++) {
      int index = each ? i : 0;
      String mismatch = mismatch(budget.outputs().get(index), points.get(i));
      if (mismatch != null) {
        add("budget-unit", mismatch);
        return;
      }
      try {
        OutputResult output = result.outputs().get(index);
        findings.addAll(new PointAgreement(points.get(i), output, scale).check(each));
      } catch (ConversionRefusedException e) {
        add(e.code(), e.detail());
        return;
      }
    }
  }

  /** A frequency is no activity, and a difference of temperatures no temperature. */
  private @Nullable String mismatch(Budget.Output output, StatedPoint point) {
    if (UnitKinds.compare(DsiUnit.parse(output.unit()), DsiUnit.parse(point.unit()))
        == KindMatch.DIFFERENT) {
      return output.unit() + " and " + point.unit() + " are units of different kinds of quantity.";
    }
    Scale given =
        output.scale() == Budget.ScaleType.INTERVAL
            ? Scale.POINT
            : output.scale() == Budget.ScaleType.RATIO ? Scale.DIFFERENCE : scale;
    return given == scale
        ? null
        : "The budget gives a "
            + (given == Scale.POINT ? "temperature" : "difference of temperatures")
            + ", the quantity is the other.";
  }

  private void add(String code, String detail) {
    findings.add(new QuantityFinding(BUDGET, code, Severity.ERROR, detail));
  }
}
