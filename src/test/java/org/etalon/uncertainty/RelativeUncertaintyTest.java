package org.etalon.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.etalon.uncertainty.RelativeUncertainty.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeUncertaintyTest {
  @ParameterizedTest
  @CsvSource({
    "0.0039, 100.0086, PER_MILLION, 39",
    "0.0039, -100.0086, PER_MILLION, 39",
    "0.06, 10, PERCENT, 0.60",
    "0.06, 10, ONE, 0.0060",
    "9.96E-8, 1, PER_BILLION, 1.0E+2",
    "0, 10, PERCENT, 0",
    "1, 1.0050, PERCENT, 1.0E+2",
  })
  void isReportedInParts(String uncertainty, String value, Part part, String reported) {
    assertThat(of(uncertainty, value).reportedIn(part)).isEqualByComparingTo(reported);
  }

  @Test
  void goesBackToWhatItCameFrom() {
    BigDecimal value = new BigDecimal("-12.50");
    RelativeUncertainty relative = RelativeUncertainty.in(Part.PERCENT, new BigDecimal("0.8"));
    assertThat(relative.absolute(value)).isEqualByComparingTo("0.1");
    assertThat(of("0.1", "-12.50").in(Part.PERCENT)).isEqualByComparingTo("0.8");
  }

  @ParameterizedTest
  @CsvSource({
    // 0.0039 of 100.0086 is 38.997 parts in a million
    "39E-6, 0.0039, 100.0086, true",
    "38E-6, 0.0039, 100.0086, true",
    "37E-6, 0.0039, 100.0086, false",
    "4E-5, 0.0039, 100.0086, true",
    "0.0060, 0.060, 10, true",
    "0.0061, 0.060, 10, true",
    "0.0062, 0.060, 10, false",
  })
  void agreesWithAnAbsoluteOneWithinTheirPlaces(
      String relative, String uncertainty, String value, boolean agrees) {
    assertThat(
            new RelativeUncertainty(new BigDecimal(relative))
                .agreesWith(new BigDecimal(uncertainty), new BigDecimal(value)))
        .isEqualTo(agrees);
  }

  @Test
  void refusesWhatIsNone() {
    assertThatThrownBy(() -> of("1", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("-1", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static RelativeUncertainty of(String uncertainty, String value) {
    return RelativeUncertainty.of(new BigDecimal(uncertainty), new BigDecimal(value));
  }
}
