package org.etalon.uncertainty.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {
  private static final ToleranceInterval TOLERANCE =
      new ToleranceInterval(new BigDecimal("9.80"), new BigDecimal("10.20"));
  private static final BigDecimal U = new BigDecimal("0.06");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @ParameterizedTest
  @CsvSource({
    "10.10, 0.99957",
    "10.14, 0.97725",
    "10.141, 0.97539",
    "10.17, 0.84134",
    "10.20, 0.50000",
    "10.23, 0.15866",
    "10.27, 0.00982",
    // symmetric
    "9.90, 0.99957",
    "9.86, 0.97725",
    "9.73, 0.00982",
  })
  void saysHowProbablyAnItemConforms(String y, String probability) {
    BigDecimal conformance = new SpecificRisk(U, TWO, TOLERANCE).conformance(new BigDecimal(y));
    assertThat(conformance.setScale(5, RoundingMode.HALF_EVEN)).isEqualTo(probability);
  }

  @ParameterizedTest
  @CsvSource({
    ", , 0.5000",
    "TIMES_STANDARD, 1.645, 0.0500",
    "TIMES_STANDARD, 1.96, 0.0250",
    "TIMES_STANDARD, 2, 0.0228",
    "TIMES_U, 1, 0.0228",
    "FALSE_ACCEPT, 0.05, 0.0500",
  })
  void saysTheRiskOnTheAcceptanceLimit(
      GuardBand.@Nullable Kind kind, @Nullable String value, String risk) {
    DecisionRule rule =
        kind == null ? DecisionRule.simple(true) : DecisionRule.guarded(kind, value, true);
    ConformityDecision decision =
        ConformityDecision.decide(
            rule, BigDecimal.TEN, U, TWO, TOLERANCE.lower(), TOLERANCE.upper());
    BigDecimal stated = new SpecificRisk(U, TWO, TOLERANCE).falseAcceptAtLimit(decision);
    assertThat(stated.setScale(4, RoundingMode.HALF_EVEN)).isEqualTo(risk);
  }

  @Test
  void countsBothSidesOfATolerance() {
    ToleranceInterval narrow =
        new ToleranceInterval(new BigDecimal("-0.03"), new BigDecimal("0.03"));
    // One standard uncertainty to both sides.
    assertThat(new SpecificRisk(U, TWO, narrow).conformance(BigDecimal.ZERO))
        .isEqualTo("0.68268949");
    ToleranceInterval oneSided = new ToleranceInterval(null, new BigDecimal("0.03"));
    assertThat(new SpecificRisk(U, TWO, oneSided).conformance(BigDecimal.ZERO))
        .isEqualTo("0.84134475");
  }

  @Test
  void knowsNoRiskWithoutUncertainty() {
    SpecificRisk risk = new SpecificRisk(BigDecimal.ZERO, TWO, TOLERANCE);
    assertThat(risk.conformance(new BigDecimal("10.20"))).isEqualByComparingTo("1");
    assertThat(risk.conformance(new BigDecimal("10.200001"))).isEqualByComparingTo("0");
    SpecificRisk small = new SpecificRisk(new BigDecimal("1e-300"), TWO, TOLERANCE);
    assertThat(small.conformance(new BigDecimal("10.19"))).isEqualByComparingTo("1");
    assertThat(small.conformance(new BigDecimal("10.21"))).isEqualByComparingTo("0");
    assertThat(small.conformance(new BigDecimal("10.20"))).isEqualByComparingTo("0.5");
  }

  /**
   * Items of which a share is in tolerance, measured with a quarter of their standard deviation.
   * The published numbers are right to a millionth of a percent; the second column is the integral
   * to the digits that are stated here, found elsewhere with thirty digits.
   */
  @ParameterizedTest
  @CsvSource({
    "0.6, 4.83860326, 0.0483860321",
    "0.7, 3.92234109, 0.0392234107",
    "0.8, 2.85583037, 0.0285583062",
    "0.9, 1.59995312, 0.0159995353",
    "0.95, 0.87100925, 0.0087101019",
    "0.99, 0.19991684, 0.0019991696",
  })
  void integratesTheRiskOfAllItems(String inTolerance, String percent, String exact) {
    GlobalRisk risk =
        GlobalRisk.ofInTolerance(
            new BigDecimal(inTolerance), BigDecimal.valueOf(4), BigDecimal.ONE);
    assertThat(risk.falseAccept().movePointRight(2))
        .isCloseTo(new BigDecimal(percent), within(new BigDecimal("1e-6")));
    assertThat(risk.falseAccept()).isEqualTo(exact);
  }

  /**
   * Tolerance in standard deviations of the items, the ratio of the deviations, the share left. The
   * literature has 0.8 %, 0.25 % and, with the guard band, 0.8 % and 6.6 %; the digits were found
   * elsewhere.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 4, 1, 0.0080060848, 0.0148508842",
    "2.5, 4, 1, 0.0024453487, 0.0053193891",
    "2, 2, 0.91, 0.0080516085, 0.0661064522",
  })
  void agreesWithWhatIsKnownOfGuardBands(
      String tolerance, String ratio, String share, String accept, String reject) {
    BigDecimal process = BigDecimal.ONE.divide(new BigDecimal(tolerance));
    GlobalRisk risk =
        GlobalRisk.of(process, process.divide(new BigDecimal(ratio)), new BigDecimal(share));
    assertThat(risk.falseAccept()).isEqualTo(accept);
    assertThat(risk.falseReject()).isEqualTo(reject);
  }

  /** Accepted and rejected, conforming or not: together they are everything. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 1",
    "0.5, 0.1, 0.8",
    "2, 1, 0.9",
    "0.001, 1, 1",
    "1, 0.001, 1",
    "0.3, 3, 1"
  })
  void addsUp(String process, String test, String share) {
    double sigma = Double.parseDouble(process);
    double u = Double.parseDouble(test);
    GlobalRisk risk =
        GlobalRisk.of(new BigDecimal(process), new BigDecimal(test), new BigDecimal(share));
    double total = Math.hypot(sigma, u);
    double limit = Double.parseDouble(share);
    double accepted = StandardNormal.between(-limit / total, limit / total);
    double good = StandardNormal.between(-1 / sigma, 1 / sigma);
    // accepted = good − wrongly rejected + wrongly accepted
    assertThat(
            good - risk.falseReject().doubleValue() + risk.falseAccept().doubleValue() - accepted)
        .isCloseTo(0, within(3e-10));
  }

  @Test
  void saysHowManyOfTheAcceptedAreWrong() {
    GlobalRisk risk =
        GlobalRisk.ofInTolerance(new BigDecimal("0.6"), BigDecimal.valueOf(4), BigDecimal.ONE);
    assertThat(risk.falseAcceptAmongAccepted())
        .isCloseTo(new BigDecimal("0.0826008199"), within(new BigDecimal("1e-8")));
    assertThatThrownBy(() -> GlobalRisk.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
