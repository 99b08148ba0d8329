package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The adaptive procedure (JCGM 101, 7.9.4): batches go on until estimate, standard uncertainty and
 * both ends of the interval of every output are known within the numerical tolerance.
 */
final class Stability {
  private final SimulationPlan plan;
  private final List<List<double[]>> batches = new ArrayList<>();

  Stability(SimulationPlan plan, int outputs) {
    this.plan = plan;
    for (int i = 0; i < outputs; i++) {
      batches.add(new ArrayList<>());
    }
  }

  /** Adds one full batch of every output. */
  boolean isReachedWith(List<double[]> drawn) {
    boolean reached = true;
    for (int i = 0; i < drawn.size(); i++) {
      double[] sorted = drawn.get(i).clone();
      double[] moments = Statistics.meanAndDeviation(sorted);
      Arrays.sort(sorted);
      double[] ends = Statistics.interval(sorted, plan.probability(), plan.interval());
      batches.get(i).add(new double[] {moments[0], moments[1], ends[0], ends[1]});
      reached &= isReached(batches.get(i));
    }
    return reached;
  }

  private boolean isReached(List<double[]> statistics) {
    int count = statistics.size();
    if (count < 2) {
      return false;
    }
    double tolerance =
        Statistics.tolerance(
                BigDecimal.valueOf(deviationOfAll(statistics)), plan.significantDigits())
            .doubleValue();
    for (int which = 0; which < 4; which++) {
      int index = which;
      double[] values = statistics.stream().mapToDouble(batch -> batch[index]).toArray();
      double ofMean = Statistics.meanAndDeviation(values)[1] / Math.sqrt(count);
      if (2 * ofMean > tolerance) {
        return false;
      }
    }
    return true;
  }

  /** The standard deviation of all draws so far, from within and between the batches. */
  private static double deviationOfAll(List<double[]> statistics) {
    double[] means = statistics.stream().mapToDouble(batch -> batch[0]).toArray();
    double between = Statistics.meanAndDeviation(means)[1];
    double within = statistics.stream().mapToDouble(b -> b[1] * b[1]).average().orElseThrow();
    return Math.sqrt(within + between * between);
  }
}
