package org.etalon.uncertainty.montecarlo;

import java.math.BigDecimal;
import java.util.List;

/**
 * An input of a simulation: {@code factor · (estimate + deviations) + offset}.
 *
 * @param deviations independent of each other; not asked of an input that belongs to the {@link
 *     JointNormal} of the simulation
 */
public record RandomInput(
    String name,
    BigDecimal estimate,
    List<Distribution> deviations,
    BigDecimal factor,
    BigDecimal offset) {
  public RandomInput {
    deviations = List.copyOf(deviations);
  }
}
