package org.etalon.quantity.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.etalon.quantity.unit.Exactness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDescriptionTest {
  @ParameterizedTest
  @ValueSource(strings = {"\\quetta\\metre\\tothe{99}", "\\quecto\\metre\\tothe{99}"})
  void aFactorOfThousandsOfDigitsIsRounded(String part) {
    UnitDescription found = UnitDescription.of(part.repeat(253 / part.length()));
    assertThat(found.fraction()).isNull();
    assertThat(found.exactness()).isEqualTo(Exactness.ROUNDED);
    assertThat(found.problems()).extracting("code").contains("long-factor");
    assertThat(String.valueOf(found.factor())).hasSizeLessThan(60).contains("E");
  }

  @Test
  void aFactorOfSomeHundredDigitsIsExact() {
    UnitDescription found = UnitDescription.of("\\milli\\metre\\tothe{99}");
    assertThat(found.fraction()).isEqualTo("1/1" + "0".repeat(297));
    assertThat(found.exactness()).isEqualTo(Exactness.EXACT);
    assertThat(found.problems()).extracting("code").doesNotContain("long-factor");
  }
}
