package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Resistance and reactance of GUM H.2: three outputs of three inputs observed together. */
class ImpedanceTest {
  static final String INPUTS =
      """
      'inputs': [
        {'name': 'V', 'unit': '/volt', 'contributions': [{'observations': {'values':
          ['5.007', '4.994', '5.005', '4.990', '4.999']}}]},
        {'name': 'I', 'unit': '/milli/ampere', 'contributions': [{'observations': {'values':
          ['19.663', '19.639', '19.640', '19.685', '19.678']}}]},
        {'name': 'φ', 'unit': '/radian', 'contributions': [{'observations': {'values':
          ['1.0456', '1.0438', '1.0468', '1.0428', '1.0433']}}]}],
      """;
  private static final String OUTPUTS =
      """
      'outputs': [
        {'name': 'R', 'unit': '/ohm', 'expression': 'V·cos(φ) # I'},
        {'name': 'X', 'unit': '/ohm', 'expression': 'V·sin(φ) # I'},
        {'name': 'Z', 'unit': '/ohm', 'expression': 'V # I'}]
      """;
  private static final String PAIRS =
      """
      'correlations': [
        {'between': ['V', 'I']}, {'between': ['V', 'φ']}, {'between': ['φ', 'I']}],
      """;

  private final BudgetResult result = Budgets.evaluate("{" + INPUTS + PAIRS + OUTPUTS + "}");

  @Test
  void inputsAreMeansOfTheirObservations() {
    OutputResult r = result.outputs().get(0);
    assertThat(Budgets.component(r, "V").estimate()).isEqualByComparingTo("4.9990");
    assertThat(Budgets.component(r, "I").estimate()).isEqualByComparingTo("19.6610");
    assertThat(Budgets.component(r, "φ").estimate()).isEqualByComparingTo("1.04446");
    assertFigures(Budgets.component(r, "V").standardUncertainty(), "0.003209");
    assertFigures(Budgets.component(r, "I").standardUncertainty(), "0.009471");
    assertFigures(Budgets.component(r, "φ").standardUncertainty(), "0.0007521");
  }

  @Test
  void correlationsFollowFromThePairs() {
    List<OutputResult.CovarianceTerm> terms = result.outputs().get(0).covariances();
    assertThat(terms)
        .extracting(OutputResult.CovarianceTerm::between)
        .containsExactly(List.of("I", "V"), List.of("I", "φ"), List.of("V", "φ"));
    assertFigures(terms.get(0).coefficient(), "-0.3553");
    assertFigures(terms.get(1).coefficient(), "-0.6451");
    assertFigures(terms.get(2).coefficient(), "0.8576");
  }

  @Test
  void outputsAreThoseOfTheGuide() {
    assertOutput(0, "127.732", "0.0711");
    assertOutput(1, "219.847", "0.2956");
    assertOutput(2, "254.260", "0.2363");
    assertFigures(result.correlation().get(0).get(1), "-0.588");
    assertFigures(result.correlation().get(0).get(2), "-0.485");
    assertFigures(result.correlation().get(1).get(2), "0.993");
    assertThat(result.correlation().get(2).get(1)).isEqualTo(result.correlation().get(1).get(2));
    assertThat(result.correlation().get(1).get(1)).isEqualByComparingTo("1");
  }

  @Test
  void degreesOfFreedomAreNotDetermined() {
    OutputResult r = result.outputs().get(0);
    assertThat(r.effectiveDegreesOfFreedom()).isNull();
    assertThat(r.secondOrder()).isNull();
    assertFigures(r.coverageFactor(), "1.959963985");
    assertThat(Budgets.codes(result)).containsOnly("degrees-of-freedom-undetermined").hasSize(3);
  }

  @Test
  void coefficientsSayTheSameAsPairs() {
    String written =
        "'correlations': [" + coefficient(0) + ", " + coefficient(1) + ", " + coefficient(2) + "],";
    BudgetResult again = Budgets.evaluate("{" + INPUTS + written + OUTPUTS + "}");
    assertFigures(again.outputs().get(1).standardUncertainty(), "0.2956");
    BigDecimal difference =
        again
            .outputs()
            .get(0)
            .standardUncertainty()
            .subtract(result.outputs().get(0).standardUncertainty());
    assertThat(difference.abs()).isLessThan(new BigDecimal("1E-30"));
  }

  @Test
  void withoutCorrelationsTheUncertaintyIsAnotherOne() {
    BudgetResult wrong = Budgets.evaluate("{" + INPUTS + OUTPUTS + "}");
    assertFigures(wrong.outputs().get(0).standardUncertainty(), "0.195");
    assertFigures(wrong.outputs().get(0).effectiveDegreesOfFreedom(), "7.10");
  }

  private String coefficient(int index) {
    OutputResult.CovarianceTerm term = result.outputs().get(0).covariances().get(index);
    return "{'between': ['%s', '%s'], 'coefficient': '%s'}"
        .formatted(term.between().get(0), term.between().get(1), term.coefficient());
  }

  private void assertOutput(int index, String value, String uncertainty) {
    assertFigures(result.outputs().get(index).value(), value);
    assertFigures(result.outputs().get(index).standardUncertainty(), uncertainty);
  }
}
