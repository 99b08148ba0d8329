package org.etalon.uncertainty.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etalon.uncertainty.comparison.Score.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  @ParameterizedTest
  @CsvSource({
    "10.0012, 10.0004, 0.0010, 0.0006, 0.686, SATISFACTORY",
    "100.35, 100.02, 0.25, 0.18, 1.071, UNSATISFACTORY",
    "100.02, 100.35, 0.18, 0.25, -1.071, UNSATISFACTORY",
    // exactly one: 0.5 over the root of 0.09 and 0.16
    "10.5, 10.0, 0.3, 0.4, 1.000, SATISFACTORY",
    "10.50000000000000000000000000000000000000000000000001, 10, 0.3, 0.4, 1.000, UNSATISFACTORY",
  })
  void en(String x, String ref, String ux, String uref, String en, Assessment assessment) {
    Score score = Score.en(number(x), number(ref), number(ux), number(uref));
    assertScore(score, en, assessment);
  }

  @Test
  void enOfResultsWithACommonStandard() {
    // 2·cov = 0.0000006: the root of 1.36e-6 − 0.6e-6
    Score score =
        Score.en(
            number("10.0012"),
            number("10.0004"),
            number("0.0010"),
            number("0.0006"),
            number("0.0000003"));
    assertScore(score, "0.918", Assessment.SATISFACTORY);
    assertThat(score.value()).isEqualByComparingTo("0.917662935482247063628838312391498");
    assertThatThrownBy(
            () -> Score.en(number("1"), number("1"), number("1"), number("1"), number("1.01")))
        .hasMessageContaining("correlation");
    assertThatThrownBy(
            () -> Score.en(number("1"), number("1"), number("1"), number("1"), number("1")))
        .hasMessageContaining("not zero");
  }

  @Test
  void zeta() {
    Score score =
        Score.zeta(number("10.0012"), number("10.0004"), number("0.0005"), number("0.0003"));
    assertScore(score, "1.372", Assessment.SATISFACTORY);
    assertThat(score.value()).isEqualByComparingTo("1.371988681140070699029212441775431");
  }

  @Test
  void zAndItsRelative() {
    assertScore(
        Score.z(number("5.62"), number("5.30"), number("0.15")), "2.133", Assessment.QUESTIONABLE);
    assertScore(
        Score.zPrime(number("5.62"), number("5.30"), number("0.15"), number("0.06")),
        "1.981",
        Assessment.SATISFACTORY);
    assertThat(Score.needsZPrime(number("0.15"), number("0.06"))).isTrue();
    assertThat(Score.needsZPrime(number("0.15"), number("0.045"))).isFalse();
    assertThat(Score.needsZPrime(number("0.15"), number("0.0450001"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5.60, SATISFACTORY",
    "5.6000000000000000000000000000000000000000000000001, QUESTIONABLE",
    "5.7499999999999999999999999999999999999999999999999, QUESTIONABLE",
    "5.75, UNSATISFACTORY",
    "5.00, SATISFACTORY",
    "4.85, UNSATISFACTORY",
    "4.86, QUESTIONABLE",
  })
  void classesBeginExactly(String x, Assessment assessment) {
    assertThat(Score.z(number(x), number("5.30"), number("0.15")).assessment())
        .isEqualTo(assessment);
  }

  @Test
  void refusesWhatIsNoUncertainty() {
    assertThatThrownBy(() -> Score.z(number("1"), number("1"), number("0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Score.zeta(number("1"), number("1"), number("-1"), number("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertScore(Score score, String value, Assessment assessment) {
    assertThat(score.value().setScale(3, RoundingMode.HALF_EVEN)).isEqualTo(value);
    assertThat(score.assessment()).isEqualTo(assessment);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
