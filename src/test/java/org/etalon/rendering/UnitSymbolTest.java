package org.etalon.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "\\metre,m",
    "\\kilogram,kg",
    "\\milli\\kelvin,mK",
    "\\micro\\metre,µm",
    "\\degreecelsius,°C",
    "\\kilogram\\metre\\tothe{-3},kg·m⁻³",
    "\\metre\\per\\second\\tothe{2},m·s⁻²",
    "\\metre\\per\\second\\tothe{-2},m·s²",
    "\\metre\\tothe{12},m¹²",
    "\\one,1",
    "\\one\\per\\second,s⁻¹",
    "\\percent,%",
    "\\kilo\\ohm\\metre,kΩ·m",
    "\\volt\\per\\hertz\\tothe{0.5},V·Hz^(−0.5)",
    "\\angstrom,Å",
  })
  void writesWhatItUnderstands(String dsi, String symbol) {
    assertThat(UnitSymbol.of(dsi)).isEqualTo(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "metre",
        "\\foo",
        "\\metre\\foo",
        "\\milli",
        "\\milli\\micro\\metre",
        "\\milli\\kilogram",
        "\\kilo\\degreecelsius",
        "\\kilo\\percent",
        "\\naturalunittime",
        "\\metre \\second",
        "\\metre\\per",
        "\\metre\\per\\second\\per\\second",
        "|furlong",
        "\\kilo\\tothe{2}\\metre",
      })
  void leavesWhatItDoesNotUnderstand(String dsi) {
    assertThat(UnitSymbol.of(dsi)).isEqualTo(dsi);
  }
}
