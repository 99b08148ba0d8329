package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.uncertainty.montecarlo.SimulationPlan;
import org.jspecify.annotations.Nullable;

/**
 * A budget that was read and in which everything fits.
 *
 * @param inputs in the order written
 * @param factor null when it follows from the probability
 * @param probability that gives the factor, or that a simulation covers
 * @param simulation null when none is asked for
 */
record ReadBudget(
    List<InputQuantity> inputs,
    Correlations correlations,
    List<OutputQuantity> outputs,
    BigDecimal probability,
    @Nullable BigDecimal factor,
    @Nullable SimulationPlan simulation) {
  ReadBudget {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  Map<String, InputQuantity> byName() {
    Map<String, InputQuantity> byName = new LinkedHashMap<>();
    inputs.forEach(input -> byName.put(input.name(), input));
    return byName;
  }

  /** In the order written. */
  List<InputQuantity> inputs(Collection<String> names) {
    return inputs.stream().filter(input -> names.contains(input.name())).toList();
  }
}
