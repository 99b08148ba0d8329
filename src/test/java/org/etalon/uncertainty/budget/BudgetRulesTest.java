package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no budget is refused, with a pointer to each fault. */
class BudgetRulesTest {
  private static final String NORMAL = "'standard': {'value': '0.1'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'standard': {'value': '-1'}; /standard/value; out-of-range",
        "'standard': {'value': 'x'}; /standard/value; not-a-decimal",
        "'standard': {'value': '1', 'degreesOfFreedom': '0.5'}; /standard/degreesOfFreedom; out-of-range",
        "'standard': {'value': '1', 'relativeUncertainty': '0.9'}; /standard/relativeUncertainty; out-of-range",
        "'standard': {'value': '1', 'relativeUncertainty': '0'}; /standard/relativeUncertainty; out-of-range",
        "'standard': {'value': '1', 'degreesOfFreedom': '9', "
            + "'relativeUncertainty': '0.1'}; /standard/relativeUncertainty; degrees-of-freedom",
        "'standard': {'value': '1'}, 'expanded': {'value': '1'}; ''; evaluation",
        "'name': 'nothing'; ''; evaluation",
        "'expanded': {'value': '1'}; /expanded; coverage",
        "'expanded': {'value': '1', 'coverageFactor': '0'}; /expanded/coverageFactor; out-of-range",
        "'expanded': {'value': '1', 'coverageProbability': '95'}; /expanded/coverageProbability; out-of-range",
        "'limits': {'halfWidth': '1', 'distribution': 'TRAPEZOIDAL'}; /limits/beta; shape",
        "'limits': {'halfWidth': '1', 'distribution': 'TRAPEZOIDAL', 'beta': '2'}; /limits/beta; out-of-range",
        "'limits': {'halfWidth': '1', 'distribution': 'ARCSINE', "
            + "'limitUncertainty': '1'}; /limits/limitUncertainty; shape",
        "'limits': {'halfWidth': '1', 'distribution': 'CURVILINEAR_TRAPEZOIDAL', "
            + "'limitUncertainty': '2'}; /limits/limitUncertainty; out-of-range",
        "'observations': {'values': ['1']}; /observations/values; count",
        "'observations': {'values': ['1', '2', 'x']}; /observations/values/2; not-a-decimal",
        "'unit': '/second', 'standard': {'value': '1'}; /unit; incommensurable-units",
        "'unit': '/metr', 'standard': {'value': '1'}; /unit; unknown-unit",
        "'unit': '/kilo/metre', 'observations': {'values': ['1', '2']}; /unit; unit",
      })
  void contributions(String contribution, String pointer, String code) {
    List<FieldError> errors = errors(budget("/metre", "x", contribution, ""));
    String place = "/inputs/0/contributions/0" + pointer.replace("'", "");
    assertThat(errors).extracting(FieldError::pointer).contains(place);
    assertThat(errors)
        .filteredOn(error -> error.pointer().equals(place))
        .extracting(FieldError::code)
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "/metre; x + 1; /outputs/0/expression; dimension-mismatch",
        "/second; x; /outputs/0/unit; dimension-mismatch",
        "/metre; x +; /outputs/0/expression; syntax",
        "/metre; x*y; /outputs/0/expression; unknown-name",
        "/metre; x*ln(0); /outputs/0/expression; no-value",
        "/metre; abs(x - 2*x/2); /outputs/0/expression; no-value",
        "|ell; x; /outputs/0/unit; unit-size",
      })
  void models(String unit, String expression, String pointer, String code) {
    List<FieldError> errors = errors(budget(unit, expression, NORMAL, ""));
    assertThat(errors).extracting(FieldError::pointer).containsExactly(pointer);
    assertThat(errors).extracting(FieldError::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'coverage': {'probability': '0.4'}; /coverage/probability; out-of-range",
        "'coverage': {'factor': '-2'}; /coverage/factor; out-of-range",
        "'coverage': {'factor': '2', 'probability': '0.95'}; /coverage; coverage",
        "'coverage': {'factor': '2'}, 'monteCarlo': {}; /coverage/factor; coverage",
        "'monteCarlo': {'trials': 100}; /monteCarlo/trials; out-of-range",
        "'monteCarlo': {'trials': 20000000}; /monteCarlo/trials; out-of-range",
        "'monteCarlo': {'trials': 20000, 'trialsMax': 20000}; /monteCarlo/trialsMax; trials",
        "'monteCarlo': {'significantDigits': 3}; /monteCarlo/significantDigits; out-of-range",
        "'monteCarlo': {'seed': '0x1'}; /monteCarlo/seed; seed",
        "'correlations': [{'between': ['x', 'x'], 'coefficient': '1'}]; /correlations/0/between; count",
        "'correlations': [{'between': ['x', 'y'], 'coefficient': '1'}]; /correlations/0/between/1; unknown-name",
      })
  void theRest(String more, String pointer, String code) {
    List<FieldError> errors = errors(budget("/metre", "x", NORMAL, ", " + more));
    assertThat(errors).extracting(FieldError::pointer).containsExactly(pointer);
    assertThat(errors).extracting(FieldError::code).containsExactly(code);
  }

  @Test
  void correlationsThatNothingCanHaveAreRefused() {
    String three =
        """
        {'inputs': [
          {'name': 'a', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '1'}}]},
          {'name': 'b', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '1'}}]},
          {'name': 'c', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '1'}}]}],
         'outputs': [{'name': 'y', 'unit': '/one', 'expression': 'a + b + c'}],
         'correlations': [{'between': ['a', 'b'], 'coefficient': '%s'},
           {'between': ['c', 'b'], 'coefficient': '%s'}, {'between': ['a', 'c'], 'coefficient': '%s'}]}
        """;
    assertThat(errors(three.formatted("0.9", "0.9", "-0.9")))
        .extracting(FieldError::code)
        .containsExactly("not-positive-semidefinite");
    assertThat(errors(three.formatted("1", "1", "0.99"))).hasSize(1);
    assertThat(errors(three.formatted("1", "1", "1.01")))
        .extracting(FieldError::pointer)
        .containsExactly("/correlations/2/coefficient");
    BudgetResult whole = Budgets.evaluate(three.formatted("1", "-1", "-1"));
    // a + b is 2a, and c takes one of them away.
    assertThat(Budgets.first(whole).standardUncertainty()).isEqualByComparingTo("1");
  }

  @Test
  void temperatureAndDifferenceAreNeverGuessed() {
    String celsius =
        """
        {'inputs': [{'name': 't', 'estimate': '20.00', 'unit': '/degreecelsius' %s,
          'contributions': [{'unit': '/kelvin', 'standard': {'value': '0.05'}}]}],
         'outputs': [{'name': 'T', 'unit': '%s' %s, 'expression': 't'}]}
        """;
    assertThat(errors(celsius.formatted("", "/kelvin", "")))
        .extracting(FieldError::code)
        .containsExactly("scale-needed");
    String interval = ", 'scale': 'INTERVAL'";
    String ratio = ", 'scale': 'RATIO'";
    OutputResult point =
        Budgets.first(Budgets.evaluate(celsius.formatted(interval, "/kelvin", "")));
    assertThat(point.value()).isEqualByComparingTo("293.15");
    assertThat(point.standardUncertainty()).isEqualByComparingTo("0.05");
    OutputResult difference =
        Budgets.first(Budgets.evaluate(celsius.formatted(ratio, "/kelvin", "")));
    assertThat(difference.value()).isEqualByComparingTo("20");
    OutputResult same =
        Budgets.first(Budgets.evaluate(celsius.formatted(interval, "/degreecelsius", interval)));
    assertThat(same.value()).isEqualByComparingTo("20");
    assertThat(same.standardUncertainty()).isEqualByComparingTo("0.05");
    assertThat(errors(celsius.formatted(interval, "/degreecelsius", "")))
        .extracting(FieldError::pointer)
        .containsExactly("/outputs/0/scale");
  }

  @ParameterizedTest
  @CsvSource({
    "t1 - t2, /degreecelsius, INTERVAL, /outputs/0/scale",
    "t1, /degreecelsius, RATIO, /outputs/0/scale",
    "t1 + T, /degreecelsius, RATIO, /outputs/0/scale",
    "T - t1, /degreecelsius, INTERVAL, /outputs/0/scale",
    "d, /degreecelsius, INTERVAL, /outputs/0/scale",
    "x*(t1 - t2), /kelvin, INTERVAL, /outputs/0/scale",
    "abs(t1 - t2), /degreecelsius, INTERVAL, /outputs/0/scale",
    "t1, /kelvin, RATIO, /outputs/0/scale",
    "t1 + t2, /degreecelsius, INTERVAL, /outputs/0/expression",
    "t1 + t2, /degreecelsius, RATIO, /outputs/0/expression",
    "d - t1, /degreecelsius, INTERVAL, /outputs/0/expression",
    "2*t1, /degreecelsius, INTERVAL, /outputs/0/expression",
    "t1 + T*(d - t1)#T, /degreecelsius, INTERVAL, /outputs/0/expression",
  })
  void temperatureIsNoDifference(String model, String unit, String scale, String pointer) {
    List<FieldError> errors = errors(temperatures(model, unit, scale));
    assertThat(errors).extracting(FieldError::pointer).containsExactly(pointer);
    assertThat(errors).extracting(FieldError::code).containsExactly("temperature-or-difference");
  }

  @ParameterizedTest
  @CsvSource({
    "t1 - t2, /degreecelsius, RATIO, 1",
    "t1 - t2, /kelvin, RATIO, 1",
    "t1 + d, /degreecelsius, INTERVAL, 20.5",
    "t1 - d, /degreecelsius, INTERVAL, 19.5",
    "(t1 + t2)#2, /degreecelsius, INTERVAL, 19.5",
    "0.5*t1 + t2*1#2, /degreecelsius, INTERVAL, 19.5",
    "t1 + x*(t2 - t1), /degreecelsius, INTERVAL, 18",
    "x*t1 + (1 - x)*t2, /degreecelsius, INTERVAL, 21",
    "t1 - (t1 - t2) - d, /degreecelsius, INTERVAL, 18.5",
    "t1 - T, /degreecelsius, RATIO, -6.85",
    "T, /degreecelsius, INTERVAL, 26.85",
    "T - t2, /degreecelsius, RATIO, 7.85",
    "T*(t1#t1), /degreecelsius, INTERVAL, 26.85",
    "-(t2 - t1), /degreecelsius, RATIO, 1",
  })
  void temperaturesAndDifferencesAreComputedWith(
      String model, String unit, String scale, String value) {
    BudgetResult result = Budgets.evaluate(temperatures(model, unit, scale));
    assertThat(Budgets.first(result).value()).isEqualByComparingTo(value);
  }

  @Test
  void longProductsAreAnalysedOnce() {
    String product = "d" + "*x*1e300".repeat(240);
    assertThat(errors(temperatures(product + " + t1 + t2", "/degreecelsius", "INTERVAL")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/gray, /sievert", "/hertz, /becquerel", "/milli/sievert, /gray"})
  void inputInAUnitOfAnotherKindIsRefused(String unit, String other) {
    String budget =
        """
        {'inputs': [{'name': 'x', 'estimate': '2', 'unit': '%s'}],
         'outputs': [{'name': 'y', 'unit': '%s', 'expression': 'x'}]}
        """;
    assertThat(errors(budget.formatted(unit, other)))
        .extracting(FieldError::code)
        .containsExactly("kind-mismatch");
    assertThat(Budgets.evaluate(budget.formatted(unit, unit)).outputs()).hasSize(1);
  }

  @Test
  void uncertaintyIsWrittenWithTwoDigits() {
    String budget =
        """
        {'inputs': [{'name': 'x', 'estimate': '5', 'unit': '/metre',
          'contributions': [{'standard': {'value': '1'}}]}],
         'outputs': [{'name': 'y', 'unit': '/metre', 'expression': 'x'}], 'coverage': {'factor': '2'}}
        """;
    OutputResult.Rounded rounded = Budgets.first(Budgets.evaluate(budget)).rounded();
    assertThat(rounded)
        .isEqualTo(new OutputResult.Rounded(new BigDecimal("5.0"), new BigDecimal("2.0")));
  }

  private static String temperatures(String model, String unit, String scale) {
    return """
        {'inputs': [
           {'name': 't1', 'estimate': '20.00', 'unit': '/degreecelsius', 'scale': 'INTERVAL'},
           {'name': 't2', 'estimate': '19.00', 'unit': '/degreecelsius', 'scale': 'INTERVAL'},
           {'name': 'd', 'estimate': '0.5', 'unit': '/degreecelsius', 'scale': 'RATIO'},
           {'name': 'T', 'estimate': '300', 'unit': '/kelvin'},
           {'name': 'x', 'estimate': '2', 'unit': '/one'}],
         'outputs': [{'name': 'y', 'unit': '%s', 'scale': '%s', 'expression': '%s'}]}
        """
        .formatted(unit, scale, model);
  }

  @Test
  void levelsEnterBySensitivitiesOnly() {
    String level =
        """
        {'inputs': [{'name': 'a', 'estimate': '3', 'unit': '/decibel',
          'contributions': [{'standard': {'value': '0.1'}}]}],
         'outputs': [{'name': 'y', 'unit': '/decibel', %s}]}
        """;
    assertThat(errors(level.formatted("'expression': 'a'")))
        .extracting(FieldError::code)
        .containsOnly("unit-size");
    OutputResult y =
        Budgets.first(
            Budgets.evaluate(level.formatted("'value': '-3', 'sensitivities': {'a': '-2'}")));
    assertThat(y.value()).isEqualByComparingTo("-3");
    assertThat(y.standardUncertainty()).isEqualByComparingTo("0.2");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    String many =
        """
        {'inputs': [{'name': 'sin', 'estimate': 'x', 'unit': '/metre'},
          {'name': 'b', 'unit': '/foo'}, {'name': 'b', 'estimate': '1', 'unit': '/one'}],
         'outputs': [{'name': 'y', 'unit': '/one'}]}
        """;
    assertThat(errors(many))
        .extracting(FieldError::pointer)
        .containsExactly(
            "/inputs/0/name",
            "/inputs/0/estimate",
            "/inputs/1/unit",
            "/inputs/1/estimate",
            "/inputs/2/name",
            "/outputs/0");
  }

  private static String budget(String unit, String expression, String contribution, String more) {
    return """
        {'inputs': [{'name': 'x', 'estimate': '2', 'unit': '/metre', 'contributions': [{%s}]}],
         'outputs': [{'name': 'y', 'unit': '%s', 'expression': '%s'}]%s}
        """
        .formatted(contribution, unit, expression.replace('/', '#'), more);
  }

  private static List<FieldError> errors(String json) {
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Budgets.evaluate(json));
    assertThat(thrown).as(json).isNotNull();
    return thrown.errors();
  }
}
