package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every budget. */
class BudgetPropertiesTest {
  private static final Budget.MonteCarlo SIMULATION =
      new Budget.MonteCarlo("-42", 20_000, null, null, null);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void orderOfInputsChangesNothing(long seed) {
    Budget budget = Json.read(Budgets.endGauge(), Budget.class);
    List<Budget.Input> shuffled = new ArrayList<>(budget.inputs());
    Collections.shuffle(shuffled, new Random(seed));
    OutputResult one = Budgets.first(Budgets.evaluate(with(budget, budget.inputs())));
    OutputResult other = Budgets.first(Budgets.evaluate(with(budget, shuffled)));
    assertThat(other.value()).isEqualTo(one.value());
    assertThat(other.standardUncertainty()).isEqualTo(one.standardUncertainty());
    assertThat(other.effectiveDegreesOfFreedom()).isEqualTo(one.effectiveDegreesOfFreedom());
    assertThat(other.expandedUncertainty()).isEqualTo(one.expandedUncertainty());
    assertThat(other.simulation()).isEqualTo(one.simulation());
    assertThat(other.components()).containsExactlyInAnyOrderElementsOf(one.components());
  }

  @Test
  void sameSeedGivesTheSameDrawsAndAnotherOneOthers() {
    Budget budget = Json.read(Budgets.endGauge(), Budget.class);
    OutputResult one = Budgets.first(Budgets.evaluate(with(budget, budget.inputs())));
    OutputResult again = Budgets.first(Budgets.evaluate(with(budget, budget.inputs())));
    assertThat(again.simulation()).isEqualTo(one.simulation());
    Budget other =
        new Budget(
            budget.inputs(),
            null,
            budget.outputs(),
            budget.coverage(),
            new Budget.MonteCarlo(null, 20_000, null, null, null));
    BudgetResult drawn = Budgets.evaluate(other);
    assertThat(Objects.requireNonNull(drawn.simulation()).seed()).isEqualTo("20261122");
    assertThat(Budgets.first(drawn).simulation()).isNotEqualTo(one.simulation());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9, 20261122})
  void linearModelOfNormalInputsIsWhatTheGuideSays(long seed) {
    Random random = new Random(seed);
    StringBuilder inputs = new StringBuilder();
    StringBuilder sensitivities = new StringBuilder();
    double variance = 0;
    for (int i = 0; i < 5; i++) {
      double u = Math.round(1 + random.nextDouble() * 99) / 10.0;
      double c = Math.round(random.nextGaussian() * 100) / 10.0;
      variance += c * c * u * u;
      String comma = i == 0 ? "" : ",";
      inputs.append(
          "%s{'name': 'x%d', 'estimate': '%d', 'unit': '|step', 'contributions': [{'standard': {'value': '%s'}}]}"
              .formatted(comma, i, i, u));
      sensitivities.append("%s'x%d': '%s'".formatted(comma, i, c));
    }
    BudgetResult result =
        Budgets.evaluate(
            "{'inputs': [%s], 'outputs': [{'name': 'y', 'unit': '|tick', 'value': '12.5', 'sensitivities': {%s}}],"
                    .formatted(inputs, sensitivities)
                + "'monteCarlo': {'seed': '3', 'trials': 200000}}");
    OutputResult y = Budgets.first(result);
    double u = Math.sqrt(variance);
    assertThat(y.standardUncertainty().doubleValue()).isCloseTo(u, within(1e-12 * u));
    var simulated = Objects.requireNonNull(y.simulation()).result();
    // Four standard deviations of each statistic.
    assertThat(simulated.standardUncertainty().doubleValue()).isCloseTo(u, within(0.0064 * u));
    assertThat(simulated.value().doubleValue()).isCloseTo(12.5, within(0.009 * u));
    assertThat(simulated.symmetric().high().doubleValue())
        .isCloseTo(12.5 + 1.959964 * u, within(0.024 * u));
  }

  @ParameterizedTest
  @CsvSource({
    "/metre, 1E-3",
    "/milli/metre, 1",
    "/micro/metre, 1E+3",
    "/nano/metre, 1E+6",
  })
  void unitOfTheOutputScalesEverything(String unit, String factor) {
    Budget budget = Json.read(Budgets.endGauge(), Budget.class);
    Budget.Output output = budget.outputs().get(0);
    Budget other =
        new Budget(
            budget.inputs(),
            null,
            List.of(
                new Budget.Output(
                    "l", unit.replace('/', '\\'), null, output.expression(), null, null)),
            budget.coverage(),
            null);
    OutputResult one = Budgets.first(Budgets.evaluate(budget));
    OutputResult scaled = Budgets.first(Budgets.evaluate(other));
    BigDecimal by = new BigDecimal(factor);
    assertThat(scaled.value()).isEqualByComparingTo(one.value().multiply(by));
    assertThat(scaled.expandedUncertainty())
        .isEqualByComparingTo(one.expandedUncertainty().multiply(by));
    assertThat(scaled.effectiveDegreesOfFreedom())
        .isEqualByComparingTo(one.effectiveDegreesOfFreedom());
  }

  @Test
  void jointlyNormalDrawsHaveTheCorrelationsAskedFor() {
    String json =
        """
        {'inputs': [
          {'name': 'a', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '1'}}]},
          {'name': 'b', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '2'}}]},
          {'name': 'c', 'estimate': '0', 'unit': '/one', 'contributions': [{'standard': {'value': '3'}}]}],
         'correlations': [{'between': ['a', 'b'], 'coefficient': '%s'}],
         'outputs': [{'name': 'y', 'unit': '/one', 'expression': 'a - b'},
           {'name': 'z', 'unit': '/one', 'expression': 'a + c'}],
         'monteCarlo': {'seed': '11', 'trials': 200000}}
        """;
    for (String r : List.of("1", "0.5", "-0.9", "-1")) {
      BudgetResult result = Budgets.evaluate(json.formatted(r));
      double expected = Math.sqrt(5 - 4 * Double.parseDouble(r));
      OutputResult y = Budgets.first(result);
      assertThat(y.standardUncertainty().doubleValue()).isCloseTo(expected, within(1e-12));
      assertThat(
              Objects.requireNonNull(y.simulation()).result().standardUncertainty().doubleValue())
          .isCloseTo(expected, within(0.0064 * expected));
      assertFigures(
          Objects.requireNonNull(result.outputs().get(1).simulation())
              .result()
              .standardUncertainty(),
          "3.16");
    }
  }

  @Test
  void contrivedModelsDoNotTakeLong() {
    StringBuilder inputs = new StringBuilder();
    StringBuilder model = new StringBuilder("1");
    for (int i = 0; i < 100; i++) {
      inputs.append(
          "%s{'name': 'x%d', 'estimate': '1.%03d', 'unit': '/one', 'contributions': [{%s}]}"
              .formatted(i == 0 ? "" : ",", i, i + 1, "'standard': {'value': '0.1'}"));
      model.append(" + sin(x%d*x%d)^(1/x%d)".formatted(i, (i + 1) % 100, (i + 7) % 100));
    }
    String json =
        "{'inputs': [%s], 'outputs': [{'name': 'y', 'unit': '/one', 'expression': '%s'}]}"
            .formatted(inputs, model.toString().replace('/', '#'));
    long start = System.nanoTime();
    OutputResult y = Budgets.first(Budgets.evaluate(json));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("A contrived model of a hundred inputs: %.2f s%n", seconds);
    assertThat(y.components()).hasSize(100);
    assertThat(seconds).isLessThan(60);
  }

  private static Budget with(Budget budget, List<Budget.Input> inputs) {
    return new Budget(inputs, null, budget.outputs(), budget.coverage(), SIMULATION);
  }
}
