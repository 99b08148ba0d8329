package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;

import java.math.BigDecimal;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.etalon.uncertainty.budget.OutputResult.Simulated;
import org.etalon.uncertainty.montecarlo.SimulatedOutput.Interval;
import org.junit.jupiter.api.Test;

/**
 * The examples of JCGM 101, 9. A normal run draws 200 000 times with a fixed seed, the full run two
 * million times. Tolerances are four standard deviations of what so many draws give: u/√M for an
 * estimate, 0.7·u/√M for a standard uncertainty, 2.7·u/√M for the end of a symmetric interval of 95
 * % of a normal distribution, and half a digit of the published figure.
 */
class MonteCarloTest {
  private static final int TRIALS = Boolean.getBoolean("etalon.full") ? 2_000_000 : 200_000;
  private static final String UNIT_NORMAL = "'standard': {'value': '1'}";
  private static final String UNIT_RECTANGLE = rectangle("1.7320508075688772935");

  /** JCGM 101, 9.3: formula (30), masses in milligrams. */
  private static final String MASS =
      """
      {'inputs': [
        {'name': 'm_R', 'estimate': '100000', 'unit': '/milli/gram',
         'contributions': [{'standard': {'value': '0.050'}}]},
        {'name': 'δm_R', 'estimate': '1.234', 'unit': '/milli/gram',
         'contributions': [{'standard': {'value': '0.020'}}]},
        {'name': 'ρ_a', 'estimate': '1.20', 'unit': '/kilogram/metre/tothe{-3}',
         'contributions': [{'limits': {'halfWidth': '0.10', 'distribution': 'RECTANGULAR'}}]},
        {'name': 'ρ_W', 'estimate': '8000', 'unit': '/kilogram/metre/tothe{-3}',
         'contributions': [{'limits': {'halfWidth': '1000', 'distribution': 'RECTANGULAR'}}]},
        {'name': 'ρ_R', 'estimate': '8.00', 'unit': '/gram/centi/metre/tothe{-3}',
         'contributions': [{'unit': '/kilogram/metre/tothe{-3}',
           'limits': {'halfWidth': '50', 'distribution': 'RECTANGULAR'}}]},
        {'name': 'ρ_0', 'estimate': '1.2', 'unit': '/kilogram/metre/tothe{-3}'},
        {'name': 'm_nom', 'estimate': '100', 'unit': '/gram'}],
       'outputs': [{'name': 'δm', 'unit': '/milli/gram',
         'expression': '(m_R + δm_R)*(1 + (ρ_a - ρ_0)*(ρ_W^-1 - ρ_R^-1)) - m_nom'}],
      """;

  /** JCGM 101, 9.5, with the unrounded parts of u(d) and the model of GUM H.1. */
  private static final String GAUGE_BLOCK =
      """
      {'inputs': [
        {'name': 'l_s', 'estimate': '50000623', 'unit': '/nano/metre',
         'contributions': [{'standard': {'value': '25', 'degreesOfFreedom': '18'}}]},
        {'name': 'd', 'estimate': '215', 'unit': '/nano/metre', 'contributions': [
          {'standard': {'value': '5.8', 'degreesOfFreedom': '24'}},
          {'standard': {'value': '3.9', 'degreesOfFreedom': '5'}},
          {'standard': {'value': '6.7', 'degreesOfFreedom': '8'}}]},
        {'name': 'α_s', 'estimate': '11.5e-6', 'unit': '/kelvin/tothe{-1}',
         'contributions': [{'limits': {'halfWidth': '2e-6', 'distribution': 'RECTANGULAR'}}]},
        {'name': 'θ', 'estimate': '-0.1', 'unit': '/degreecelsius', 'scale': 'RATIO',
         'contributions': [{'standard': {'value': '0.2'}},
           {'limits': {'halfWidth': '0.5', 'distribution': 'ARCSINE'}}]},
        {'name': 'δα', 'estimate': '0', 'unit': '/kelvin/tothe{-1}',
         'contributions': [{'limits': {'halfWidth': '1e-6',
           'distribution': 'CURVILINEAR_TRAPEZOIDAL', 'limitUncertainty': '1e-7'}}]},
        {'name': 'δθ', 'estimate': '0', 'unit': '/kelvin',
         'contributions': [{'limits': {'halfWidth': '0.05',
           'distribution': 'CURVILINEAR_TRAPEZOIDAL', 'limitUncertainty': '0.025'}}]},
        {'name': 'l_n', 'estimate': '50', 'unit': '/milli/metre'}],
       'outputs': [{'name': 'δL', 'unit': '/nano/metre',
         'expression': 'l_s + d - l_s*(δα*θ + α_s*δθ) - l_n'}],
       'coverage': {'probability': '0.99'},
      """;

