package org.etalon.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          \\metre;metre;m;M;MTR;m
          \\kilogram\\metre\\tothe{2}\\per\\second\\tothe{3}\\ampere;kilogram.metre2.second-3.ampere-1;kg.m2.s-3.A-1;;;kg·m²·s⁻³·A⁻¹
          \\kilogram\\per\\metre\\tothe{3};kilogram.metre-3;kg.m-3;KiloGM-PER-M3;KMQ;kg·m⁻³
          \\newton\\metre;newton.metre;N.m;N-M;NU;N·m
          \\metre\\newton;metre.newton;m.N;N-M;NU;m·N
          \\degreecelsius;degreeCelsius;Cel;DEG_C;CEL;°C
          \\milli\\metre;millimetre;mm;MilliM;MMT;mm
          \\micro\\metre;micrometre;um;MicroM;4H;µm
          \\micro\\metre\\per\\metre;micrometre.metre-1;um.m-1;MicroM-PER-M;;µm·m⁻¹
          \\ohm;ohm;Ohm;OHM;OHM;Ω
          \\decibel;decibel;dB;DeciB;2N;dB
          \\decibel\\per\\metre;decibel.metre-1;;DeciB-PER-M;;dB·m⁻¹
          \\one;one;1;UNITLESS;;1
          \\one\\per\\second;second-1;s-1;PER-SEC;C97;s⁻¹
          \\hectare;hectare;har;HA;;ha
          \\mmhg;;;MilliM_HG;;mmHg
          \\dalton;dalton;;DA;;Da
          \\atomicmassunit;;u;U;D43;u
          \\astronomicalunit;astronomicalunit;;;;au
          \\atomicunittime;;;;;
          \\naturalunittime;;;;;
          \\bohr;;;;;a₀
          \\percent;;%;PERCENT;P1;%
          \\kilo\\percent;;;;;
          \\kibi\\byte;;KiBy;KibiBYTE;E64;KiB
          \\pebi\\byte;;;;;PiB
          \\quetta\\metre;quettametre;;;;Qm
          \\milli\\degree;;;;;m°
          \\volt\\per\\hertz\\tothe{0.5};;;;;V·Hz^(−0.5)
          \\metre\\tothe{0};;;;;m⁰
          |furlong;;;;;
          """)
  void writes(
      String dsi,
      @Nullable String bipm,
      @Nullable String ucum,
      @Nullable String qudt,
      @Nullable String rec20,
      @Nullable String symbol) {
    UnitCodes codes = UnitCodes.of(DsiUnit.parse(dsi));
    assertThat(codes.bipm()).isEqualTo(bipm);
    assertThat(codes.bipmPid())
        .isEqualTo(bipm == null ? null : "https://si-digital-framework.org/SI/units/" + bipm);
    assertThat(codes.ucum()).isEqualTo(ucum);
    assertThat(codes.qudt()).isEqualTo(qudt == null ? null : "http://qudt.org/vocab/unit/" + qudt);
    assertThat(codes.rec20()).isEqualTo(rec20);
    assertThat(codes.symbol()).isEqualTo(symbol);
    boolean complete =
        bipm != null && ucum != null && qudt != null && rec20 != null && symbol != null;
    assertThat(codes.problems().isEmpty()).isEqualTo(complete);
    assertThat(codes.problems()).allMatch(problem -> problem.endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre\\per\\second\\tothe{2}, \\mathrm{m}\\cdot\\mathrm{s}^{-2}",
    "\\kilo\\metre\\tothe{2}, \\mathrm{km}^{2}",
    "\\micro\\metre\\tothe{2}, {\\mu \\mathrm{m}}^{2}",
    "\\kilo\\ohm\\metre, \\mathrm{k}\\Omega\\cdot\\mathrm{m}",
    "\\degreecelsius, {}^{\\circ}\\mathrm{C}",
    "\\percent, \\%",
    "\\one, 1",
    "\\metre\\tothe{0.5}, \\mathrm{m}^{0.5}",
    "\\bohr\\tothe{2}, {a_{0}}^{2}",
  })
  void writesLatex(String dsi, String latex) {
    assertThat(UnitCodes.of(DsiUnit.parse(dsi)).latex()).isEqualTo(latex);
  }

  @Test
  void writesMathml() {
    assertThat(UnitCodes.of(DsiUnit.parse("\\metre\\per\\second\\tothe{2}")).mathml())
        .isEqualTo(
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><mi"
                + " mathvariant=\"normal\">m</mi><mo>⋅</mo><msup><mi"
                + " mathvariant=\"normal\">s</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup></mrow></math>");
    assertThat(UnitCodes.of(DsiUnit.parse("\\one")).mathml()).contains("<mn>1</mn>");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\\metre\\per\\second, DSI, \\metre\\per\\second",
        "|furlong, DSI, |furlong",
        "m, UCUM, \\metre",
        "m/s, UCUM, \\metre\\per\\second",
        "/s, UCUM, \\second\\tothe{-1}",
        "1/s, UCUM, \\one\\per\\second",
        "m/s.kg, UCUM, \\metre\\kilogram\\per\\second",
        "m/(s.kg), UCUM, \\metre\\per\\second\\kilogram",
        "m/(s/kg), UCUM, \\metre\\kilogram\\per\\second",
        "kg.m2.s-3.A-1, UCUM, \\kilogram\\metre\\tothe{2}\\per\\second\\tothe{3}\\ampere",
        "Cel, UCUM, \\degreecelsius",
        "um/m, UCUM, \\micro\\metre\\per\\metre",
        "dB, UCUM, \\decibel",
        "l, UCUM, \\litre",
        "mL, UCUM, \\milli\\litre",
        "har, UCUM, \\hectare",
        "', UCUM, \\arcminute",
        "'', UCUM, \\arcsecond",
        "[ppm], UCUM, \\ppm",
        "KiBy, UCUM, \\kibi\\byte",
        "Ohm, UCUM, \\ohm",
        "1, UCUM, \\one",
        "bar, UCUM, \\bar",
        "°C, BIPM, \\degreecelsius",
        "µm, BIPM, \\micro\\metre",
        "μm, BIPM, \\micro\\metre",
        "Ω, BIPM, \\ohm",
        "ha, BIPM, \\hectare",
        "Da, BIPM, \\dalton",
        "metre, BIPM, \\metre",
        "kilogram.metre.second-2, BIPM, \\kilogram\\metre\\per\\second\\tothe{2}",
        "https://si-digital-framework.org/SI/units/degreeCelsius, BIPM, \\degreecelsius",
        "http://si-digital-framework.org/SI/units/millisecond-1, BIPM, \\milli\\second\\tothe{-1}",
        "https://si-digital-framework.org/SI/units/decibel, BIPM, \\decibel",
        "http://qudt.org/vocab/unit/DEG_C, QUDT, \\degreecelsius",
        "unit:N-M, QUDT, \\newton\\metre",
        "unit:W-PER-M2-K, QUDT, \\watt\\per\\metre\\tothe{2}\\kelvin",
        "unit:KiloGM-PER-M3, QUDT, \\kilogram\\per\\metre\\tothe{3}",
      })
  void reads(String text, UnitNotation notation, String dsi) {
    UnitReader.ReadUnit read = UnitReader.read(text);
    assertThat(read.unit()).hasToString(dsi);
    assertThat(read.notation()).isEqualTo(notation);
    assertThat(UnitReader.read(text, notation)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    // UCUM
    "dar, lossy-code",
    "10*-6, lossy-code",
    "10^3, lossy-code",
    "2.m, lossy-code",
    "{rev}/min, lossy-code",
    "m{length}, lossy-code",
    "B[V], lossy-code",
    "dB[SPL], lossy-code",
    "mm[Hg], lossy-code",
    "AU, lossy-code",
    "a, lossy-code",
    "mo, lossy-code",
    "[degF], lossy-code",
    "Cel/m, lossy-code",
    "dB/m, lossy-code",
    "Cel2, lossy-code",
    "mCel, R010",
    "M, unknown-code",
    "KM, unknown-code",
    "m//s, unknown-code",
    "m., unknown-code",
    "(m, unknown-code",
    "m), unknown-code",
    "m s, unknown-code",
    "m100, unknown-code",
    "m1.5, lossy-code",
    "((((((((((m)))))))))), unknown-code",
    // attodalton in the one, astronomical unit in the other
    "au, ambiguous-code",
    // BIPM
    "https://si-digital-framework.org/SI/units/m, unknown-code",
    "https://si-digital-framework.org/SI/units/degreecelsius, unknown-code",
    "https://si-digital-framework.org/SI/units/millikilogram, unknown-code",
    "https://si-digital-framework.org/SI/units/millidegree, unknown-code",
    "https://si-digital-framework.org/SI/units/bar, unknown-code",
    "https://si-digital-framework.org/SI/units/, unknown-code",
    "https://si-digital-framework.org/SI/units/metre0.5, unknown-code",
    "https://si-digital-framework.org/SI/units/one2, R014",
    "https://si-digital-framework.org/SI/units/kibimetre, unknown-code",
    // QUDT
    "unit:NUM, lossy-code",
    "unit:AU, lossy-code",
    "unit:DEG_F, lossy-code",
    "unit:M-PER-FORTNIGHT, unknown-code",
    "unit:KiloM-KiloM-KiloM, unknown-code",
    "http://example.org/unit/M, unknown-code",
  })
  void refuses(String text, String code) {
    assertThatThrownBy(() -> UnitReader.read(text))
        .isInstanceOfSatisfying(
            UnitRejectedException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.position()).isBetween(0, text.length());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "mm Hg", "kPa (abs)", "m^2", "m·s⁻¹"})
  void refusesWhatIsNoCode(String text) {
    assertThatThrownBy(() -> UnitReader.read(text)).isInstanceOf(UnitRejectedException.class);
  }

  @ParameterizedTest
  @CsvSource({"m^2, \\metre\\tothe{2}", "m·s⁻¹, \\metre\\per\\second", "mmHg, \\mmhg"})
  void suggestsForSymbols(String text, String hint) {
    assertThatThrownBy(() -> UnitReader.read(text))
        .isInstanceOfSatisfying(
            UnitRejectedException.class, e -> assertThat(e.hint()).isEqualTo(hint));
  }
}
