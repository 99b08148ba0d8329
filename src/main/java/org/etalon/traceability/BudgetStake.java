package org.etalon.traceability;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * What one uncertainty budget of a result says of the certificate of a standard.
 *
 * @param named the contributions that name the certificate; none when it is not in the budget
 * @param percent the greatest share of the variance of an output that the inputs with these
 *     contributions have; null when no contribution names it or the budget cannot be evaluated
 */
public record BudgetStake(List<Named> named, @Nullable BigDecimal percent) {
  public BudgetStake {
    named = List.copyOf(named);
  }

  /**
   * A contribution that names the certificate.
   *
   * @param input the name of its input quantity
   * @param uncertainty zero with the uncertainty that is contributed; null when it is not stated
   */
  public record Named(String input, @Nullable Real uncertainty) {}
}
