package org.etalon.uncertainty.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.etalon.uncertainty.interval.Staircase.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaircaseTest {
  @ParameterizedTest
  @CsvSource({
    "365, 0.00, LONGER, 401, false",
    "365, -0.80, LONGER, 401, false",
    "365, 0.8000001, SAME, 365, false",
    "365, 1.00, SAME, 365, false",
    "365, -1.0000001, SHORTER, 182, true",
    "365, 7, SHORTER, 182, true",
    "1800, 0, LONGER, 1826, false",
    "40, 2, SHORTER, 30, true",
  })
  void goesUpOrDown(int days, String error, Step step, int next, boolean impact) {
    IntervalProposal proposal = Staircase.USUAL.next(days, new BigDecimal(error), BigDecimal.ONE);
    assertThat(proposal).isEqualTo(new IntervalProposal(step, next, impact));
  }

  @Test
  void countsStepsAsItWasTold() {
    Staircase steps =
        new Staircase(new BigDecimal("0.5"), new BigDecimal("1.25"), new BigDecimal("0.6"), 1, 900);
    assertThat(steps.next(100, new BigDecimal("0.2"), new BigDecimal("0.4")).days()).isEqualTo(125);
    assertThat(steps.next(100, new BigDecimal("0.3"), new BigDecimal("0.4")).days()).isEqualTo(100);
    assertThat(steps.next(100, new BigDecimal("0.5"), new BigDecimal("0.4")).days()).isEqualTo(60);
  }

  @Test
  void refusesWhatIsNoStaircase() {
    assertThatThrownBy(
            () ->
                new Staircase(
                    new BigDecimal("1.1"), new BigDecimal("1.1"), new BigDecimal("0.5"), 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Staircase.USUAL.next(0, BigDecimal.ZERO, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Staircase.USUAL.next(1, BigDecimal.ZERO, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
