package org.etalon.uncertainty.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.etalon.uncertainty.conformity.ConformityDecision.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tolerance of 9.80 to 10.20, and U = 0.06 with k = 2. */
class NonBinaryTest {
  private static final BigDecimal LOWER = new BigDecimal("9.80");
  private static final BigDecimal UPPER = new BigDecimal("10.20");

  @ParameterizedTest
  @CsvSource({
    "10.10, PASS",
    "10.14, PASS",
    "10.141, CONDITIONAL_PASS",
    "10.17, CONDITIONAL_PASS",
    "10.20, CONDITIONAL_PASS",
    "10.201, CONDITIONAL_FAIL",
    "10.23, CONDITIONAL_FAIL",
    "10.26, CONDITIONAL_FAIL",
    "10.261, FAIL",
    "10.27, FAIL",
    "9.86, PASS",
    "9.859, CONDITIONAL_PASS",
    "9.80, CONDITIONAL_PASS",
    "9.799, CONDITIONAL_FAIL",
    "9.74, CONDITIONAL_FAIL",
    "9.739, FAIL",
  })
  void hasFourOutcomesAndEveryBoundaryOnTheBetterSide(String y, Outcome outcome) {
    DecisionRule rule = DecisionRule.nonBinary(GuardBand.Kind.TIMES_U, "1", true);
    assertThat(decide(rule, y, LOWER, UPPER).outcome()).isEqualTo(outcome);
    DecisionRule withoutWidth = new DecisionRule(DecisionRule.Type.NON_BINARY, null, true);
    assertThat(decide(withoutWidth, y, LOWER, UPPER).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "10.139, PASS",
    "10.14, CONDITIONAL_PASS",
    "10.20, CONDITIONAL_FAIL",
    "10.26, FAIL",
    "9.86, CONDITIONAL_PASS",
    "9.80, CONDITIONAL_FAIL",
    "9.74, FAIL",
  })
  void orOnTheWorseSide(String y, Outcome outcome) {
    DecisionRule rule = DecisionRule.nonBinary(GuardBand.Kind.TIMES_U, "1", false);
    assertThat(decide(rule, y, LOWER, UPPER).outcome()).isEqualTo(outcome);
  }

  @Test
  void decidesOnOneSide() {
    DecisionRule rule = DecisionRule.nonBinary(GuardBand.Kind.TIMES_U, "1", true);
    assertThat(decide(rule, "-1000", null, UPPER).outcome()).isEqualTo(Outcome.PASS);
    assertThat(decide(rule, "10.25", null, UPPER).outcome()).isEqualTo(Outcome.CONDITIONAL_FAIL);
    assertThat(decide(rule, "10.3", null, UPPER).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(decide(rule, "9.81", LOWER, null).outcome()).isEqualTo(Outcome.CONDITIONAL_PASS);
    assertThat(decide(rule, "1000", LOWER, null).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void neverPassesWhereTheGuardBandIsWiderThanTheTolerance() {
    DecisionRule rule = DecisionRule.nonBinary(GuardBand.Kind.ABSOLUTE, "0.3", true);
    ConformityDecision decision = decide(rule, "10.00", LOWER, UPPER);
    assertThat(decision.acceptsNothing()).isTrue();
    assertThat(decision.outcome()).isEqualTo(Outcome.CONDITIONAL_PASS);
    assertThat(decide(rule, "10.3", LOWER, UPPER).outcome()).isEqualTo(Outcome.CONDITIONAL_FAIL);
  }

  @ParameterizedTest
  @CsvSource({"10.10, 0.04", "10.14, 0.00", "10.17, -0.03", "9.85, -0.01", "9.90, 0.04"})
  void saysHowFarInsideAValueLies(String y, String margin) {
    DecisionRule rule = DecisionRule.nonBinary(GuardBand.Kind.TIMES_U, "1", true);
    assertThat(decide(rule, y, LOWER, UPPER).margin(new BigDecimal(y)))
        .isEqualByComparingTo(margin);
  }

  private static ConformityDecision decide(
      DecisionRule rule, String y, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    return ConformityDecision.decide(
        rule, new BigDecimal(y), new BigDecimal("0.06"), BigDecimal.valueOf(2), lower, upper);
  }
}
