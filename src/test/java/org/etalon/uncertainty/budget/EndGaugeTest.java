package org.etalon.uncertainty.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.uncertainty.budget.Budgets.assertFigures;
import static org.etalon.uncertainty.budget.Budgets.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;

/** The end gauge of GUM H.1, with unrounded intermediate results. */
class EndGaugeTest {
  private static final BigDecimal NANO = new BigDecimal("1E+6");

  private final Budget budget = Json.read(Budgets.endGauge(), Budget.class);
  private final BudgetResult result = Budgets.evaluate(budget);
  private final OutputResult length = Budgets.first(result);

  @Test
  void valueAndComponentsAreThoseOfTheGuide() {
    assertThat(length.value()).isEqualByComparingTo("50.000838");
    assertFigures(nano(component(length, "l_s").uncertainty()), "25.0");
    assertFigures(nano(component(length, "d").uncertainty()), "9.682");
    assertFigures(nano(component(length, "δα").uncertainty()), "2.887");
    assertFigures(nano(component(length, "δθ").uncertainty()), "-16.60");
    assertThat(component(length, "α_s").sensitivity()).isEqualByComparingTo("0");
    assertThat(component(length, "θ").sensitivity()).isEqualByComparingTo("0");
    assertFigures(nano(length.standardUncertainty()), "31.664");
  }

  @Test
  void sensitivitiesAreInTheUnitsOfOutputAndInput() {
    // mm by mm, mm by nm, mm by 1/°C, mm by °C
    assertThat(component(length, "l_s").sensitivity()).isEqualByComparingTo("1");
    assertThat(component(length, "d").sensitivity()).isEqualByComparingTo("1E-6");
    assertThat(component(length, "δα").sensitivity()).isEqualByComparingTo("5.0000623");
    assertThat(component(length, "δθ").sensitivity()).isEqualByComparingTo("-0.0005750071645");
  }

  @Test
  void sharesAreTogetherTheWhole() {
    BigDecimal sum =
        length.components().stream()
            .map(OutputResult.Component::percent)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertFigures(sum, "100.00");
  }

  @Test
  void degreesOfFreedomComeFromUnroundedFigures() {
    assertFigures(length.effectiveDegreesOfFreedom(), "16.75");
    assertThat(length.degreesOfFreedom()).isEqualByComparingTo("16");
    // Rounding the combined uncertainty first would give seventeen.
    assertFigures(length.coverageFactor(), "2.920781622");
    assertFigures(nano(length.expandedUncertainty()), "92.5");
    assertThat(length.rounded()).isNotNull();
    assertThat(length.rounded().expandedUncertainty().toPlainString()).isEqualTo("0.000092");
    assertThat(length.rounded().value().toPlainString()).isEqualTo("50.000838");
  }

  @Test
  void probabilityChangesTheFactorOnly() {
    OutputResult at95 =
        Budgets.first(
            Budgets.evaluate(
                new Budget(
                    budget.inputs(),
                    null,
                    budget.outputs(),
                    new Budget.Coverage("0.95", null),
                    null)));
    assertFigures(at95.coverageFactor(), "2.119905299");
    assertFigures(nano(at95.expandedUncertainty()), "67.1");
    assertThat(at95.standardUncertainty()).isEqualTo(length.standardUncertainty());
  }

  @Test
  void termsOfHigherOrderAreNotNegligible() {
    OutputResult.SecondOrder second = length.secondOrder();
    assertThat(second).isNotNull();
    assertFigures(nano(second.standardUncertainty()), "33.8");
    assertFigures(root(second, "θ", "δα"), "11.7");
    assertFigures(root(second, "α_s", "δθ"), "1.7");
    assertThat(Budgets.codes(result)).containsExactly("non-linear");
  }

  @Test
  void componentsShowTheirContributions() {
    assertThat(component(length, "d").parts())
        .extracting(part -> part.standardUncertainty().toPlainString())
        .containsExactly("5.8", "3.9", "6.7");
    assertThat(component(length, "d").parts().get(2).degreesOfFreedom()).isEqualByComparingTo("8");
    assertThat(component(length, "δα").parts().get(0).degreesOfFreedom())
        .isEqualByComparingTo("50");
  }

  private static BigDecimal root(OutputResult.SecondOrder second, String a, String b) {
    return nano(
        second.terms().stream()
            .filter(term -> term.inputs().equals(List.of(a, b)))
            .findFirst()
            .orElseThrow()
            .variance()
            .sqrt(MathContext.DECIMAL128));
  }

  private static BigDecimal nano(BigDecimal millimetres) {
    return millimetres.multiply(NANO);
  }
}
