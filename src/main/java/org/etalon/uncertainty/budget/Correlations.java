package org.etalon.uncertainty.budget;

import static org.etalon.uncertainty.expression.DecimalEvaluation.WORKING;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.etalon.uncertainty.montecarlo.JointNormal;
import org.jspecify.annotations.Nullable;

/** Correlation coefficients of pairs of inputs (GUM C.3.6); zero for a pair that is not named. */
record Correlations(Map<Pair, BigDecimal> coefficients) {
  /** Two names, the smaller one first. */
  record Pair(String first, String second) implements Comparable<Pair> {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }

  Correlations {
    coefficients = Map.copyOf(coefficients);
  }

  BigDecimal of(String a, String b) {
    return a.equals(b) ? BigDecimal.ONE : coefficients.getOrDefault(Pair.of(a, b), BigDecimal.ZERO);
  }

  BigDecimal covariance(InputQuantity a, InputQuantity b) {
    return of(a.name(), b.name())
        .multiply(a.standardUncertainty(), WORKING)
        .multiply(b.standardUncertainty(), WORKING);
  }

  /** Pairs that are correlated and both among the names, in alphabetical order. */
  Collection<Pair> within(Collection<String> names) {
    Map<Pair, BigDecimal> sorted = new TreeMap<>(coefficients);
    return sorted.keySet().stream()
        .filter(pair -> names.contains(pair.first()) && names.contains(pair.second()))
        .filter(pair -> of(pair.first(), pair.second()).signum() != 0)
        .toList();
  }

  /** All inputs that are correlated with another one, in alphabetical order. */
  List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    coefficients.forEach(
        (pair, coefficient) -> {
          if (coefficient.signum() != 0) {
            names.add(pair.first());
            names.add(pair.second());
          }
        });
    return List.copyOf(names);
  }

  /**
   * How the correlated inputs deviate together, or null when no quantities can be so correlated.
   */
  @Nullable JointNormal joint(Map<String, InputQuantity> inputs) {
    List<String> names = names();
    BigDecimal[][] matrix = new BigDecimal[names.size()][names.size()];
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        matrix[i][j] = of(names.get(i), names.get(j));
      }
    }
    List<BigDecimal> uncertainties =
        names.stream().map(inputs::get).map(InputQuantity::standardUncertainty).toList();
    return JointNormal.of(names, matrix, uncertainties);
  }
}
