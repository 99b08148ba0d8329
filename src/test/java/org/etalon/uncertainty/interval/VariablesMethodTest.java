package org.etalon.uncertainty.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The drift that NASA-HDBK-8739.19-5 works through in chapter 7. */
class VariablesMethodTest {
  private static final VariablesMethod METHOD =
      new VariablesMethod(
          numbers("70 86 104 135 167 173"),
          numbers(".1 .11 .251 .299 .403 .615"),
          new BigDecimal("0.28"),
          2);
  private static final BigDecimal VALUE = new BigDecimal("10.03");
  private static final BigDecimal LOW = new BigDecimal("9");
  private static final BigDecimal HIGH = new BigDecimal("11");
  private static final BigDecimal CONFIDENCE = new BigDecimal("0.9");

  @Test
  void fitsTheDrift() {
    DriftFit fit = METHOD.fit();
    assertNear(fit.coefficients().get(0), "0.00015741", "5e-9");
    assertNear(fit.coefficients().get(1), "0.00001674", "5e-9");
    assertNear(fit.covariances().get(0).get(0), "0.00000101", "5e-9");
    assertNear(fit.covariances().get(0).get(1), "-6.607E-9", "5e-13");
    assertNear(fit.covariances().get(1).get(1), "4.549E-11", "5e-15");
    assertNear(fit.variance().sqrt(MathContext.DECIMAL64), "0.0708", "5e-5");
    assertThat(fit.degreesOfFreedom()).isEqualTo(4);
  }

  @Test
  void endsWhereThePredictionIsTooUncertain() {
    assertThat(METHOD.untilUncertainty(new BigDecimal("0.5"))).isEqualTo("327.15");
    assertNear(METHOD.fit().at(new BigDecimal("327.15")).add(VALUE), "11.87", "0.005");
    assertThat(METHOD.untilUncertainty(new BigDecimal("0.2"))).isEqualByComparingTo("0");
    assertThat(METHOD.untilUncertainty(new BigDecimal("1e9"))).isNull();
  }

  @Test
  void endsWhereTheValueMayBeBeyondALimit() {
    assertNear(METHOD.untilLimit(VALUE, LOW, HIGH, CONFIDENCE), "140.1", "0.05");
    assertThat(METHOD.untilLimit(VALUE, null, HIGH, CONFIDENCE)).isEqualTo("171.75");
    assertThat(METHOD.untilLimit(new BigDecimal("9.03"), LOW, HIGH, CONFIDENCE))
        .as("beyond from the start")
        .isEqualByComparingTo("0");
  }

  @Test
  void refusesWhatIsNoDrift() {
    BigDecimal u = new BigDecimal("0.1");
    assertThatThrownBy(() -> new VariablesMethod(numbers("1 2"), numbers("1 2"), u, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VariablesMethod(numbers("1 1 1.0"), numbers("1 2 3"), u, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VariablesMethod(numbers("1 2 0"), numbers("1 2 3"), u, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> METHOD.untilLimit(VALUE, null, null, CONFIDENCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertNear(@Nullable BigDecimal number, String expected, String within) {
    assertThat(number).isCloseTo(new BigDecimal(expected), within(new BigDecimal(within)));
  }

  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }
}
