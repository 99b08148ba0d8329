package org.etalon.uncertainty.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.etalon.quantity.QuantityFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardBandTest {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The half of the tolerance is 1, so the acceptance limit is the share that is left. */
  @ParameterizedTest
  @CsvSource({
    "RSS, 2, 0.8660254037844386467637231707529361834714",
    "RSS, 2.5, 0.9165151389911680013176094387456016977536",
    "RSS, 4, 0.9682458365518542212948163499455749031672",
    "RSS, 1, 0",
    "TEST_95, 2.5, 0.6",
    "TEST_95, 4, 0.75",
    "RP_10, 2, 0.75",
    "RP_10, 2.5, 0.85",
    "RP_10, 4, 1",
    "RP_10, 10, 1",
    "DOBBERT, 1, 0.542748252373989664987654004778",
    "DOBBERT, 2.5, 0.914185634543506758763085849793",
    "DOBBERT, 4, 0.986719675492565344318040743136",
    "DOBBERT, 10, 1",
  })
  void leavesAShareThatIsAFunctionOfTheUncertaintyRatio(
      GuardBand.Kind kind, String ratio, String share) {
    BigDecimal expanded = BigDecimal.ONE.divide(new BigDecimal(ratio));
    BigDecimal upper = limit(kind, null, expanded, TWO);
    assertThat(upper).isCloseTo(new BigDecimal(share), within(new BigDecimal("1e-29")));
  }

  @ParameterizedTest
  @CsvSource({
    "TIMES_TOLERANCE, 0.1, 0.9",
    "TIMES_TOLERANCE, 0, 1",
    // 1.644854 · 0.1
    "FALSE_ACCEPT, 0.05, 0.8355146",
    "FALSE_ACCEPT, 0.025, 0.8040036",
    "FALSE_ACCEPT, 0.5, 1",
  })
  void countsTheToleranceOrTheRisk(GuardBand.Kind kind, String value, String share) {
    assertThat(limit(kind, value, new BigDecimal("0.2"), TWO)).isEqualByComparingTo(share);
  }

  @Test
  void leavesEverythingWhenNothingIsUncertain() {
    for (GuardBand.Kind kind : GuardBand.Kind.values()) {
      if (kind.isOfTheTur()) {
        assertThat(limit(kind, null, BigDecimal.ZERO, TWO))
            .as("%s", kind)
            .isEqualByComparingTo("1");
      }
    }
    assertThat(limit(GuardBand.Kind.RSS, null, new BigDecimal("1e-300"), TWO))
        .isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Test
  void isNotDefinedForEveryTolerance() {
    assertThatThrownBy(
            () -> limit(GuardBand.Kind.RSS, null, new BigDecimal("1.01"), BigDecimal.valueOf(2)))
        .isInstanceOf(IllegalArgumentException.class);
    for (String name : List.of("TIMES_TOLERANCE", "RSS", "RP_10", "DOBBERT")) {
      GuardBand.Kind kind = GuardBand.Kind.valueOf(name);
      DecisionRule rule = DecisionRule.guarded(kind, kind.isOfTheTur() ? null : "1", true);
      assertThatThrownBy(
              () ->
                  ConformityDecision.decide(
                      rule, BigDecimal.ZERO, BigDecimal.ONE, TWO, null, BigDecimal.TEN))
          .as(name)
          .hasMessageContaining("both limits");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TIMES_U, , guard-band",
    "TIMES_U, -1, guard-band",
    "TIMES_U, x, not-a-decimal",
    "RSS, 1, guard-band",
    "FALSE_ACCEPT, 0, guard-band",
    "FALSE_ACCEPT, 0.51, guard-band",
  })
  void isCheckedByItself(GuardBand.Kind kind, @Nullable String value, String code) {
    assertThat(DecisionRule.guarded(kind, value, true).check())
        .extracting(QuantityFinding::pointer, QuantityFinding::code)
        .containsExactly(Tuple.tuple("/guardBand/value", code));
  }

  private static BigDecimal limit(
      GuardBand.Kind kind, @Nullable String value, BigDecimal expanded, BigDecimal factor) {
    BigDecimal upper =
        ConformityDecision.decide(
                DecisionRule.guarded(kind, value, true),
                BigDecimal.ZERO,
                expanded,
                factor,
                BigDecimal.ONE.negate(),
                BigDecimal.ONE)
            .acceptanceUpper();
    assertThat(upper).isNotNull();
    return upper == null ? BigDecimal.ZERO : upper;
  }
}
