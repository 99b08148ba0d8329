package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.quantity.QuantityFinding;
import org.jspecify.annotations.Nullable;

/**
 * A budget evaluated.
 *
 * @param correlation of the outputs, in their order; zero with an output that has no uncertainty
 * @param simulation how the simulation was run, so that it can be run again
 * @param findings pointers begin at the budget
 */
public record BudgetResult(
    List<OutputResult> outputs,
    List<List<BigDecimal>> correlation,
    @Nullable Run simulation,
    List<QuantityFinding> findings) {
  public BudgetResult {
    outputs = List.copyOf(outputs);
    correlation = List.copyOf(correlation);
    findings = List.copyOf(findings);
  }

  /**
   * A simulation that was run.
   *
   * @param seed a whole number of 64 bits
   * @param stable what JCGM 101, 7.9.4 asks to be stable is
   */
  public record Run(String generator, String seed, int trials, boolean stable) {}
}
