package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.uncertainty.expression.ScaleAnalysis.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An input that was read; all numbers are in its unit.
 *
 * @param kind null for what is no temperature, or where it is not stated
 */
record InputQuantity(
    String name,
    BigDecimal estimate,
    DsiUnit unit,
    CoherentScale scale,
    @Nullable Kind kind,
    List<Term> terms) {
  InputQuantity {
    terms = List.copyOf(terms);
  }

  BigDecimal standardUncertainty() {
    return terms.size() == 1
        ? terms.get(0).standardUncertainty()
        : terms.stream()
            .map(term -> term.standardUncertainty().pow(2))
            .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, WORKING))
            .sqrt(WORKING);
  }

  BigDecimal coherentEstimate() {
    return scale.toCoherent(estimate);
  }
}
