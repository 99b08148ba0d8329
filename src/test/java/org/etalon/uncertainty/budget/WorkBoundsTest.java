package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.etalon.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a short budget may ask for. */
class WorkBoundsTest {
  private static final String BUDGET =
      """
      {'inputs': [{'name': 'x', 'estimate': '%s', 'unit': '/one',
         'contributions': [{'standard': {'value': '%s'}}]}],
       'outputs': [%s]%s}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"cosh(9999)*x", "sinh(9999)*x", "exp(9999)*x"})
  void aFunctionBeyondUseIsRefused(String model) {
    refuses(BUDGET.formatted("1.1", "0.1", output("y", model), ""), "no-value");
  }

  @Test
  void manyCostlyFunctionsAreRefusedForAllOutputsTogether() {
    String model = String.join("+", Collections.nCopies(200, "tan(x)^x"));
    StringBuilder outputs = new StringBuilder(output("a", model));
    for (String name : "b c d e f g h i j".split(" ")) {
      outputs.append(", ").append(output(name, model));
    }
    refuses(BUDGET.formatted("1.1", "0.1", outputs, ""), "too-much-work");
    String few = String.join("+", Collections.nCopies(50, "sin(x)*exp(x)"));
    assertThat(Budgets.evaluate(BUDGET.formatted("1.1", "0.1", output("y", few), "")).outputs())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E200", "1E400", "1E160"})
  void drawsWhoseSquaresOverflowAreRefused(String uncertainty) {
    String fixed = ", 'monteCarlo': {'seed': '1', 'trials': 10000}";
    String adaptive = ", 'monteCarlo': {'seed': '1', 'trialsMax': 20000}";
    for (String plan : new String[] {fixed, adaptive}) {
      String budget = BUDGET.formatted("1", uncertainty, output("y", "x"), plan);
      assertThatThrownBy(() -> Budgets.evaluate(budget))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.errors().get(0).code()).isIn("out-of-range", "no-value"));
    }
  }

  @Test
  void deviationsWhoseSquaresVanishKeepTheirSize() {
    String plan = ", 'monteCarlo': {'seed': '1', 'trials': 10000}";
    var result = Budgets.evaluate(BUDGET.formatted("0", "1E-200", output("y", "x"), plan));
    var simulated = Budgets.first(result).simulation();
    assertThat(simulated).isNotNull();
    assertThat(simulated.result().standardUncertainty().doubleValue())
        .isBetween(0.97E-200, 1.03E-200);
  }

  private static String output(String name, String model) {
    return "{'name': '%s', 'unit': '/one', 'expression': '%s'}".formatted(name, model);
  }

  private static void refuses(String budget, String code) {
    assertThatThrownBy(() -> Budgets.evaluate(budget))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).code()).isEqualTo(code));
  }
}
