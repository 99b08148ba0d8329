package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.etalon.uncertainty.budget.Budget.MonteCarlo;
import org.etalon.uncertainty.montecarlo.SimulationPlan;
import org.etalon.uncertainty.montecarlo.SimulationPlan.IntervalKind;

/** Reads how a simulation is run and keeps its time and memory within bounds. */
final class PlanReader {
  private static final int TRIALS_MIN = 10_000;
  private static final int TRIALS_MAX = 10_000_000;
  private static final int TRIALS_DEFAULT = 1_000_000;

  /** Operations of a simulation; about half a minute. */
  private static final long WORK_MAX = 2_000_000_000L;

  private final Faults faults;
  private final LongSupplier seeds;

  PlanReader(Faults faults, LongSupplier seeds) {
    this.faults = faults;
    this.seeds = seeds;
  }

  SimulationPlan read(
      MonteCarlo written,
      BigDecimal probability,
      Map<String, InputQuantity> inputs,
      List<OutputQuantity> outputs) {
    boolean adaptive = written.trials() == null;
    int trials = adaptive ? trialsMax(written) : written.trials();
    String pointer = "/monteCarlo/" + (adaptive ? "trialsMax" : "trials");
    faults.require(
        adaptive || written.trialsMax() == null,
        "/monteCarlo/trialsMax",
        "trials",
        "With a fixed number of trials there is no greatest one.");
    int max = TRIALS_MAX / Math.max(1, outputs.size());
    faults.require(
        trials >= TRIALS_MIN && trials <= max,
        pointer,
        "out-of-range",
        "There are " + TRIALS_MIN + " to " + max + " trials for so many outputs.");
    faults.require(
        trials * work(inputs.values(), outputs) <= WORK_MAX,
        pointer,
        "too-much-work",
        "So many trials of this model take too long.");
    int digits = Objects.requireNonNullElse(written.significantDigits(), 2);
    faults.require(
        digits == 1 || digits == 2,
        "/monteCarlo/significantDigits",
        "out-of-range",
        "One digit is significant, or two.");
    return new SimulationPlan(
        seed(written),
        probability,
        Objects.requireNonNullElse(written.interval(), IntervalKind.SYMMETRIC),
        digits,
        trials,
        adaptive);
  }

  private static int trialsMax(MonteCarlo written) {
    return Objects.requireNonNullElse(written.trialsMax(), TRIALS_DEFAULT);
  }

  private static long work(Collection<InputQuantity> inputs, List<OutputQuantity> outputs) {
    long draws = inputs.stream().mapToLong(input -> 4L + 4L * input.terms().size()).sum();
    long steps =
        outputs.stream()
            .map(OutputQuantity::model)
            .mapToLong(
                model ->
                    model instanceof MeasurementModel.OfExpression of
                        ? 2L * of.expression().size()
                        : 2L * model.names().size())
            .sum();
    return draws + steps;
  }

  private long seed(MonteCarlo written) {
    if (written.seed() == null) {
      return seeds.getAsLong();
    }
    try {
      return Long.parseLong(written.seed());
    } catch (NumberFormatException e) {
      faults.add("/monteCarlo/seed", "seed", "A seed is a whole number of 64 bits.");
      return 0;
    }
  }
}
