package org.etalon.traceability.correlation;

import static org.etalon.traceability.correlation.Coefficient.WORKING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.point.Point;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetEvaluation;
import org.etalon.uncertainty.budget.BudgetResult;
import org.etalon.uncertainty.budget.OutputResult;
import org.jspecify.annotations.Nullable;

/**
 * A value with its budget, evaluated.
 *
 * @param index of its output
 * @param whole its standard uncertainty in the unit of the output: as stated, but not less than
 *     computed
 */
record BudgetedValue(Budget budget, BudgetResult result, int index, BigDecimal whole) {

  /** Empty where there is no budget, or none that can be evaluated. */
  static Optional<BudgetedValue> of(Place place, CalibrationBody body) {
    Budget budget = budget(place, body);
    List<Real> values = place.values(body);
    if (budget == null || place.value() < 0 || place.value() >= values.size()) {
      return Optional.empty();
    }
    try {
      // Without a simulation no seed is drawn.
      BudgetResult result = new BudgetEvaluation(() -> 0).evaluate(budget.withoutSimulation());
      int index = result.outputs().size() == values.size() ? place.value() : 0;
      BigDecimal whole = whole(result.outputs().get(index), values.get(place.value()));
      return whole.signum() == 0
          ? Optional.empty()
          : Optional.of(new BudgetedValue(budget, result, index, whole));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** That of a whole result is that of its one quantity with an uncertainty. */
  private static @Nullable Budget budget(Place place, CalibrationBody body) {
    MeasuredQuantity quantity = place.quantity(body).orElse(null);
    MeasuredResult table = place.table(body).orElse(null);
    if (quantity == null || table == null) {
      return null;
    }
    boolean uncertain = quantity.forms().stream().anyMatch(form -> form.hasUncertainty());
    return quantity.budget() != null || !uncertain ? quantity.budget() : table.budget();
  }

  private static BigDecimal whole(OutputResult output, Real stated) {
    DsiUnit unit = DsiUnit.find(output.unit());
    Point point = unit == null ? null : Point.of(stated, unit, Scale.DIFFERENCE);
    Rational uncertainty = point == null ? null : point.standardUncertainty();
    BigDecimal computed = output.standardUncertainty();
    return uncertainty == null ? computed : computed.max(uncertainty.round(WORKING));
  }

  OutputResult output() {
    return result.outputs().get(index);
  }

  /** A contribution relative to the whole. */
  BigDecimal share(BigDecimal contribution) {
    return contribution.divide(whole, WORKING);
  }

  /** What is stated beyond what was computed, squared and relative. */
  BigDecimal beyond() {
    BigDecimal computed = share(output().standardUncertainty());
    return BigDecimal.ONE.subtract(computed.multiply(computed, WORKING)).max(BigDecimal.ZERO);
  }
}
