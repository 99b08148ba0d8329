package org.etalon.dcc.rules.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors and probabilities of GUM G.2 and 6.3, and others that do not belong together. */
class CoverageTest {
  @ParameterizedTest
  @CsvSource({
    "2, 0.95, , , true",
    "2.00, 0.95, normal, , true",
    "2, 0.9545, normal, , true",
    "1.96, 0.95, normal, , true",
    "1.645, 0.90, normal, , true",
    "2.576, 0.99, normal, , true",
    "3, 0.9973, normal, , true",
    "1, 0.68, normal, , true",
    "2, 0.99, normal, , false",
    "2, 0.90, normal, , false",
    "3, 0.95, normal, , false",
    // 0.9596, which many call 0.95.
    "2.05, 0.95, normal, , true",
    "2.05, 0.9500, normal, , false",
    "2.15, 0.95, normal, , false",
    "2.15, 0.95, normal, 14, true",
    // EA-4/02, table E.1: 95.45 % with 10 and with 4 degrees of freedom.
    "2.28, 0.95, normal, 10, true",
    "2.87, 0.9545, , 4, true",
    "2.87, 0.9545, , 40, false",
    "1.65, 0.95, rectangular, , true",
    "1.73, 1, uniform, , true",
    "2, 0.95, rectangular, , false",
    "1.9, 0.95, triangular, , true",
    "2.4, 0.95, triangular, , false",
    "2.3, 0.95, t, , true",
    "1.7, 0.95, t, , false",
    "2, 0.95, 矩形分布, , false",
    // Nothing is said about what is not known.
    "7, 0.95, own, , true",
    "NaN, 0.95, normal, , true",
    "2, much, normal, , true",
  })
  void factorsFollowFromProbabilities(
      String factor,
      String probability,
      @Nullable String distribution,
      @Nullable String degreesOfFreedom,
      boolean explained) {
    assertThat(new Coverage().explains(factor, probability, distribution, degreesOfFreedom))
        .isEqualTo(explained);
  }
}
