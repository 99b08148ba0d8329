package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.uncertainty.budget.Budget.Correlation;
import org.etalon.uncertainty.budget.Correlations.Pair;
import org.jspecify.annotations.Nullable;

/** Reads which inputs are correlated, by coefficient or from observations made in pairs. */
final class CorrelationReader {
  private final Faults faults;
  private final Map<String, InputQuantity> inputs;

  CorrelationReader(Faults faults, Map<String, InputQuantity> inputs) {
    this.faults = faults;
    this.inputs = inputs;
  }

  Correlations read(List<Correlation> written) {
    Map<Pair, BigDecimal> coefficients = new TreeMap<>();
    for (int i = 0; i < written.size(); i++) {
      String pointer = "/correlations/" + i;
      Correlation correlation = written.get(i);
      Pair pair = pair(correlation, pointer + "/between");
      if (pair != null) {
        BigDecimal coefficient =
            correlation.coefficient() == null
                ? observed(pair, pointer)
                : coefficient(correlation.coefficient(), pointer + "/coefficient");
        boolean twice = coefficients.put(pair, coefficient) != null;
        faults.require(!twice, pointer + "/between", "twice", "The pair was there before.");
      }
    }
    Correlations correlations = new Correlations(coefficients);
    if (faults.isEmpty()) {
      faults.require(
          correlations.joint(inputs) != null,
          "/correlations",
          "not-positive-semidefinite",
          "No quantities can be correlated like this: the matrix is not positive semidefinite.");
    }
    return correlations;
  }

  private @Nullable Pair pair(Correlation correlation, String pointer) {
    List<String> between = correlation.between();
    if (between.size() != 2 || between.get(0).equals(between.get(1))) {
      faults.add(pointer, "count", "A correlation is between two different inputs.");
      return null;
    }
    for (int i = 0; i < 2; i++) {
      if (!inputs.containsKey(between.get(i))) {
        faults.add(pointer + "/" + i, "unknown-name", between.get(i) + " is not an input.");
        return null;
      }
    }
    return Pair.of(between.get(0), between.get(1));
  }

  private BigDecimal coefficient(String written, String pointer) {
    BigDecimal coefficient = faults.decimal(written, pointer);
    boolean inside = coefficient.abs().compareTo(BigDecimal.ONE) <= 0;
    faults.require(inside, pointer, "out-of-range", "A correlation coefficient is -1 to 1.");
    return inside ? coefficient : BigDecimal.ZERO;
  }

  /** GUM 5.2.3; what else an input is uncertain of is independent of the pairs. */
  private BigDecimal observed(Pair pair, String pointer) {
    InputQuantity first = input(pair.first());
    InputQuantity second = input(pair.second());
    List<BigDecimal> x = observations(first);
    List<BigDecimal> y = observations(second);
    if (x.isEmpty() || x.size() != y.size()) {
      faults.add(
          pointer,
          "not-paired",
          "Without a coefficient both inputs need as many observations, made in pairs.");
      return BigDecimal.ZERO;
    }
    BigDecimal u = first.standardUncertainty().multiply(second.standardUncertainty(), WORKING);
    BigDecimal covariance = Observed.covarianceOfMeans(x, y);
    return covariance.signum() == 0 ? covariance : covariance.divide(u, WORKING);
  }

  private InputQuantity input(String name) {
    InputQuantity input = inputs.get(name);
    if (input == null) {
      throw new IllegalStateException(name);
    }
    return input;
  }

  private static List<BigDecimal> observations(InputQuantity input) {
    List<List<BigDecimal>> all =
        input.terms().stream().map(Term::observations).filter(o -> !o.isEmpty()).toList();
    return all.size() == 1 ? all.get(0) : List.of();
  }
}
