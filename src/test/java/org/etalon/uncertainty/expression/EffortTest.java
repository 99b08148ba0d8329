package org.etalon.uncertainty.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short texts do not ask for long work, nor for memory that is never given back. */
class EffortTest {
  private static final String LIBRARY = "ch.obermuhlner.math.big.internal.";
  private static final List<String> SERIES = List.of("Exp", "Sin", "Cos", "Sinh", "Cosh", "Asin");

  @Test
  void noSeriesGrowsWithItsArgument() throws ReflectiveOperationException {
    for (MathFunction function : MathFunction.values()) {
      for (String x :
          List.of("1E-400", "0.7071", "-0.9999", "1", "6.28", "2300", "-999999", "1E400")) {
        evaluate(function, new BigDecimal(x));
      }
    }
    for (String series : SERIES) {
      assertThat(terms(series)).as(series).isLessThan(400);
    }
  }

  private static void evaluate(MathFunction function, BigDecimal x) {
    List<BigDecimal> arguments = List.of(x, new BigDecimal("0.3"));
    try {
      DecimalFunctions.of(
          new Expression.Call(function, List.of(), 0), arguments.subList(0, function.arity()));
    } catch (ArithmeticException outOfBounds) {
      assertThat(function).isNotIn(MathFunction.ABS, MathFunction.SIGN, MathFunction.ATAN);
    }
  }

  private static int terms(String series) throws ReflectiveOperationException {
    Class<?> type = Class.forName(LIBRARY + series + "Calculator");
    Object calculator = type.getField("INSTANCE").get(null);
    Field factors = Class.forName(LIBRARY + "SeriesCalculator").getDeclaredField("factors");
    factors.setAccessible(true);
    return ((List<?>) factors.get(calculator)).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cosh(9999)", "sinh(2303)", "exp(2303)", "sin(1000001)"})
  void argumentsBeyondUseHaveNoValue(String text) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class, e -> assertThat(e.code()).isEqualTo("no-value"));
  }

  @Test
  void aResultBeyondUseIsNone() {
    assertThat(value("1E400*1E400*1E199")).isEqualByComparingTo("1E999");
    assertThatThrownBy(() -> value("1E400*1E400*1E201"))
        .isInstanceOf(ExpressionRejectedException.class);
    assertThatThrownBy(() -> value("1E-400*1E-400*1E-202"))
        .isInstanceOf(ExpressionRejectedException.class);
  }

  /** Against the functions of the platform, and by identities to all digits that are reported. */
  @ParameterizedTest
  @CsvSource({"1E-30", "0.5", "-1", "1.0000001", "-3.7", "20", "700"})
  void hyperbolicFunctionsAreRight(BigDecimal x) {
    double near = x.doubleValue();
    BigDecimal sinh = value("sinh(" + x.toPlainString() + ")");
    BigDecimal cosh = value("cosh(" + x.toPlainString() + ")");
    assertThat(sinh.doubleValue()).isCloseTo(Math.sinh(near), relative(Math.sinh(near)));
    assertThat(cosh.doubleValue()).isCloseTo(Math.cosh(near), relative(Math.cosh(near)));
    BigDecimal one = cosh.subtract(sinh).multiply(cosh.add(sinh));
    assertThat(one.subtract(BigDecimal.ONE).abs())
        .isLessThan(cosh.multiply(cosh).multiply(new BigDecimal("1E-78")));
    BigDecimal growth = value("exp(" + x.toPlainString() + ")");
    assertThat(cosh.add(sinh).subtract(growth).abs())
        .isLessThan(cosh.multiply(new BigDecimal("1E-77")));
    BigDecimal tanh = value("tanh(" + x.toPlainString() + ")");
    assertThat(tanh.multiply(cosh).subtract(sinh).abs())
        .isLessThan(cosh.multiply(new BigDecimal("1E-77")));
  }

  private static Offset<Double> relative(double of) {
    return within(Math.abs(of) * 1E-13);
  }

  @Test
  void aLargeAngleKeepsItsDigits() {
    assertThat(value("sin(999999)^2 + cos(999999)^2 - 1").abs())
        .isLessThan(new BigDecimal("1E-78"));
    assertThat(value("sin(999999) - (sin(999998)*cos(1) + cos(999998)*sin(1))").abs())
        .isLessThan(new BigDecimal("1E-77"));
    assertThat(value("sin(999999)").doubleValue()).isCloseTo(Math.sin(999999), within(1E-13));
  }

  @Test
  void functionsOfVeryLargeAndVerySmallNumbersAreRight() {
    // The eightieth digit of a number near 2000 is of 1E-76.
    assertThat(value("ln(2E-300*1E-400*1E-200) - ln(2) + 900*ln(10)").abs())
        .isLessThan(new BigDecimal("1E-75"));
    assertThat(value("log10(1E400*1E400)")).isEqualByComparingTo("800");
    assertThat(value("log10(3E-300*1E-400*1E-200) - log10(3) + 900").abs())
        .isLessThan(new BigDecimal("1E-76"));
    assertThat(value("tan(atan(7))").subtract(new BigDecimal(7)).abs())
        .isLessThan(new BigDecimal("1E-77"));
    assertThat(value("atan(1E400) - pi/2").abs()).isLessThan(new BigDecimal("1E-79"));
    for (double y : new double[] {-1E300, -2, -0.1, 0, 0.1, 2, 1E300}) {
      for (double x : new double[] {-1E300, -2, -0.1, 0, 0.1, 2, 1E300}) {
        if (x != 0 || y != 0) {
          assertThat(value("atan2(" + y + ", " + x + ")").doubleValue())
              .isCloseTo(Math.atan2(y, x), within(1E-14));
        }
      }
    }
    assertThatThrownBy(() -> value("atan2(0, 0)")).isInstanceOf(ExpressionRejectedException.class);
  }

  @Test
  void manyCostlyFunctionsAreRefusedWhereTheEffortEnds() {
    Effort effort = new Effort(1000);
    DecimalEvaluation evaluation =
        new DecimalEvaluation(Map.of("x", new BigDecimal("1.1")), effort);
    evaluation.of(Expression.parse("tan(x)^x"));
    evaluation.of(Expression.parse("tan(x)^x"));
    evaluation.of(Expression.parse("tan(x)^x"));
    assertThatThrownBy(() -> evaluation.of(Expression.parse("tan(x)^x")))
        .isInstanceOfSatisfying(
            ExpressionRejectedException.class,
            e -> assertThat(e.code()).isEqualTo("too-much-work"));
  }

  private static BigDecimal value(String text) {
    return new DecimalEvaluation(Map.of(), new Effort(Effort.ENOUGH)).of(Expression.parse(text));
  }
}
