package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.uncertainty.budget.Budget.Coverage;
import org.etalon.uncertainty.budget.Budget.Input;
import org.etalon.uncertainty.budget.Budget.MonteCarlo;
import org.etalon.uncertainty.budget.Budget.Output;
import org.etalon.uncertainty.budget.Contribution.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The budget of all tests gives 0.023 K with u = 0.005 K and 50 degrees of freedom. */
class BudgetAgreementTest {
  private static Contribution standard(String value, @Nullable String degreesOfFreedom) {
    return new Contribution(
        null,
        null,
        new Contribution.Standard(value, degreesOfFreedom, null),
        null,
        null,
        null,
        null);
  }

  private static Contribution within(String halfWidth) {
    return new Contribution(
        null,
        null,
        null,
        null,
        new Contribution.Limits(halfWidth, Shape.RECTANGULAR, null, null, null, null),
        null,
        null);
  }

  private static Budget budget(@Nullable MonteCarlo monteCarlo, String... outputs) {
    List<Input> inputs =
        List.of(
            new Input("x", "0.023", "\\kelvin", null, List.of(standard("0.003", "6.48"))),
            new Input("y", "0", "\\kelvin", null, List.of(standard("0.004", null))));
    return new Budget(
        inputs,
        null,
        java.util.Arrays.stream(outputs)
            .map(name -> new Output(name, "\\kelvin", null, "x + y", null, null))
            .toList(),
        new Coverage("0.95", null),
        monteCarlo);
  }

  private static Real real(
      String value, String unit, String uncertainty, String factor, @Nullable String degrees) {
    return new Real(
        value,
        unit,
        null,
        new Real.ExpandedUncertainty(uncertainty, factor, "0.95", null, degrees),
        null);
  }

  private static List<String> codes(QuantityValue value, Budget budget) {
    return new BudgetAgreement(value, Scale.DIFFERENCE)
        .check(budget).stream().map(QuantityFinding::code).toList();
  }

  // t_95(50) = 2.0086, t_95.45(50) = 2.0510; ν = 0.005⁴ / (0.003⁴ / 6.48) = 50.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0.023, 0.010,   2.00,  -,    -",
        "0.023, 0.0103,  2.05,  50,   -",
        "0.023, 0.01005, 2.01,  50,   -",
        "0.02,  0.010,   2.01,  50.0, -",
        "0.024, 0.010,   2.01,  50,   budget-value",
        "0.023, 0.009,   2.01,  50,   budget-uncertainty",
        "0.023, 0.0099,  2.01,  50,   budget-uncertainty",
        "0.023, 0.012,   2.01,  50,   budget-uncertainty-larger",
        "0.023, 0.010,   1.96,  50,   budget-coverage-factor",
        "0.023, 0.013,   2.60,  50,   budget-coverage-factor",
        "0.023, 0.010,   2.01,  52,   budget-degrees-of-freedom",
        "0.023, 0.010,   2.01,  49,   budget-degrees-of-freedom"
      })
  void comparesWhatIsStated(
      String value,
      String uncertainty,
      String factor,
      @Nullable String degrees,
      @Nullable String code) {
    assertThat(codes(real(value, "\\kelvin", uncertainty, factor, degrees), budget(null, "e")))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void comparesInTheUnitOfTheQuantityAndNeverShiftsAnError() {
    assertThat(codes(real("23", "\\milli\\kelvin", "10", "2.01", null), budget(null, "e")))
        .isEmpty();
    assertThat(codes(real("0.023", "\\degreecelsius", "0.010", "2.01", null), budget(null, "e")))
        .isEmpty();
    assertThat(codes(real("0.023", "\\metre", "0.010", "2.01", null), budget(null, "e")))
        .containsExactly("incommensurable-units");
  }

  @Test
  void pointsToWhatDisagrees() {
    RealList list =
        new RealList(
            List.of("0.023", "0.029"),
            List.of("\\kelvin"),
            new RealList.StandardUncertainty(List.of("0.005"), List.of()),
            null,
            null);
    assertThat(new BudgetAgreement(list, Scale.DIFFERENCE).check(budget(null, "a", "b")))
        .extracting(QuantityFinding::pointer)
        .containsExactly("/realList/values/1");
    assertThat(codes(list, budget(null, "one"))).isEmpty();
    assertThat(codes(list, budget(null, "a", "b", "c"))).containsExactly("budget-outputs");
  }

  @Test
  void neverTakesABudgetThatItCannotCompare() {
    assertThat(codes(new Chars(List.of("word")), budget(null, "e")))
        .containsExactly("budget-without-uncertainty");
    assertThat(codes(Real.of("0.023", "\\kelvin"), budget(null, "e")))
        .containsExactly("budget-without-uncertainty");
    Budget broken =
        new Budget(
            List.of(new Input("x", "much", "\\kelvin", null, List.of(within("0.1")))),
            null,
            List.of(new Output("e", "\\kelvin", null, "x", null, null)),
            null,
            null);
    assertThat(
            new BudgetAgreement(real("0.023", "\\kelvin", "0.010", "2.01", null), Scale.DIFFERENCE)
                .check(broken))
        .extracting(QuantityFinding::pointer)
        .containsExactly("/budget/inputs/0/estimate");
  }

  @Test
  void simulationsCanBeRepeatedOrAreRefused() {
    Real stated = real("0.023", "\\kelvin", "0.010", "2.01", null);
    assertThat(codes(stated, budget(new MonteCarlo(null, 10_000, null, null, null), "e")))
        .containsExactly("simulation-not-repeatable");
    assertThat(codes(stated, budget(new MonteCarlo("7", null, null, null, null), "e")))
        .containsExactly("simulation-not-repeatable");
    assertThat(codes(stated, budget(new MonteCarlo("7", 2_000_000, null, null, null), "e")))
        .containsExactly("simulation-not-repeatable");
    assertThat(codes(stated, budget(new MonteCarlo("7", 100_000, null, null, null), "e")))
        .doesNotContain("simulation-not-repeatable");
  }
}
