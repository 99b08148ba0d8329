package org.etalon.uncertainty.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.etalon.uncertainty.comparison.AlgorithmA.Constants;
import org.etalon.uncertainty.comparison.AlgorithmA.Estimate;
import org.etalon.uncertainty.comparison.AlgorithmA.Stop;
import org.junit.jupiter.api.Test;

class AlgorithmATest {
  private static final List<BigDecimal> A = numbers("4.5 4.9 5.6 4.2 6.2 5.2 9.9");

  /** Copper in flour, in parts per million, with one result of another order. */
  private static final List<BigDecimal> B =
      numbers(
          "2.20 2.20 2.40 2.40 2.50 2.70 2.80 2.90 3.03 3.03 3.10 3.37"
              + " 3.40 3.40 3.40 3.50 3.60 3.70 3.70 3.70 3.70 3.77 5.28 28.95");

  private static final AlgorithmA CONVERGED = new AlgorithmA(Constants.ROUNDED, Stop.CONVERGED);

  @Test
  void iterates() {
    Estimate start = CONVERGED.start(A);
    assertEstimate(start, "5.2", "1.0381", "1e-12");
    Estimate first = CONVERGED.next(A, start);
    assertEstimate(first, "5.3367", "1.0387", "0.00005");
    assertEstimate(CONVERGED.next(A, first), "5.3564", "1.0799", "0.00005");
  }

  @Test
  void converges() {
    assertEstimate(CONVERGED.of(A), "5.3865", "1.1460", "0.00005");
    Estimate rounded = CONVERGED.of(B);
    assertEstimate(rounded, "3.2056", "0.6742", "0.00005");
    Estimate exact = new AlgorithmA(Constants.EXACT, Stop.CONVERGED).of(B);
    assertEstimate(exact, "3.205498", "0.673653", "0.0000005");
    // 1.25 · 0.67415 / √24
    assertThat(rounded.uncertainty())
        .isCloseTo(new BigDecimal("0.1720132"), within(new BigDecimal("1e-6")));
  }

  /** Slow convergence: the third figure stands while the second column still grows. */
  @Test
  void stopsEarlierByTheThirdFigure() {
    Estimate early = new AlgorithmA(Constants.ROUNDED, Stop.THIRD_FIGURE).of(A);
    Estimate late = CONVERGED.of(A);
    assertThat(early.iterations()).isLessThan(late.iterations());
    assertThat(early.mean()).isBetween(new BigDecimal("5.36"), new BigDecimal("5.39"));
    assertThat(early.deviation()).isLessThan(late.deviation());
    Estimate again = CONVERGED.next(A, early);
    assertThat(again.deviation().subtract(early.deviation()).abs())
        .isLessThan(new BigDecimal("0.01"));
  }

  @Test
  void isMovedLittleByWhatIsFarAway() {
    List<BigDecimal> further = numbers("4.5 4.9 5.6 4.2 6.2 5.2 9.9e6");
    assertThat(CONVERGED.of(further).mean())
        .isCloseTo(CONVERGED.of(A).mean(), within(new BigDecimal("1e-10")));
  }

  @Test
  void doesNotStandStillOnEqualResults() {
    // The median deviation is zero here.
    Estimate estimate = CONVERGED.of(numbers("1 1 1 1 2"));
    assertEstimate(estimate, "1", "0", "1e-9");
    Estimate equal = CONVERGED.of(numbers("7 7 7"));
    assertEstimate(equal, "7", "0", "1e-30");
    assertThatThrownBy(() -> CONVERGED.of(numbers("7")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertEstimate(
      Estimate estimate, String mean, String deviation, String within) {
    assertThat(estimate.mean()).isCloseTo(new BigDecimal(mean), within(new BigDecimal(within)));
    assertThat(estimate.deviation())
        .isCloseTo(new BigDecimal(deviation), within(new BigDecimal(within)));
  }

  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }
}
