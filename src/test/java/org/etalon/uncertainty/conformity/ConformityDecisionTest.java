package org.etalon.uncertainty.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.etalon.quantity.QuantityFinding;
import org.etalon.uncertainty.conformity.ConformityDecision.Outcome;
import org.etalon.uncertainty.conformity.DecisionRule.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformityDecisionTest {
  @ParameterizedTest
  @CsvSource({
    "10.10, PASS, PASS, PASS",
    "10.14, PASS, PASS, PASS",
    "10.141, PASS, FAIL, PASS",
    "10.17, PASS, FAIL, FAIL",
    "10.20, PASS, FAIL, FAIL",
    "10.23, FAIL, FAIL, FAIL",
    "10.27, FAIL, FAIL, FAIL",
    // the same on the lower side
    "9.90, PASS, PASS, PASS",
    "9.86, PASS, PASS, PASS",
    "9.859, PASS, FAIL, PASS",
    "9.80, PASS, FAIL, FAIL",
    "9.799, FAIL, FAIL, FAIL",
  })
  void decidesBySimpleAcceptanceAndByGuardBands(
      String y, Outcome simple, Outcome guardedByU, Outcome guardedByStandard) {
    var bySimple = decide(DecisionRule.simple(true), y, "9.80", "10.20");
    assertThat(bySimple.outcome()).isEqualTo(simple);
    assertLimits(bySimple, "9.80", "10.20");

    var byU = decide(DecisionRule.guarded(GuardBand.Kind.TIMES_U, "1", true), y, "9.80", "10.20");
    assertThat(byU.outcome()).isEqualTo(guardedByU);
    assertLimits(byU, "9.86", "10.14");

    var byStandard =
        decide(
            DecisionRule.guarded(GuardBand.Kind.TIMES_STANDARD, "1.645", true), y, "9.80", "10.20");
    assertThat(byStandard.outcome()).isEqualTo(guardedByStandard);
    assertLimits(byStandard, "9.84935", "10.15065");

    var absolute =
        decide(DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "0.060", true), y, "9.80", "10.20");
    assertThat(absolute.outcome()).isEqualTo(guardedByU);
    assertLimits(absolute, "9.86", "10.14");
  }

  @ParameterizedTest
  @CsvSource({
    "10.14, true, PASS",
    "10.140, true, PASS",
    "10.14, false, FAIL",
    "9.86, true, PASS",
    "9.86, false, FAIL",
    "10.13999999, false, PASS",
    "10.14000001, true, FAIL",
  })
  void treatsTheBoundaryAsTheRuleSays(String y, boolean inclusive, Outcome outcome) {
    var rule = DecisionRule.guarded(GuardBand.Kind.TIMES_U, "1", inclusive);
    assertThat(decide(rule, y, "9.80", "10.20").outcome()).isEqualTo(outcome);
  }

  @Test
  void simpleAcceptanceAtTheToleranceLimit() {
    assertThat(decide(DecisionRule.simple(true), "10.20", "9.80", "10.20").outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(decide(DecisionRule.simple(false), "10.20", "9.80", "10.20").outcome())
        .isEqualTo(Outcome.FAIL);
    assertThat(decide(DecisionRule.simple(false), "9.8", "9.80", "10.20").outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void decidesOnOneSide() {
    var rule = DecisionRule.guarded(GuardBand.Kind.TIMES_U, "1", true);
    var upperOnly = decide(rule, "-1000", null, "10.20");
    assertThat(upperOnly.outcome()).isEqualTo(Outcome.PASS);
    assertLimits(upperOnly, null, "10.14");
    assertThat(decide(rule, "10.15", null, "10.20").outcome()).isEqualTo(Outcome.FAIL);

    var lowerOnly = decide(rule, "1000", "9.80", null);
    assertThat(lowerOnly.outcome()).isEqualTo(Outcome.PASS);
    assertLimits(lowerOnly, "9.86", null);
    assertThat(decide(rule, "9.85", "9.80", null).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void acceptsNothingBetweenCrossedLimits() {
    var rule = DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "0.3", true);
    for (String y : List.of("9.80", "9.90", "9.95", "10.00", "10.05", "10.10", "10.20")) {
      var decision = decide(rule, y, "9.80", "10.20");
      assertThat(decision.outcome()).isEqualTo(Outcome.FAIL);
      assertLimits(decision, "10.10", "9.90");
    }
  }

  @Test
  void acceptsTheOnePointBetweenLimitsThatTouch() {
    var rule = DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "0.2", true);
    assertThat(decide(rule, "10.000", "9.80", "10.20").outcome()).isEqualTo(Outcome.PASS);
    assertThat(decide(rule, "10.001", "9.80", "10.20").outcome()).isEqualTo(Outcome.FAIL);
    var exclusive = DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "0.2", false);
    assertThat(decide(exclusive, "10", "9.80", "10.20").outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void roundsAnEndlessGuardBandToTheStrictSide() {
    var rule = DecisionRule.guarded(GuardBand.Kind.TIMES_STANDARD, "1", true);
    var decision =
        ConformityDecision.decide(
            rule,
            new BigDecimal("0.5"),
            new BigDecimal("0.1"),
            new BigDecimal("3"),
            BigDecimal.ZERO,
            BigDecimal.ONE);
    assertLimits(
        decision, "0.03333333333333333333333333333333334", "0.96666666666666666666666666666666666");
    assertThat(decision.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void keepsEveryDigit() {
    var decision =
        ConformityDecision.decide(
            DecisionRule.guarded(GuardBand.Kind.TIMES_U, "1", true),
            new BigDecimal("0.30000000000000000000000000000000000000001"),
            new BigDecimal("0.1"),
            BigDecimal.valueOf(2),
            null,
            new BigDecimal("0.4"));
    assertThat(decision.outcome()).isEqualTo(Outcome.FAIL);
    assertLimits(decision, null, "0.3");
  }

  @Test
  void refusesWhatCannotBeDecided() {
    var rule = DecisionRule.simple(true);
    assertRefused(rule, "1", "2", null, null);
    assertRefused(rule, "1", "2", "10.20", "9.80");
    assertRefused(rule, "-1", "2", "9.80", "10.20");
    assertRefused(rule, "1", "0", "9.80", "10.20");
    assertRefused(new DecisionRule(Type.GUARDED, null, true), "1", "2", "9.80", "10.20");
  }

  @Test
  void checksTheRuleItself() {
    assertThat(DecisionRule.simple(false).check()).isEmpty();
    assertThat(DecisionRule.guarded(GuardBand.Kind.TIMES_STANDARD, "1.645", true).check())
        .isEmpty();
    assertThat(DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "0", true).check()).isEmpty();
    assertCheck(new DecisionRule(Type.GUARDED, null, true), "/guardBand guard-band");
    assertCheck(
        new DecisionRule(Type.SIMPLE, new GuardBand(GuardBand.Kind.ABSOLUTE, "1"), true),
        "/guardBand guard-band");
    assertCheck(
        DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "-1", true), "/guardBand/value guard-band");
    assertCheck(
        DecisionRule.guarded(GuardBand.Kind.ABSOLUTE, "one", true),
        "/guardBand/value not-a-decimal");
  }

  private static void assertCheck(DecisionRule rule, String expected) {
    assertThat(rule.check())
        .extracting((QuantityFinding finding) -> finding.pointer() + " " + finding.code())
        .containsExactly(expected);
  }

  private static void assertRefused(
      DecisionRule rule,
      String expandedUncertainty,
      String k,
      @Nullable String lower,
      @Nullable String upper) {
    assertThatThrownBy(
            () ->
                ConformityDecision.decide(
                    rule,
                    BigDecimal.TEN,
                    new BigDecimal(expandedUncertainty),
                    new BigDecimal(k),
                    decimal(lower),
                    decimal(upper)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** U = 0.06 with k = 2 in all of them. */
  private static ConformityDecision decide(
      DecisionRule rule, String y, @Nullable String lower, @Nullable String upper) {
    return ConformityDecision.decide(
        rule,
        new BigDecimal(y),
        new BigDecimal("0.06"),
        BigDecimal.valueOf(2),
        decimal(lower),
        decimal(upper));
  }

  private static void assertLimits(
      ConformityDecision decision, @Nullable String lower, @Nullable String upper) {
    assertThat(decision.acceptanceLower())
        .usingComparator(ConformityDecisionTest::compare)
        .isEqualTo(decimal(lower));
    assertThat(decision.acceptanceUpper())
        .usingComparator(ConformityDecisionTest::compare)
        .isEqualTo(decimal(upper));
  }

  private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
