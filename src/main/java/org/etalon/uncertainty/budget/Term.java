package org.etalon.uncertainty.budget;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.uncertainty.montecarlo.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that was read, in the unit of its input.
 *
 * @param degreesOfFreedom null for infinitely many
 * @param mean of its observations, where it has some
 * @param observations only where its own spread gives the uncertainty, so that they can be paired
 */
record Term(
    @Nullable String name,
    Distribution distribution,
    @Nullable BigDecimal degreesOfFreedom,
    @Nullable BigDecimal mean,
    List<BigDecimal> observations) {
  Term {
    observations = List.copyOf(observations);
  }

  BigDecimal standardUncertainty() {
    return distribution.standardUncertainty();
  }
}
