package org.etalon.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "20.10, 20.10, 4",
    "+20.10, 20.10, 4",
    "-0.050, -0.050, 2",
    ".5, 0.5, 1",
    "5., 5, 1",
    "007, 7, 1",
    "0.00, 0.00, 0",
    "-0, 0, 0",
    "100, 100, 3",
    "1.00E2, 1.00E+2, 3",
    "1.5e-3, 0.0015, 2",
    "1E400, 1E+400, 1",
    "1E-400, 1E-400, 1",
    "1E+0000400, 1E+400, 1",
  })
  void keepsTextValueAndDigits(String text, String value, int digits) {
    Decimal decimal = Decimal.parse(text);
    assertThat(decimal.text()).isEqualTo(text);
    assertThat(decimal.toString()).isEqualTo(text);
    // BigDecimal.equals also compares the scale, which is wanted here.
    assertThat(decimal.value()).isEqualTo(new BigDecimal(value));
    assertThat(decimal.significantDigits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", " 1", "1 ", "1\n", ".", "+", "-", "--1", "1,5", "1.2.3", "e5", "1e", "1e+",
        "1e1.5", "0x10", "1_000", "1'000", "1f", "1d", "٣", "１", "1.٣", "1e٣", "−1", "½", "1 000"
      })
  void refusesWhatIsNoDecimal(String text) {
    assertRefused(text, "not-a-decimal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "nan", "INF", "-INF", "Infinity", "+inf"})
  void refusesWhatIsNotFinite(String text) {
    assertRefused(text, "not-finite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E401", "1E-401", "1e99999999999999999999", "0E1000000000"})
  void refusesHugeExponents(String text) {
    assertRefused(text, "exponent-range");
  }

  /** The grammar by another means, asked of seeded texts of the characters that matter. */
  @Test
  void readsWhatTheGrammarAllows() {
    Pattern grammar = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([Ee][-+]?[0-9]+)?");
    Random random = new Random(20261123);
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(7), 0, 9).forEach(at -> text.append("0179.eE+-".charAt(at)));
      boolean allowed = grammar.matcher(text).matches();
      assertThat(isDecimal(text.toString())).as(text.toString()).isEqualTo(allowed);
      read += allowed ? 1 : 0;
    }
    assertThat(read).isGreaterThan(20_000);
  }

  private static boolean isDecimal(String text) {
    try {
      return Decimal.parse(text).text().equals(text);
    } catch (DecimalRejectedException e) {
      return !e.code().equals("not-a-decimal");
    }
  }

  @Test
  void acceptsSixtyFourDigitsAndNoMore() {
    String digits = "1".repeat(64);
    assertThat(Decimal.parse(digits).significantDigits()).isEqualTo(64);
    assertThat(Decimal.parse("-" + digits + ".E-400").value().precision()).isEqualTo(64);
    assertRefused(digits + "0", "too-many-digits");
    assertRefused("0." + digits, "too-many-digits");
    assertRefused("0".repeat(65), "too-many-digits");
  }

  @Test
  void refusesAMillionDigitsAtOnce() {
    String million = "9".repeat(1_000_000);
    // Turning one such text into a number takes longer than this whole loop may.
    assertTimeout(
        Duration.ofSeconds(4),
        () -> {
          for (int i = 0; i < 100; i++) {
            assertRefused(million, "too-many-digits");
            assertRefused("1E" + million.substring(0, 70), "exponent-range");
          }
        });
  }

  @Test
  void isEqualAsWrittenAndComparesAsNumber() {
    assertThat(Decimal.parse("1.0")).isEqualTo(Decimal.parse("1.0")).hasSameHashCodeAs("1.0");
    assertThat(Decimal.parse("1.0")).isNotEqualTo(Decimal.parse("1.00"));
    assertThat(Decimal.parse("1.0").compareNumerically(Decimal.parse("1.00"))).isZero();
    assertThat(Decimal.parse("1E2").compareNumerically(Decimal.parse("99.9"))).isPositive();
    assertThat(Decimal.parse("-1").compareNumerically(Decimal.parse("0"))).isNegative();
  }

  @Test
  void knowsTheLastWrittenPlace() {
    assertThat(Decimal.parse("20.10").lastPlace()).isEqualByComparingTo("0.01");
    assertThat(Decimal.parse("0.00").lastPlace()).isEqualByComparingTo("0.01");
    assertThat(Decimal.parse("1.2E3").lastPlace()).isEqualByComparingTo("100");
    assertThat(Decimal.parse("5.").lastPlace()).isEqualByComparingTo("1");
  }

  private static void assertRefused(String text, String code) {
    assertThatThrownBy(() -> Decimal.parse(text))
        .isInstanceOfSatisfying(
            DecimalRejectedException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.detail()).hasSizeLessThan(200).endsWith(".");
            });
  }
}
