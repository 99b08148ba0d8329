package org.etalon.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({
    "0.02749, 0.027",
    "0.1049, 0.10",
    "0.1051, 0.11",
    "0.105, 0.11",
    "92.48, 92",
    "1.0549, 1.1",
    "0.09951, 0.10",
    "9.96, 10",
    "0.000995, 0.0010",
    "0.5, 0.5",
    "0.50, 0.50",
    "12, 12",
    "0, 0",
    "0.00, 0.00",
  })
  void keepsAtMostTwoDigits(String uncertainty, String rounded) {
    assertThat(Rounding.expandedUncertainty(new BigDecimal(uncertainty)).toPlainString())
        .isEqualTo(rounded);
  }

  @Test
  void keepsTwoDigitsAboveAHundredToo() {
    assertThat(Rounding.expandedUncertainty(new BigDecimal("996"))).hasToString("1.0E+3");
    assertThat(Rounding.expandedUncertainty(new BigDecimal("12345"))).hasToString("1.2E+4");
  }

  @ParameterizedTest
  @CsvSource({
    // down only where at most a twentieth is lost
    "0.14, 0.2",
    "0.104, 0.1",
    "0.106, 0.2",
    "0.52, 0.5",
    "0.527, 0.6",
    "0.95, 1",
    "0.96, 1",
  })
  void roundsToOneDigitWithoutLosingMoreThanATwentieth(String uncertainty, String rounded) {
    assertThat(Rounding.expandedUncertainty(new BigDecimal(uncertainty), 1))
        .isEqualByComparingTo(rounded);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 20261125})
  void neverTakesAwayMoreThanATwentieth(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      BigDecimal uncertainty =
          BigDecimal.valueOf(1 + random.nextInt(Integer.MAX_VALUE - 1), random.nextInt(20) - 5);
      for (int digits = 1; digits <= 2; digits++) {
        BigDecimal rounded = Rounding.expandedUncertainty(uncertainty, digits);
        assertThat(rounded.precision()).isLessThanOrEqualTo(digits);
        assertThat(rounded)
            .isGreaterThanOrEqualTo(uncertainty.multiply(new BigDecimal("0.95")))
            .isLessThanOrEqualTo(uncertainty.multiply(new BigDecimal("2")));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50.000838, 0.000093, 50.000838",
    "10.12345, 0.027, 10.123",
    "10.1235, 0.010, 10.124",
    "10.1225, 0.010, 10.122",
    "-0.0001, 0.10, 0.00",
    "1234, 12, 1234",
    "5, 0.10, 5.00",
  })
  void roundsTheValueToThePlaceOfItsUncertainty(String value, String u, String rounded) {
    assertThat(Rounding.valueTo(new BigDecimal(value), new BigDecimal(u)).toPlainString())
        .isEqualTo(rounded);
  }

  @Test
  void roundsTheValueToHundredsToo() {
    assertThat(Rounding.valueTo(new BigDecimal("123456"), new BigDecimal("1.2E+4")))
        .isEqualTo(new BigDecimal("1.23E+5"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.105, HALF_UP, 0.11",
    "0.105, HALF_EVEN, 0.10",
    "0.115, HALF_EVEN, 0.12",
    "0.125, HALF_EVEN, 0.12",
    "0.09951, HALF_EVEN, 0.10",
    "9.96, HALF_EVEN, 10",
    "0.000995, HALF_EVEN, 0.0010",
  })
  void roundsTiesAsIsDeclared(String uncertainty, Rounding.Tie tie, String rounded) {
    assertThat(Rounding.expandedUncertainty(new BigDecimal(uncertainty), 2, tie).toPlainString())
        .isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1225, HALF_UP, 10.123",
    "10.1225, HALF_EVEN, 10.122",
    "-10.1225, HALF_UP, -10.123",
    "10.1235, HALF_EVEN, 10.124",
    "10.12249999, HALF_UP, 10.122",
  })
  void roundsTiesOfValuesAsIsDeclared(String value, Rounding.Tie tie, String rounded) {
    assertThat(
            Rounding.valueTo(new BigDecimal(value), new BigDecimal("0.027"), tie).toPlainString())
        .isEqualTo(rounded);
  }

  @Test
  void roundsToOneDigitByEvenDigitsOnlyWithinATwentieth() {
    assertThat(Rounding.expandedUncertainty(new BigDecimal("0.45"), 1, Rounding.Tie.HALF_EVEN))
        .isEqualTo("0.5");
    assertThat(Rounding.expandedUncertainty(new BigDecimal("1.05E+300"), 1, Rounding.Tie.HALF_EVEN))
        .isEqualTo("1E+300");
  }

  @Test
  void refusesNegativeUncertaintiesAndOtherDigitCounts() {
    assertThatThrownBy(() -> Rounding.expandedUncertainty(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rounding.expandedUncertainty(BigDecimal.ONE, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rounding.expandedUncertainty(BigDecimal.ONE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