  @Test
  void sumOfNormalInputs() {
    OutputResult y = sum(UNIT_NORMAL, UNIT_NORMAL);
    assertThat(y.standardUncertainty()).isEqualByComparingTo("2");
    Simulated simulated = simulated(y);
    assertThat(simulated.result().value()).isCloseTo(decimal("0"), drawn(2, 1));
    assertThat(simulated.result().standardUncertainty()).isCloseTo(decimal("2"), drawn(2, 0.7));
    assertInterval(simulated.result().symmetric(), "-3.92", "3.92", drawn(2, 2.7));
    // The shortest interval of a symmetric distribution is the same one, but less well known.
    assertInterval(simulated.result().shortest(), "-3.92", "3.92", drawn(2, 13));
    assertThat(simulated.result().tolerance()).isEqualByComparingTo("0.05");
    assertThat(simulated.validated()).isTrue();
  }

  @Test
  void sumOfRectangularInputs() {
    OutputResult y = sum(UNIT_RECTANGLE, UNIT_RECTANGLE);
    Simulated simulated = simulated(y);
    assertThat(simulated.result().standardUncertainty()).isCloseTo(decimal("2"), drawn(2, 0.7));
    assertInterval(simulated.result().symmetric(), "-3.88", "3.88", drawn(2, 2.7));
  }

  @Test
  void sumWithOneDominantRectangle() {
    OutputResult y = sum(UNIT_RECTANGLE, rectangle("17.320508075688772935"));
    assertFigures(y.expandedUncertainty(), "19.9");
    Simulated simulated = simulated(y);
    assertThat(simulated.result().standardUncertainty()).isCloseTo(decimal("10.15"), drawn(10, 1));
    assertInterval(simulated.result().symmetric(), "-17.0", "17.0", drawn(10, 2.7));
    assertThat(simulated.validated()).isFalse();
  }

  @Test
  void massShowsWhereTheGuideFails() {
    BudgetResult result = Budgets.evaluate(MASS + fixed("SYMMETRIC"));
    OutputResult deviation = Budgets.first(result);
    assertThat(deviation.value()).isEqualByComparingTo("1.234");
    assertFigures(deviation.standardUncertainty(), "0.0539");
    BigDecimal expanded = deviation.expandedUncertainty();
    assertFigures(deviation.value().subtract(expanded), "1.1285");
    assertFigures(deviation.value().add(expanded), "1.3395");
    // The terms of next order tell most of it.
    assertFigures(Objects.requireNonNull(deviation.secondOrder()).standardUncertainty(), "0.0750");

    Simulated simulated = simulated(deviation);
    assertThat(simulated.result().value()).isCloseTo(decimal("1.2340"), drawn(0.0754, 1));
    assertThat(simulated.result().standardUncertainty())
        .isCloseTo(decimal("0.0754"), drawn(0.0754, 1));
    // By numerical integration of the model; it is symmetric about 1.234.
    assertInterval(simulated.result().symmetric(), "1.08445", "1.38355", drawn(0.0754, 3));
    // The supplement prints a shortest interval: its width is known well, its place less so.
    Interval shortest = simulated.result().shortest();
    assertInterval(shortest, "1.0834", "1.3825", within(decimal("0.003")));
    assertThat(shortest.high().subtract(shortest.low()))
        .isCloseTo(decimal("0.2991"), drawn(0.0754, 4));
    assertThat(simulated.validated()).isFalse();
    assertThat(Budgets.codes(result)).containsExactly("non-linear", "gum-not-validated");
  }

