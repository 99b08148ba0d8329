package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Effective degrees of freedom by the Welch-Satterthwaite formula (GUM G.4.1), which holds for
 * inputs that are not correlated.
 *
 * @param effective null when infinite or not determined
 */
record DegreesOfFreedom(boolean determined, @Nullable BigDecimal effective) {
  /** A whole number that lost its last digits must not be truncated to the one below. */
  private static final MathContext SETTLED = new MathContext(40, RoundingMode.HALF_EVEN);

  static DegreesOfFreedom of(
      Propagation propagation, BigDecimal standardUncertainty, Correlations correlations) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InputQuantity input : propagation.inputs()) {
      BigDecimal sensitivity = propagation.sensitivity(input);
      for (Term term : input.terms()) {
        if (term.degreesOfFreedom() != null) {
          BigDecimal part = sensitivity.multiply(term.standardUncertainty(), WORKING);
          sum = sum.add(part.pow(4, WORKING).divide(term.degreesOfFreedom(), WORKING), WORKING);
        }
      }
    }
    if (sum.signum() == 0) {
      return new DegreesOfFreedom(true, null);
    }
    boolean correlated = !correlations.within(propagation.sensitivities().keySet()).isEmpty();
    return correlated
        ? new DegreesOfFreedom(false, null)
        : new DegreesOfFreedom(
            true, standardUncertainty.pow(4, WORKING).divide(sum, WORKING).round(SETTLED));
  }

  /** The next lower whole number. */
  @Nullable BigDecimal whole() {
    return effective == null ? null : effective.setScale(0, RoundingMode.FLOOR);
  }
}
