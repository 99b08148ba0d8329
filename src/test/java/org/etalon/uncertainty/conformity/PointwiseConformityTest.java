package org.etalon.uncertainty.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.etalon.quantity.value.Real;
import org.etalon.uncertainty.conformity.ConformityDecision.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointwiseConformityTest {
  private static final DecisionRule SIMPLE = DecisionRule.simple(true);
  private static final String SPEED = "\\kilo\\metre\\per\\hour";
  private static final String COHERENT = "\\metre\\per\\second";

  /** 5 km/h is 25/18 m/s, whose digits do not end; rounded to 34 of them it is above the limit. */
  @Test
  void aValueIsComparedBeforeItIsRounded() {
    String above = "1.3888888888888888888888888888888888888888888889";
    String below = "1.3888888888888888888888888888888888888888888888";
    assertThat(outcome("5.0", above)).isEqualTo(Outcome.PASS);
    assertThat(outcome("5.0", below)).isEqualTo(Outcome.FAIL);
    PointDecision point =
        decide(SIMPLE, "5.0", SPEED, "0", "2", above, COHERENT).decisions().get(0);
    assertThat(point.value()).hasToString("1.388888888888888888888888888888889");
    assertThat(point.margin()).isPositive();
    assertThat(decide(SIMPLE, "5.0", SPEED, "0", "2", below, COHERENT).decisions().get(0).margin())
        .isNegative();
  }

  private static Outcome outcome(String value, String upper) {
    return decide(SIMPLE, value, SPEED, "0.1", "2", upper, COHERENT)
        .decisions()
        .get(0)
        .decision()
        .outcome();
  }

  /** An uncertainty without an end is rounded up: acceptance only becomes stricter. */
  @Test
  void anUncertaintyIsRoundedUp() {
    DecisionRule guarded = DecisionRule.guarded(GuardBand.Kind.TIMES_U, "1", true);
    PointDecision point = decide(guarded, "1", SPEED, "1", "2", "2", COHERENT).decisions().get(0);
    assertThat(point.expandedUncertainty()).hasToString("0.2777777777777777777777777777777778");
    point = decide(guarded, "1", SPEED, "0.8", "2", "2", COHERENT).decisions().get(0);
    assertThat(point.expandedUncertainty()).hasToString("0.2222222222222222222222222222222223");
  }

  @ParameterizedTest
  @CsvSource({"\\hertz, \\becquerel", "\\gray, \\sievert", "\\milli\\gray, \\sievert"})
  void unitsOfDifferentKindsAreNotCompared(String unit, String ofLimits) {
    assertThat(decide(SIMPLE, "1", unit, "0.1", "2", "2", ofLimits).findings())
        .extracting("code", "pointer")
        .containsExactly(tuple("incompatible-kinds", "/toleranceLimits/unit"));
  }

  @ParameterizedTest
  @CsvSource({
    "1E400, 2, between 1E-100 and 1E100",
    "1E-400, 2, between 1E-100 and 1E100",
    "0.1, 999999999999999999999999999999999999999999999999999999999999, above 1000",
    "0.1, 1000.1, above 1000",
  })
  void whatNoMeasurementHasIsSaid(String expanded, String factor, String said) {
    assertThat(decide(SIMPLE, "1", "\\metre", expanded, factor, "2", "\\metre").findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.detail()).startsWith("Value 1: ").contains(said));
    assertThat(decide(SIMPLE, "1", "\\metre", "0", "1000", "2", "\\metre").findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1E-400", "1E-101"})
  void aProbabilityWithoutMeaningIsRefusedInWords(String probability) {
    DecisionRule rule = DecisionRule.guarded(GuardBand.Kind.FALSE_ACCEPT, probability, true);
    assertThat(decide(rule, "1", "\\metre", "0.1", "2", "2", "\\metre").findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.detail())
                    .isEqualTo("A probability of false acceptance below 1E-100 has no meaning."));
    DecisionRule least = DecisionRule.guarded(GuardBand.Kind.FALSE_ACCEPT, "1E-100", true);
    assertThat(decide(least, "1", "\\metre", "0.1", "2", "5", "\\metre").decisions()).hasSize(1);
  }

  private static PointwiseConformity.Answer decide(
      DecisionRule rule,
      String value,
      String unit,
      String expanded,
      String factor,
      String upper,
      String ofLimits) {
    Real real =
        new Real(
            value,
            unit,
            null,
            new Real.ExpandedUncertainty(expanded, factor, "0.95", null, null),
            null,
            null,
            null,
            null,
            null);
    ToleranceLimits limits = new ToleranceLimits(null, List.of(upper), ofLimits);
    return new PointwiseConformity(rule, null, real, limits, null).decide();
  }
}
