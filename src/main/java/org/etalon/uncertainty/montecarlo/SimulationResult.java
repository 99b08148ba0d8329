package org.etalon.uncertainty.montecarlo;

import java.util.List;

/**
 * A simulation that was run.
 *
 * @param stable whether what was asked to be stable is (JCGM 101, 7.9.4); never known with a single
 *     batch
 */
public record SimulationResult(int trials, boolean stable, List<SimulatedOutput> outputs) {
  public SimulationResult {
    outputs = List.copyOf(outputs);
  }
}
