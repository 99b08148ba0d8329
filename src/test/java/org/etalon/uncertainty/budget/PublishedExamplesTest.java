package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;

import java.math.BigDecimal;
import org.etalon.uncertainty.budget.OutputResult.Simulated;
import org.junit.jupiter.api.Test;

/** Examples of handbooks and courses beside those of the GUM itself. */
class PublishedExamplesTest {
  private static final int TRIALS = 400_000;

  private static String input(String name, String estimate, String uncertainty, String more) {
    return "{'name': '%s', 'estimate': '%s', 'unit': '/one', 'contributions': [{'standard': {'value': '%s'%s}}]}"
        .formatted(name, estimate, uncertainty, more);
  }

  private static String degrees(int count) {
    return ", 'degreesOfFreedom': '" + count + "'";
  }

  private static String output(String name, String expression) {
    return "{'name': '%s', 'unit': '/one', 'expression': '%s'}".formatted(name, expression);
  }

  private static String simulated(String interval) {
    return ", 'monteCarlo': {'seed': '7', 'trials': "
        + TRIALS
        + ", 'interval': '"
        + interval
        + "'}";
  }

  /** A thickness standard of a course on X-ray fluorescence, with its degrees of freedom. */
  @Test
  void thicknessOfAFilm() {
    OutputResult y =
        Budgets.first(
            Budgets.evaluate(
                "{'inputs': ["
                    + input("X1", "0.1820", "0.00093", degrees(9))
                    + ", "
                    + input("X2", "0.1823", "0.00058", degrees(19))
                    + ", "
                    + input("Yu", "0.6978", "0.0026", degrees(19))
                    + "], 'outputs': ["
                    + output("yc", "X1 # X2 * Yu")
                    + "]}"));
    assertFigures(y.value(), "0.6967");
    // The course has 0.00494 and 27.7 from rounded steps.
    assertThat(y.standardUncertainty())
        .isCloseTo(new BigDecimal("0.00494"), within(new BigDecimal("0.00001")));
    assertThat(y.effectiveDegreesOfFreedom())
        .isCloseTo(new BigDecimal("27.7"), within(new BigDecimal("0.5")));
    assertFigures(y.expandedUncertainty(), "0.0101");
  }

  /** A finite and an infinite number of degrees of freedom. */
  @Test
  void oneComponentThatIsKnownPerfectly() {
    OutputResult y =
        Budgets.first(
            Budgets.evaluate(
                "{'inputs': ["
                    + input("a", "1", "0.57", degrees(9))
                    + ", "
                    + input("b", "1", "0.25", "")
                    + "], 'outputs': ["
                    + output("y", "a + b")
                    + "]}"));
    assertFigures(y.effectiveDegreesOfFreedom(), "12.8");
  }

  /**
   * NIST Uncertainty Machine, example 10: the Stefan–Boltzmann constant as it was once measured.
   */
  @Test
  void stefanBoltzmannConstant() {
    OutputResult sigma =
        Budgets.first(
            Budgets.evaluate(
                "{'inputs': ["
                    + input("h", "6.62606957E-34", "0.00000029E-34", "")
                    + ", "
                    + input("R", "8.3144621", "0.0000075", "")
                    + ", "
                    + input("R_inf", "10973731.568539", "0.000055", "")
                    + ", "
                    + input("A_e", "5.4857990946E-4", "0.0000000022E-4", "")
                    + ", "
                    + input("α", "7.2973525698E-3", "0.0000000024E-3", "")
                    + "], 'outputs': ["
                    + output("σ", "32*pi^5*h*R^4*R_inf^4 # (15*A_e^4*0.001^4*299792458^6*α^8)")
                    + "]}"));
    assertFigures(sigma.value(), "5.67037E-8");
    assertFigures(sigma.standardUncertainty(), "2.05E-13");
  }

  /**
   * JCGM 102, 9.2: from real and imaginary part to magnitude and phase, near zero. The law of
   * propagation does not hold there, and the simulation says so.
   */
  @Test
  void magnitudeAndPhaseNearZero() {
    BudgetResult result = magnitudeAndPhase("0.001", "0");
    assertFigures(result.outputs().get(0).standardUncertainty(), "0.010");
    assertFigures(result.outputs().get(1).standardUncertainty(), "10.0");
    compare(result, 0, "0.013", "0.007", "0.0005");
    compare(result, 1, "0", "1.744", "0.006");
    assertThat(result.outputs()).noneMatch(output -> output.simulation().validated());
  }

  @Test
  void magnitudeAndPhaseOfCorrelatedParts() {
    BudgetResult near = magnitudeAndPhase("0.001", "0.9");
    compare(near, 0, "0.012", "0.008", "0.0005");
    compare(near, 1, "-0.556", "1.599", "0.006");
    BudgetResult farther = magnitudeAndPhase("0.010", "0.9");
    assertFigures(farther.outputs().get(1).standardUncertainty(), "1.00");
    compare(farther, 0, "0.015", "0.008", "0.0005");
    compare(farther, 1, "-0.343", "0.903", "0.006");
  }

  private static BudgetResult magnitudeAndPhase(String real, String correlation) {
    return Budgets.evaluate(
        "{'inputs': ["
            + input("re", real, "0.01", "")
            + ", "
            + input("im", "0", "0.01", "")
            + "], 'correlations': [{'between': ['re', 'im'], 'coefficient': '"
            + correlation
            + "'}], 'outputs': ["
            + output("magnitude", "sqrt(re^2 + im^2)")
            + ", "
            + output("phase", "atan2(im, re)")
            + "]"
            + simulated("SYMMETRIC")
            + "}");
  }

  private static void compare(
      BudgetResult result, int index, String value, String uncertainty, String tolerance) {
    Simulated simulation = result.outputs().get(index).simulation();
    BigDecimal near = new BigDecimal(tolerance);
    assertThat(simulation.result().value()).isCloseTo(new BigDecimal(value), within(near));
    assertThat(simulation.result().standardUncertainty())
        .isCloseTo(new BigDecimal(uncertainty), within(near));
  }

  /** NPL report DEM-ES-011, 9.2: the logarithm of a rectangular input. */
  @Test
  void logarithmOfARectangle() {
    OutputResult y =
        Budgets.first(
            Budgets.evaluate(
                "{'inputs': [{'name': 'x', 'estimate': '0.6', 'unit': '/one', 'contributions': ["
                    + "{'limits': {'halfWidth': '0.5', 'distribution': 'RECTANGULAR'}}]}],"
                    + " 'outputs': ["
                    + output("y", "ln(x)")
                    + "]"
                    + simulated("SHORTEST")
                    + "}"));
    assertFigures(y.value(), "-0.511");
    assertFigures(y.standardUncertainty(), "0.481");
    assertThat(y.value().add(y.expandedUncertainty()))
        .isCloseTo(new BigDecimal("0.432"), within(new BigDecimal("0.0005")));
    Simulated simulation = y.simulation();
    assertThat(simulation.result().value())
        .isCloseTo(new BigDecimal("-0.665"), within(new BigDecimal("0.004")));
    assertThat(simulation.result().standardUncertainty())
        .isCloseTo(new BigDecimal("0.606"), within(new BigDecimal("0.004")));
    assertThat(simulation.result().shortest().low())
        .isCloseTo(new BigDecimal("-1.895"), within(new BigDecimal("0.02")));
    assertThat(simulation.result().shortest().high())
        .isCloseTo(new BigDecimal("0.095"), within(new BigDecimal("0.003")));
  }
}
