package org.etalon.uncertainty.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.etalon.quantity.unit.Dimension;
import org.etalon.quantity.unit.DsiUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Map<String, BigDecimal> VALUES =
      Map.of(
          "x", new BigDecimal("0.7"),
          "y", new BigDecimal("-2.5"),
          "长度", new BigDecimal("3"),
          "θ̄", new BigDecimal("20.1"));

  @ParameterizedTest
  @CsvSource({
    "1 + 2*3, 7",
    "2^3^2, 512",
    "-2^2, -4",
    "2^-1, 0.5",
    "(-2)^3, -8",
    "8/4/2, 1",
    "1 - 2 - 3, -4",
    "--x, 0.7",
    "+x, 0.7",
    "2 × 3 · 4 − 1, 23",
    "1.5e3 + .5 + 2., 1502.5",
    "长度 * x, 2.1",
    "θ̄ - 20, 0.1",
    "sqrt(9) + abs(y), 5.5",
    "log10(1000), 3",
    "0^0, 1",
    "0^1.5, 0",
    "4^0.5, 2",
    "0.1 + 0.2, 0.3",
  })
  void evaluates(String text, String expected) {
    assertThat(value(text)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // written down from tables of constants, to more digits than a double has
    "exp(1) - e, 0",
    "'sin(pi/6)', 0.5",
    "'atan2(1, -1)*4/3 - π', 0",
    "'acos(-1) - pi', 0",
    "ln(2), 0.69314718055994530941723212145817656807550013436025525412068",
    "sqrt(2), 1.41421356237309504880168872420969807856967187537694807317668",
    "'tanh(1) - sinh(1)/cosh(1)', 0",
    "'tanh(-9999)', -1",
    "'tanh(1E300)', 1",
    "'tan(1) - sin(1)/cos(1)', 0",
    "'asin(sin(1)) + atan(tan(1))', 2",
    "2^0.5 - sqrt(2), 0",
  })
  void evaluatesToSixtyDigits(String text, String expected) {
    assertThat(value(text).subtract(new BigDecimal(expected)).abs())
        .isLessThan(new BigDecimal("1E-58"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, empty",
    "1 +, 3, syntax",
    "2x, 1, syntax",
    "(1, 2, syntax",
    "1 $ 2, 2, syntax",
    "f(1), 0, unknown-function",
    "sin + 1, 0, syntax",
    "'atan2(1)', 0, arguments",
    "'sin(1, 2)', 0, arguments",
    "1e999, 0, exponent-range",
  })
  void refusesWithThePlace(String text, int position, String code) {
    var thrown =
        catchThrowableOfType(ExpressionRejectedException.class, () -> Expression.parse(text));
    assertThat(thrown).isNotNull();
    assertThat(thrown.code()).isEqualTo(code);
    assertThat(thrown.position()).isEqualTo(position);
    assertThat(thrown.detail()).startsWith("Character " + (position + 1) + ": ");
  }

  @Test
  void refusesWhatIsTooLargeWithoutReadingIt() {
    assertCode("1+".repeat(2001) + "1", "too-long");
    assertCode("(".repeat(500) + "1" + ")".repeat(500), "too-deep");
    assertCode("-".repeat(500) + "1", "too-deep");
    assertCode("1^".repeat(500) + "1", "too-deep");
    assertCode("1+".repeat(600) + "1", "too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/0",
        "ln(0)",
        "ln(y)",
        "sqrt(y)",
        "y^0.5",
        "0^-1",
        "asin(2)",
        "exp(1e6)",
        "10^9999",
        "exp(exp(exp(x*4)))",
        "sin(1e300)",
        "(1e300)^40",
        "x^x^1e9",
      })
  void refusesWhatHasNoValueWithinBounds(String text) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class, e -> assertThat(e.code()).isEqualTo("no-value"));
  }

  @Test
  void refusesNamesThatAreNoInputs() {
    assertThatThrownBy(() -> value("x + z"))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class, e -> assertThat(e.position()).isEqualTo(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^3 + 2*x*y",
        "y^2/x - x/y",
        "sqrt(x) + exp(x*y) + ln(x)",
        "log10(x)*sin(x) - cos(x*y)*tan(x)",
        "asin(x)*acos(x) + atan(x*y)",
        "sinh(x) + cosh(y) + tanh(x*y)",
        "x^y + y^2 + 2^x",
        "atan2(y, x) + atan2(x*x, 1)",
        "abs(y*x) - -x",
        "(x + 1)^(-3/2)",
        "x^(y + 1)*3",
      })
  void derivativesAreLimitsOfQuotients(String text) {
    Expression expression = Expression.parse(text);
    for (String name : expression.names()) {
      BigDecimal exact = evaluation(VALUES).of(new Derivatives().of(expression, name));
      // With eighty digits a central quotient is right to twice the digits of its step.
      BigDecimal step = new BigDecimal("1E-20");
      BigDecimal quotient =
          moved(expression, name, step)
              .subtract(moved(expression, name, step.negate()))
              .divide(step.multiply(BigDecimal.valueOf(2)), new MathContext(60));
      assertThat(exact.subtract(quotient).abs()).as(name).isLessThan(new BigDecimal("1E-35"));
    }
  }

  @Test
  void higherDerivativesAreDerivativesOfDerivatives() {
    Derivatives derivatives = new Derivatives();
    Expression third = Expression.parse("x^5*y");
    for (String name : new String[] {"x", "y", "x"}) {
      third = derivatives.of(third, name);
    }
    // 20·x³
    assertThat(evaluation(VALUES).of(third)).isEqualByComparingTo("6.860");
  }

  @Test
  void derivativesThatGrowWithoutEndAreRefused() {
    String text = "x" + "*(x + sin(x*y))^x".repeat(50);
    assertThatThrownBy(
            () -> {
              Derivatives derivatives = new Derivatives();
              Expression expression = Expression.parse(text);
              for (int i = 0; i < 20; i++) {
                expression = derivatives.of(expression, "x");
              }
            })
        .isInstanceOf(ExpressionRejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x + y*2 - x/y",
        "sqrt(x) + exp(y) + ln(x) + log10(x)",
        "sin(x) + cos(y)*tan(x)",
        "asin(x) + acos(x) + atan(y) + atan2(y, x)",
        "sinh(x)*cosh(y) - tanh(x) + abs(y)",
        "x^2 + x^y + y^3 + pi*e - -1",
      })
  void drawsGiveWhatDecimalsGive(String text) {
    double[] x = {0.3, VALUES.get("x").doubleValue()};
    double[] y = {1.2, VALUES.get("y").doubleValue()};
    double[] draws = ArrayEvaluation.of(Expression.parse(text), Map.of("x", x, "y", y), 2);
    assertThat(draws[1]).isCloseTo(value(text).doubleValue(), within(1e-12));
    assertThat(draws[0]).isNotEqualTo(draws[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "m*a, L M T-2",
    "m*a + m*v^2/l, L M T-2",
    "sqrt(l*a), L T-1",
    "l^(1/2)*l^0.5, L",
    "'atan2(l, v*t)', 1",
    "exp(v*t/l)*n, 1",
    "abs(l) - 2*l, L",
    "l^-3, L-3",
    "n^n, 1",
  })
  void dimensionsFollowTheExpression(String text, String dimension) {
    assertThat(dimension(text)).hasToString(dimension);
  }

  @ParameterizedTest
  @CsvSource({
    "l + t, 2",
    "m*a + l, 4",
    "l - 1, 2",
    "sin(l), 0",
    "l^n, 1",
    "2^l, 1",
    "'n + atan2(l, t)', 4",
    "l^1e6, 1",
    "l^(1/0), 1",
    "l^(1E-400*1E-400*1E400*1E400), 1",
  })
  void dimensionsThatDoNotFitAreRefusedWithThePlace(String text, int position) {
    assertThatThrownBy(() -> dimension(text))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("dimension-mismatch");
              assertThat(e.position()).isEqualTo(position);
            });
  }

  private static Dimension dimension(String text) {
    Map<String, Dimension> inputs =
        Map.of(
            "l", of("\\metre"),
            "t", of("\\second"),
            "m", of("\\kilogram"),
            "n", of("\\one"),
            "v", of("\\metre\\second\\tothe{-1}"),
            "a", of("\\metre\\second\\tothe{-2}"));
    return new DimensionAnalysis(inputs).of(Expression.parse(text));
  }

  private static Dimension of(String unit) {
    return DsiUnit.parse(unit).dimension();
  }

  private static BigDecimal moved(Expression expression, String name, BigDecimal step) {
    Map<String, BigDecimal> values = new HashMap<>(VALUES);
    values.merge(name, step, BigDecimal::add);
    return evaluation(values).of(expression);
  }

  private static DecimalEvaluation evaluation(Map<String, BigDecimal> values) {
    return new DecimalEvaluation(values, new Effort(Effort.ENOUGH));
  }

  private static BigDecimal value(String text) {
    return evaluation(VALUES).of(Expression.parse(text));
  }

  private static void assertCode(String text, String code) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
