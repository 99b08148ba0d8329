package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.etalon.problem.ProblemException;
import org.etalon.uncertainty.budget.BudgetResult.Run;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.ExpressionRejectedException;
import org.etalon.uncertainty.montecarlo.Simulation;
import org.etalon.uncertainty.montecarlo.SimulationPlan;
import org.etalon.uncertainty.montecarlo.SimulationResult;

/**
 * Evaluates budgets. The same budget with the same seed gives the same result to the last digit, in
 * whatever order its inputs are written.
 */
public final class BudgetEvaluation {
  private final LongSupplier seeds;

  /**
   * @param seeds gives the seed of a simulation that none was given for
   */
  public BudgetEvaluation(LongSupplier seeds) {
    this.seeds = seeds;
  }

  /**
   * @throws ProblemException when it is no budget, with a pointer into it for each fault, or when a
   *     model has no value
   */
  public BudgetResult evaluate(Budget written) {
    ReadBudget budget = new BudgetReader(written, seeds).read();
    BudgetFindings findings = new BudgetFindings();
    findings.about(budget);
    List<Propagation> propagations = new ArrayList<>();
    List<OutputResult> results = new ArrayList<>();
    Effort effort = new Effort(Effort.ENOUGH);
    for (int i = 0; i < budget.outputs().size(); i++) {
      String pointer = "/outputs/" + i;
      OutputQuantity output = budget.outputs().get(i);
      Propagation propagation = propagate(budget, output, effort, pointer);
      OutputEvaluation evaluation = new OutputEvaluation(budget, output, propagation);
      OutputResult result = evaluation.result();
      findings.about(result, propagation, evaluation.degreesOfFreedomAreDetermined(), pointer);
      propagations.add(propagation);
      results.add(result);
    }
    List<List<BigDecimal>> correlation = correlation(propagations, budget.correlations());
    SimulationPlan plan = budget.simulation();
    if (plan == null) {
      return new BudgetResult(results, correlation, null, findings.toList());
    }
    SimulationResult simulated = new BudgetSimulation(budget).run(plan);
    for (int i = 0; i < results.size(); i++) {
      OutputResult result = results.get(i);
      result =
          result.with(
              BudgetSimulation.compare(result, simulated.outputs().get(i), plan.interval()));
      results.set(i, result);
      findings.aboutSimulation(result, simulated.stable(), plan.adaptive(), "/outputs/" + i);
    }
    Run run =
        new Run(
            Simulation.GENERATOR,
            Long.toString(plan.seed()),
            simulated.trials(),
            simulated.stable());
    return new BudgetResult(results, correlation, run, findings.toList());
  }

  private static Propagation propagate(
      ReadBudget budget, OutputQuantity output, Effort effort, String pointer) {
    try {
      return Propagation.of(budget, output, effort);
    } catch (ExpressionRejectedException e) {
      throw ProblemException.rule(pointer + "/expression", e.code(), e.detail());
    }
  }

  private static List<List<BigDecimal>> correlation(
      List<Propagation> propagations, Correlations correlations) {
    List<List<BigDecimal>> rows = new ArrayList<>();
    for (Propagation a : propagations) {
      List<BigDecimal> row = new ArrayList<>();
      for (Propagation b : propagations) {
        BigDecimal scale =
            a.standardUncertainty(correlations)
                .multiply(b.standardUncertainty(correlations), WORKING);
        BigDecimal covariance = a.covariance(b, correlations);
        row.add(
            scale.signum() == 0
                ? BigDecimal.ZERO
                : Figures.reported(covariance.divide(scale, WORKING)));
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
