package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.etalon.problem.ProblemException;
import org.etalon.uncertainty.montecarlo.Distribution.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Propagation of distributions (JCGM 101, 7). Inputs are drawn in the order of their names, so that
 * the order in which they are given changes nothing. One thread, one generator.
 */
public final class Simulation {
  /** The generator: xoshiro256++, its state filled from the seed by SplitMix64 (Commons RNG). */
  public static final String GENERATOR = RandomSource.XO_SHI_RO_256_PP.name();

  /** JCGM 101, 7.9.4 b). */
  private static final int BATCH_MIN = 10_000;

  private final List<RandomInput> inputs;
  private final @Nullable JointNormal joint;
  private final Model model;
  private final int outputs;

  /** From draws of all inputs to draws of all outputs. */
  @FunctionalInterface
  public interface Model {
    List<double[]> outputs(Map<String, double[]> draws, int count);
  }

  public Simulation(
      List<RandomInput> inputs, @Nullable JointNormal joint, Model model, int outputs) {
    this.inputs = inputs.stream().sorted(Comparator.comparing(RandomInput::name)).toList();
    this.joint = joint;
    this.model = model;
    this.outputs = outputs;
  }

  /**
   * @throws ProblemException when the model has no value for some of the draws
   */
  public SimulationResult run(SimulationPlan plan) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    Map<String, List<Draws>> deviations = new HashMap<>();
    for (RandomInput input : inputs) {
      deviations.put(input.name(), input.deviations().stream().map(d -> d.draws(random)).toList());
    }
    int batch = batchSize(plan.probability());
    double[][] all = new double[outputs][0];
    Stability stability = new Stability(plan, outputs);
    int trials = 0;
    boolean stable = false;
    while (trials < plan.trialsMax() && !(stable && plan.adaptive())) {
      int count = Math.min(batch, plan.trialsMax() - trials);
      List<double[]> drawn = model.outputs(draw(random, deviations, count), count);
      for (int i = 0; i < outputs; i++) {
        double[] finite = finite(drawn.get(i), count);
        all[i] = room(all[i], trials + count, plan.trialsMax());
        System.arraycopy(finite, 0, all[i], trials, count);
      }
      trials += count;
      stable = count == batch && stability.isReachedWith(drawn);
    }
    List<SimulatedOutput> results = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      all[i] = Arrays.copyOf(all[i], trials);
      results.add(Statistics.of(all[i], plan));
      all[i] = new double[0];
    }
    return new SimulationResult(trials, stable, results);
  }

  static int batchSize(BigDecimal probability) {
    int least =
        BigDecimal.valueOf(100)
            .divide(BigDecimal.ONE.subtract(probability), 0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(least, BATCH_MIN);
  }

  private Map<String, double[]> draw(
      UniformRandomProvider random, Map<String, List<Draws>> deviations, int count) {
    Map<String, double[]> together = joint == null ? Map.of() : joint.draw(random, count);
    Map<String, double[]> draws = new HashMap<>();
    for (RandomInput input : inputs) {
      double[] values = new double[count];
      double[] correlated = together.get(input.name());
      if (correlated != null) {
        System.arraycopy(correlated, 0, values, 0, count);
      } else {
        for (Draws deviation : deviations.getOrDefault(input.name(), List.of())) {
          for (int i = 0; i < count; i++) {
            values[i] += deviation.next();
          }
        }
      }
      double estimate = input.estimate().doubleValue();
      double factor = input.factor().doubleValue();
      double offset = input.offset().doubleValue();
      for (int i = 0; i < count; i++) {
        values[i] = factor * (estimate + values[i]) + offset;
      }
      draws.put(input.name(), values);
    }
    return draws;
  }

  private static double[] finite(double[] draws, int count) {
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(draws[i])) {
        throw ProblemException.rule(
            "/monteCarlo", "no-value", "The model has no value for some of the draws.");
      }
      // Up to here the squares of all draws can still be summed.
      if (Math.abs(draws[i]) > 1E150) {
        throw ProblemException.rule(
            "/monteCarlo",
            "out-of-range",
            "Some draws of an output are beyond 1E150; a larger unit makes its numbers smaller.");
      }
    }
    return draws;
  }

  /** Grows by doubling, so that a simulation that stops early holds little. */
  private static double[] room(double[] array, int needed, int max) {
    return array.length >= needed
        ? array
        : Arrays.copyOf(array, (int) Math.min(max, Math.max(needed, 2L * array.length)));
  }
}
