package org.etalon.uncertainty.budget;

import java.util.List;
import java.util.Map;
import org.etalon.uncertainty.montecarlo.SimulationPlan.IntervalKind;
import org.jspecify.annotations.Nullable;

/**
 * An uncertainty budget as it was written: decimals and units are text until {@link
 * BudgetEvaluation} reads them. Lists that may be missing are null.
 */
public record Budget(
    List<Input> inputs,
    @Nullable List<Correlation> correlations,
    List<Output> outputs,
    @Nullable Coverage coverage,
    @Nullable MonteCarlo monteCarlo) {

  /** The same without the question for a simulation. */
  public Budget withoutSimulation() {
    return new Budget(inputs, correlations, outputs, coverage, null);
  }

  /** What a number in degrees Celsius says; needed for units with an offset only. */
  public enum ScaleType {
    /** A temperature: 0 °C is 273.15 K. */
    INTERVAL,
    /** A difference of temperatures: 1 °C is 1 K. */
    RATIO
  }

  /**
   * An input quantity (GUM 4.1.1).
   *
   * @param name as the models call it
   * @param estimate may be missing where one contribution has observations: then it is their mean
   * @param contributions what makes it uncertain; none for a number that is exact
   */
  public record Input(
      String name,
      @Nullable String estimate,
      String unit,
      @Nullable ScaleType scale,
      @Nullable List<Contribution> contributions) {}

  /**
   * Two inputs that are not independent (GUM 5.2).
   *
   * @param between two names
   * @param coefficient missing where it follows from observations made in pairs (GUM 5.2.3)
   */
  public record Correlation(List<String> between, @Nullable String coefficient) {}

  /**
   * A measurand: either an expression, evaluated in coherent SI units and given in {@code unit}, or
   * a value with sensitivity coefficients, in {@code unit} by the unit of each input.
   */
  public record Output(
      String name,
      String unit,
      @Nullable ScaleType scale,
      @Nullable String expression,
      @Nullable String value,
      @Nullable Map<String, String> sensitivities) {}

  /**
   * Either one; a probability of 0.95 where both are missing.
   *
   * @param probability from which the factor follows (GUM annex G)
   * @param factor from which the probability follows
   */
  public record Coverage(@Nullable String probability, @Nullable String factor) {}

  /**
   * Asks for a simulation (JCGM 101).
   *
   * @param seed a whole number of 64 bits; chosen and told where missing
   * @param trials so many exactly; where missing, as many as needed (JCGM 101, 7.9)
   * @param trialsMax of the adaptive procedure
   * @param significantDigits of the standard uncertainty, 1 or 2
   * @param interval the one to make stable and to compare with the GUM
   */
  public record MonteCarlo(
      @Nullable String seed,
      @Nullable Integer trials,
      @Nullable Integer trialsMax,
      @Nullable Integer significantDigits,
      @Nullable IntervalKind interval) {}
}
