package org.etalon.uncertainty.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etalon.uncertainty.interval.AttributesMethod.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesMethodTest {
  /** Histories published with the method, the first one 1101 0111 1011 1110 1110. */
  @ParameterizedTest
  @CsvSource({
    "15, 20, 365, 0.95, 0.5, 231, 0.9949, 0.6516, 0.8286",
    "14, 20, 365, 0.95, 0.5, 205, 0.9993, 0.6000, 0.7843",
    "16, 20, 730, 0.95, 0.5, 523, 0.9682, 0.7041, 0.8716",
    "42, 50, 365, 0.9, 0.3, 329, 0.7557, 0.8067, 0.8664",
  })
  void findsTheIntervalThatFits(
      int good,
      int all,
      String days,
      String target,
      String confidence,
      String interval,
      String rejection,
      String lower,
      String upper) {
    Finding finding = method(target, confidence).of(good, all, new BigDecimal(days));
    assertThat(rounded(finding.proposed(), 0)).isEqualTo(interval);
    assertThat(finding.calculated()).isEqualTo(finding.proposed());
    assertThat(rounded(finding.rejection(), 4)).isEqualTo(rejection);
    assertThat(rounded(finding.lower(), 4)).isEqualTo(lower);
    assertThat(rounded(finding.upper(), 4)).isEqualTo(upper);
  }

  @Test
  void keepsAnIntervalThatNothingSpeaksAgainst() {
    Finding finding = method("0.9", "0.5").of(18, 20, BigDecimal.valueOf(365));
    assertThat(finding.proposed()).isEqualByComparingTo("365");
    assertThat(finding.observed()).isEqualByComparingTo("0.9");
    Finding sure = method("0.9", "0.99").of(42, 50, BigDecimal.valueOf(365));
    assertThat(sure.proposed()).isEqualByComparingTo("365");
    assertThat(rounded(sure.calculated(), 0)).isEqualTo("329");
  }

  @Test
  void lengthensAnIntervalThatIsTooGood() {
    Finding finding = method("0.7", "0.5").of(50, 50, BigDecimal.valueOf(100));
    assertThat(finding.proposed()).isEqualByComparingTo("200");
    assertThat(finding.upper()).isEqualByComparingTo("1");
    // the fiftieth root of a half
    assertThat(finding.lower()).isEqualByComparingTo("0.986233");
    Finding better = method("0.7", "0.5").of(40, 50, BigDecimal.valueOf(100));
    assertThat(better.proposed()).isBetween(new BigDecimal("101"), new BigDecimal("200"));
  }

  @Test
  void halvesAnIntervalThatNeverHeld() {
    Finding finding = method("0.9", "0.5").of(0, 4, BigDecimal.valueOf(100));
    assertThat(finding.proposed()).isEqualByComparingTo("50");
    assertThat(finding.lower()).isEqualByComparingTo("0");
    // one less the fourth root of a half
    assertThat(finding.upper()).isEqualByComparingTo("0.159104");
  }

  @Test
  void refusesWhatIsNoHistory() {
    assertThatThrownBy(() -> method("0.9", "0.5").of(5, 4, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> method("1", "0.5")).isInstanceOf(IllegalArgumentException.class);
  }

  private static AttributesMethod method(String target, String confidence) {
    return new AttributesMethod(
        new BigDecimal(target), new BigDecimal(confidence), BigDecimal.valueOf(2));
  }

  private static BigDecimal rounded(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_EVEN);
  }
}
