package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluations of type A and B, degrees of freedom and what is found. */
class ContributionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'limits': {'halfWidth': '3', 'distribution': 'RECTANGULAR'}; 1.7320508",
        "'limits': {'halfWidth': '3', 'distribution': 'TRIANGULAR'}; 1.2247449",
        "'limits': {'halfWidth': '3', 'distribution': 'ARCSINE'}; 2.1213203",
        "'limits': {'halfWidth': '3', 'distribution': 'TRAPEZOIDAL', 'beta': '0'}; 1.2247449",
        "'limits': {'halfWidth': '3', 'distribution': 'TRAPEZOIDAL', 'beta': '1'}; 1.7320508",
        "'limits': {'halfWidth': '3', 'distribution': 'TRAPEZOIDAL', 'beta': '0.5'}; 1.3693064",
        // a²/3 + d²/9
        "'limits': {'halfWidth': '3', 'distribution': 'CURVILINEAR_TRAPEZOIDAL', 'limitUncertainty': '3'}; 2.0000000",
        "'standard': {'value': '0.25'}; 0.25000000",
        "'unit': '/deci/metre', 'standard': {'value': '25'}; 2.5000000",
        "'expanded': {'value': '0.50', 'coverageFactor': '2'}; 0.25000000",
        "'expanded': {'value': '1.959963985', 'coverageProbability': '0.95'}; 1.0000000",
        // t for 95 % and 4 degrees of freedom
        "'expanded': {'value': '2.776445105', 'coverageProbability': '0.95', 'degreesOfFreedom': '4.9'}; 1.0000000",
        // s = √2.5, n = 5
        "'observations': {'values': ['1', '2', '3', '4', '5']}; 0.70710678",
        "'observations': {'values': ['1', '9', '2', '4'], 'pooled': {'standardDeviation': '3', "
            + "'degreesOfFreedom': '20'}}; 1.5000000",
      })
  void standardUncertaintyOfOneContribution(String contribution, String expected) {
    assertFigures(single(contribution, "").standardUncertainty(), expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 50", "0.25, 8", "0.5, 2", "0.20, 12.5"})
  void reliabilityGivesDegreesOfFreedom(String relative, String expected) {
    OutputResult y =
        single("'standard': {'value': '7', 'relativeUncertainty': '" + relative + "'}", "");
    assertThat(y.effectiveDegreesOfFreedom()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3", "7", "18", "1"})
  void wholeDegreesOfFreedomSurviveTheFormula(String freedom) {
    // u of a third has no last digit, and 17.99… would be truncated to 17.
    String thirds =
        "'expanded': {'value': '1', 'coverageFactor': '3', 'degreesOfFreedom': '" + freedom + "'}";
    OutputResult y = single(thirds, "");
    assertThat(y.degreesOfFreedom()).isEqualByComparingTo(freedom);
  }

  @ParameterizedTest
  @CsvSource({
    // GUM, table G.2
    "0.95, 1, 12.71",
    "0.95, 10, 2.23",
    "0.99, 5, 4.03",
    "0.6827, 2, 1.32",
    "0.9545, 20, 2.13",
    "0.9973, 3, 9.22",
    "0.90, 100, 1.660",
    "0.9545, , 2.000",
    "0.9973, , 3.000",
    "0.9999, , 3.891",
  })
  void coverageFactorsOfTheGuide(String p, String freedom, String k) {
    BigDecimal factor =
        CoverageFactor.of(new BigDecimal(p), freedom == null ? null : new BigDecimal(freedom));
    assertFigures(factor, k);
    assertThat(
            CoverageFactor.probability(factor, freedom == null ? null : new BigDecimal(freedom))
                .subtract(new BigDecimal(p))
                .abs())
        .isLessThan(new BigDecimal("1E-8"));
  }

  @Test
  void factorThatIsGivenSaysItsProbability() {
    OutputResult y = single("'standard': {'value': '0.011'}", ", 'coverage': {'factor': '2'}");
    assertThat(y.coverageFactor()).isEqualByComparingTo("2");
    assertFigures(y.coverageProbability(), "0.9545");
    assertThat(Objects.requireNonNull(y.rounded()).expandedUncertainty().toPlainString())
        .isEqualTo("0.022");
    assertThat(y.rounded().value().toPlainString()).isEqualTo("10.000");
  }

  @Test
  void dominantRectangleIsFound() {
    String rectangle = "'limits': {'halfWidth': '1', 'distribution': 'RECTANGULAR'}";
    assertThat(Budgets.codes(Budgets.evaluate(budget(rectangle, ""))))
        .containsExactly("dominated-by-rectangular");
    String normal = "'standard': {'value': '1'}";
    assertThat(Budgets.codes(Budgets.evaluate(budget(normal, "")))).isEmpty();
  }

  @Test
  void nothingUncertainIsFound() {
    BudgetResult result = Budgets.evaluate(budget("'standard': {'value': '0'}", ""));
    assertThat(Budgets.codes(result)).containsExactly("no-uncertainty");
    assertThat(Budgets.first(result).rounded()).isNull();
    assertThat(Budgets.first(result).expandedUncertainty()).isEqualByComparingTo("0");
  }

  @Test
  void exactInputsNeedNoDerivative() {
    String json =
        """
        {'inputs': [{'name': 'x', 'estimate': '0', 'unit': '/one'},
          {'name': 'w', 'estimate': '4', 'unit': '/one', 'contributions': [{'standard': {'value': '0.1'}}]},
          {'name': 'z', 'estimate': '4', 'unit': '/one'}],
         'outputs': [{'name': 'y', 'unit': '/one', 'expression': 'sqrt(x) + abs(x) + w'}]}
        """;
    BudgetResult result = Budgets.evaluate(json);
    assertThat(Budgets.first(result).standardUncertainty()).isEqualByComparingTo("0.1");
    assertThat(Budgets.codes(result)).containsExactly("unused-input");
  }

  /** NIST TN 1900, example E13: linear thermal expansion of copper. */
  @Test
  void thermalExpansion() {
    String json =
        """
        {'inputs': [
          {'name': 'L0', 'estimate': '1.4999', 'unit': '/metre',
           'contributions': [{'unit': '/milli/metre', 'standard': {'value': '0.1', 'degreesOfFreedom': '3'}}]},
          {'name': 'L1', 'estimate': '1.5021', 'unit': '/metre',
           'contributions': [{'unit': '/milli/metre', 'standard': {'value': '0.2', 'degreesOfFreedom': '3'}}]},
          {'name': 'T0', 'estimate': '15.00', 'unit': '/degreecelsius', 'scale': 'INTERVAL',
           'contributions': [{'standard': {'value': '0.02', 'degreesOfFreedom': '3'}}]},
          {'name': 'T1', 'estimate': '373.10', 'unit': '/kelvin',
           'contributions': [{'standard': {'value': '0.05', 'degreesOfFreedom': '3'}}]}],
         'outputs': [{'name': 'α', 'unit': '/degreecelsius/tothe{-1}',
           'expression': '(L1 - L0) # (L0*(T1 - T0))'}]}
        """;
    OutputResult alpha = Budgets.first(Budgets.evaluate(json));
    assertFigures(alpha.value(), "0.000017266");
    assertFigures(alpha.standardUncertainty(), "0.00000176");
  }

  private static OutputResult single(String contribution, String more) {
    return Budgets.first(Budgets.evaluate(budget(contribution, more)));
  }

  private static String budget(String contribution, String more) {
    String estimate = contribution.contains("observations") ? "" : "'estimate': '10', ";
    return """
        {'inputs': [{'name': 'x', %s'unit': '/metre', 'contributions': [{%s}]}],
         'outputs': [{'name': 'y', 'unit': '/metre', 'expression': 'x'}]%s}
        """
        .formatted(estimate, contribution, more);
  }
}
