package org.etalon.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.unit.DsiUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitKindsTest {
  @ParameterizedTest
  @CsvSource({
    "\\hertz, \\becquerel, DIFFERENT",
    "\\kilo\\hertz, \\hertz, SAME",
    "\\hertz, \\second\\tothe{-1}, UNKNOWN",
    "\\radian\\per\\second, \\hertz, DIFFERENT",
    "\\newton\\metre, \\joule, DIFFERENT",
    "\\newton\\metre, \\kilo\\newton\\milli\\metre, SAME",
    "\\electronvolt, \\joule, SAME",
    "\\joule, \\watt\\second, UNKNOWN",
    "\\gray, \\sievert, DIFFERENT",
    "\\gray, \\joule\\per\\kilogram, UNKNOWN",
    "\\sievert, \\joule\\per\\gram, UNKNOWN",
    "\\milli\\gray\\per\\hour, \\micro\\sievert\\per\\hour, DIFFERENT",
    "\\milli\\gray\\per\\hour, \\joule\\per\\kilogram\\second, UNKNOWN",
    "\\gray\\metre\\tothe{2}, \\sievert\\metre\\tothe{2}, DIFFERENT",
    "\\sievert\\per\\gray, \\one, UNKNOWN",
    "\\becquerel\\per\\kilogram, \\hertz\\per\\kilogram, DIFFERENT",
    "\\becquerel\\per\\kilogram, \\second\\tothe{-1}\\kilogram\\tothe{-1}, UNKNOWN",
    "\\newton\\metre\\per\\second, \\watt, UNKNOWN",
    "\\lumen, \\candela, DIFFERENT",
    "\\lumen, \\candela\\steradian, UNKNOWN",
    "\\lux, \\candela\\per\\metre\\tothe{2}, DIFFERENT",
    "\\lux\\per\\steradian, \\candela\\per\\metre\\tothe{2}, UNKNOWN",
    "\\lux, \\lumen\\per\\metre\\tothe{2}, UNKNOWN",
    "\\lumen\\per\\watt, \\candela\\per\\watt, DIFFERENT",
    "\\candela\\steradian, \\candela, DIFFERENT",
    "\\radian, \\one, DIFFERENT",
    "\\radian, \\steradian, DIFFERENT",
    "\\radian, \\metre\\per\\metre, UNKNOWN",
    "\\degree, \\radian, SAME",
    "\\percent, \\ppm, SAME",
    "\\one, \\metre\\per\\metre, UNKNOWN",
    "\\neper, \\decibel, SAME",
    "\\decibel, \\one, DIFFERENT",
    "\\byte, \\bit, SAME",
    "\\bit, \\one, DIFFERENT",
    "\\bar, \\pascal, SAME",
    "\\bar, \\mmhg, SAME",
    "\\litre, \\metre\\tothe{3}, SAME",
    "\\knot, \\kilo\\metre\\per\\hour, SAME",
    "\\degreecelsius, \\kelvin, SAME",
    "\\metre, \\second, DIFFERENT",
    "\\volt, \\kilogram\\metre\\tothe{2}\\second\\tothe{-3}\\ampere\\tothe{-1}, SAME",
    "|furlong, |furlong, SAME",
    "|furlong, \\metre, UNKNOWN",
  })
  void comparesUnits(String one, String other, KindMatch match) {
    assertThat(UnitKinds.compare(DsiUnit.parse(one), DsiUnit.parse(other))).isEqualTo(match);
    assertThat(UnitKinds.compare(DsiUnit.parse(other), DsiUnit.parse(one))).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource({
    "\\second\\tothe{-1}, FREQ, \\hertz, FREQ, SAME",
    "\\second\\tothe{-1}, EMIR, \\hertz, FREQ, UNKNOWN",
    "\\becquerel, FREQ, \\hertz, FREQ, DIFFERENT",
    "\\joule, ENGY, \\joule, WORK, UNKNOWN",
    "\\joule, ENGY, \\newton\\metre, TORQ, DIFFERENT",
    "\\newton\\metre, TORQ, \\newton\\metre, TORQ, SAME",
    "\\metre\\tothe{2}\\per\\second, KIVI, \\metre\\tothe{2}\\per\\second, TDIF, UNKNOWN",
    "\\kelvin, TEMT, \\degreecelsius, TEMC, UNKNOWN",
    "\\kelvin, , \\degreecelsius, TEMC, SAME",
    "\\pascal, PRES, \\bar, , SAME",
    "\\one, RHUM, \\percent, RHUM, SAME",
    "\\one, RHUM, \\one, REFI, UNKNOWN",
    "|furlong, LENG, \\metre, LENG, UNKNOWN",
    "\\joule\\per\\kilogram, ABDO, \\gray, ABDO, SAME",
    "\\joule\\per\\kilogram, CALV, \\gray, ABDO, DIFFERENT",
    "\\joule\\per\\kilogram, ABDO, \\sievert, DOEQ, DIFFERENT",
  })
  void comparesUnitsWithKinds(
      String one,
      @Nullable String kind,
      String other,
      @Nullable String otherKind,
      KindMatch match) {
    assertThat(UnitKinds.compare(DsiUnit.parse(one), kind, DsiUnit.parse(other), otherKind))
        .isEqualTo(match);
    assertThat(UnitKinds.compare(DsiUnit.parse(other), otherKind, DsiUnit.parse(one), kind))
        .isEqualTo(match);
  }

  @Test
  void knowsTheCoherentUnitOfMostKinds() {
    assertThat(QuantityKinds.all().keySet())
        .filteredOn(kind -> UnitKinds.coherentUnit(kind) != null)
        .hasSize(121);
    assertThat(UnitKinds.coherentUnit("TORQ")).hasToString("\\newton\\metre");
    assertThat(UnitKinds.coherentUnit("RHUM")).isNull();
    assertThat(UnitKinds.coherentUnit("NONE")).isNull();
  }
}