  @Test
  void gaugeBlockIsLessCertainThanTheGuideSays() {
    BudgetResult result = Budgets.evaluate(GAUGE_BLOCK + fixed("SHORTEST"));
    OutputResult length = Budgets.first(result);
    assertThat(length.value()).isEqualByComparingTo("838");
    assertFigures(length.standardUncertainty(), "32");
    Simulated simulated = simulated(length);
    assertThat(simulated.result().value()).isCloseTo(decimal("838"), drawn(36, 1));
    assertThat(simulated.result().standardUncertainty()).isCloseTo(decimal("35.8"), drawn(36, 1));
    // Half a digit and the noise of the shortest interval, whose ends move together.
    Offset<BigDecimal> noise = within(decimal("0.5").add(drawn(36, 8).value));
    assertInterval(simulated.result().shortest(), "744.5", "931.5", noise);
    BigDecimal width =
        simulated.result().shortest().high().subtract(simulated.result().shortest().low());
    assertThat(width).isCloseTo(decimal("187"), within(decimal("1.5")));
    assertThat(simulated.validated()).isFalse();
  }

  @Test
  void adaptiveProcedureStopsWhenEverythingIsStable() {
    BudgetResult result =
        Budgets.evaluate(MASS + "'monteCarlo': {'seed': '1', 'significantDigits': 1}}");
    BudgetResult.Run run = Objects.requireNonNull(result.simulation());
    assertThat(run.stable()).isTrue();
    assertThat(run.trials()).isBetween(20_000, 200_000);
    assertThat(run.trials() % 10_000).isZero();
    assertThat(run.generator()).isEqualTo("XO_SHI_RO_256_PP");
    Simulated simulated = simulated(Budgets.first(result));
    assertThat(simulated.result().tolerance()).isEqualByComparingTo("0.005");
    assertThat(simulated.result().standardUncertainty())
        .isCloseTo(decimal("0.0754"), within(decimal("0.005")));
  }

  @Test
  void adaptiveProcedureSaysWhenItGaveUp() {
    BudgetResult result =
        Budgets.evaluate(MASS + "'monteCarlo': {'seed': '1', 'trialsMax': 25000}}");
    BudgetResult.Run run = Objects.requireNonNull(result.simulation());
    assertThat(run.stable()).isFalse();
    assertThat(run.trials()).isEqualTo(25_000);
    assertThat(Budgets.codes(result)).contains("not-stable");
  }

  @Test
  void millionTrialsTakeSecondsAtMost() {
    long start = System.nanoTime();
    Budgets.evaluate(GAUGE_BLOCK + "'monteCarlo': {'seed': '5', 'trials': 1000000}}");
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("A million trials of nine distributions: %.2f s%n", seconds);
    assertThat(seconds).isLessThan(20);
  }

  private static OutputResult sum(String first, String last) {
    StringBuilder inputs = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      inputs.append(i == 1 ? "" : ",");
      inputs.append(
          "{'name': 'x%d', 'estimate': '0', 'unit': '/one', 'contributions': [{%s}]}"
              .formatted(i, i == 4 ? last : first));
    }
    String outputs = "'outputs': [{'name': 'y', 'unit': '/one', 'expression': 'x1+x2+x3+x4'}],";
    return Budgets.first(
        Budgets.evaluate("{'inputs': [" + inputs + "]," + outputs + fixed("SYMMETRIC")));
  }

  private static String rectangle(String halfWidth) {
    return "'limits': {'halfWidth': '" + halfWidth + "', 'distribution': 'RECTANGULAR'}";
  }

  private static String fixed(String interval) {
    return "'monteCarlo': {'seed': '20261122', 'trials': %d, 'interval': '%s'}}"
        .formatted(TRIALS, interval);
  }

  private static Simulated simulated(OutputResult output) {
    return Objects.requireNonNull(output.simulation());
  }

  private static void assertInterval(
      Interval interval, String low, String high, Offset<BigDecimal> offset) {
    assertThat(interval.low()).isCloseTo(decimal(low), offset);
    assertThat(interval.high()).isCloseTo(decimal(high), offset);
  }

  /** Four times the noise, and half of the last digit that is published of three. */
  private static Offset<BigDecimal> drawn(double uncertainty, double factor) {
    double noise = 4 * factor * uncertainty / Math.sqrt(TRIALS);
    return within(BigDecimal.valueOf(noise + uncertainty / 400));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
