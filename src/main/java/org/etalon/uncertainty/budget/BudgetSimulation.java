package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.uncertainty.budget.MeasurementModel.Linear;
import org.etalon.uncertainty.budget.MeasurementModel.OfExpression;
import org.etalon.uncertainty.budget.OutputResult.Simulated;
import org.etalon.uncertainty.expression.ArrayEvaluation;
import org.etalon.uncertainty.montecarlo.JointNormal;
import org.etalon.uncertainty.montecarlo.RandomInput;
import org.etalon.uncertainty.montecarlo.SimulatedOutput;
import org.etalon.uncertainty.montecarlo.Simulation;
import org.etalon.uncertainty.montecarlo.SimulationPlan;
import org.etalon.uncertainty.montecarlo.SimulationPlan.IntervalKind;
import org.etalon.uncertainty.montecarlo.SimulationResult;

/** Runs a budget as a simulation; the inputs are drawn in coherent SI units. */
final class BudgetSimulation {
  private final ReadBudget budget;
  private final Map<String, InputQuantity> inputs;

  BudgetSimulation(ReadBudget budget) {
    this.budget = budget;
    this.inputs = budget.byName();
  }

  SimulationResult run(SimulationPlan plan) {
    Set<String> used = new TreeSet<>();
    budget.outputs().forEach(output -> used.addAll(output.model().names()));
    List<RandomInput> random =
        budget.inputs(used).stream()
            .map(
                input ->
                    new RandomInput(
                        input.name(),
                        input.estimate(),
                        input.terms().stream().map(Term::distribution).toList(),
                        input.scale().factor(),
                        input.scale().offset()))
            .toList();
    JointNormal joint = budget.correlations().joint(inputs);
    return new Simulation(random, joint, this::outputs, budget.outputs().size()).run(plan);
  }

  private List<double[]> outputs(Map<String, double[]> draws, int count) {
    List<double[]> all = new ArrayList<>();
    for (OutputQuantity output : budget.outputs()) {
      all.add(
          output.model() instanceof Linear linear
              ? linear(linear, draws, count)
              : inUnit(output, draws, count));
    }
    return all;
  }

  private static double[] inUnit(OutputQuantity output, Map<String, double[]> draws, int count) {
    OfExpression model = (OfExpression) output.model();
    double[] coherent = ArrayEvaluation.of(model.expression(), draws, count);
    double factor = output.scale().factor().doubleValue();
    double offset = output.scale().offset().doubleValue();
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = (coherent[i] - offset) / factor;
    }
    return result;
  }

  private double[] linear(Linear linear, Map<String, double[]> draws, int count) {
    double[] result = new double[count];
    Arrays.fill(result, linear.value().doubleValue());
    for (InputQuantity input : budget.inputs(linear.names())) {
      double[] drawn = draws.getOrDefault(input.name(), new double[count]);
      double centre = input.coherentEstimate().doubleValue();
      double slope =
          linear.coefficients().getOrDefault(input.name(), BigDecimal.ZERO).doubleValue()
              / input.scale().factor().doubleValue();
      for (int i = 0; i < count; i++) {
        result[i] += slope * (drawn[i] - centre);
      }
    }
    return result;
  }

  /** JCGM 101, 8.1. */
  static Simulated compare(OutputResult gum, SimulatedOutput simulated, IntervalKind kind) {
    SimulatedOutput.Interval interval =
        kind == IntervalKind.SYMMETRIC ? simulated.symmetric() : simulated.shortest();
    BigDecimal low = gum.value().subtract(gum.expandedUncertainty()).subtract(interval.low()).abs();
    BigDecimal high = gum.value().add(gum.expandedUncertainty()).subtract(interval.high()).abs();
    boolean validated =
        low.compareTo(simulated.tolerance()) <= 0 && high.compareTo(simulated.tolerance()) <= 0;
    return new Simulated(simulated, Figures.reported(low), Figures.reported(high), validated);
  }
}
