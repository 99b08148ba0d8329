package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGradeTest {
  @ParameterizedTest
  @CsvSource({
    "\\kilogram\\metre\\per\\second, PLATINUM",
    "\\kelvin\\tothe{-0.5}, PLATINUM",
    "\\mole\\tothe{+3}, PLATINUM",
    "\\one\\one, PLATINUM",
    "\\day\\tothe{-1}, PLATINUM",
    "\\centi\\metre, GOLD",
    "\\ohm\\metre, GOLD",
    "\\micro\\volt\\per\\nano\\second, GOLD",
    "\\kilogram \\metre\\tothe{ -1 }\\per \\second, PLATINUM",
    "\\milli\\litre, SILVER",
    "\\percent, SILVER",
    "\\mebi\\byte, SILVER",
    "\\volt\\per\\litre, SILVER",
    "\\milli\\bar, BRONZE",
    "\\litre\\knot, BRONZE",
  })
  void theLowestPartDecides(String unit, Grade grade) {
    assertThat(UnitGrade.ofWritten(unit)).isEqualTo(new UnitGrade(grade, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "|furlong, non-si,",
    "\\milli\\volt\\kilo\\ampere, several-prefixes,",
    "\\one\\per\\milli\\volt\\kilo\\ampere, several-prefixes,",
    "\\milli\\degree, prefix-on-angle,",
    "\\milli\\percent, prefix-on-fraction,",
    "\\kibi\\metre, binary-prefix,",
    "\\quetta\\metre, prefix-beyond-dsi,",
    "\\metre\\tothe{3.00}, exponent-form, \\metre\\tothe{3}",
    "\\metre\\tothe{1.5}\\second, exponent-form, \\metre\\metre\\tothe{0.5}\\second",
    "\\metre\\tothe{0.3}, exponent-form,",
    "\\metre\\per\\second\\tothe{1.0}, exponent-form, \\metre\\second\\tothe{-1}",
    "\\newtons\\Meter, unknown-unit, \\newton\\metre",
    "\\kilo\\gram\\metre, R011, \\kilogram\\metre",
    "\\second\\one\\tothe{2}, R014, \\second\\one",
    "\\milli\\hour, R010,",
    "\\kel vin, blank, \\kelvin",
    "'\\metre\t', blank, \\metre",
    "\\xyzzy, unknown-unit,",
  })
  void aProblemSaysWhatWouldBeBetter(String unit, String code, String better) {
    UnitGrade found = UnitGrade.ofWritten(unit);
    assertThat(found.grade()).isEqualTo(Grade.IMPROVABLE);
    assertThat(found.problems()).hasSize(1);
    UnitProblem problem = found.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.better()).isEqualTo(better);
    assertThat(problem.detail()).matches(".*[.?]");
  }

  @Test
  void whatIsBetterIsGood() {
    assertThat(UnitGrade.ofWritten("\\metre\\metre\\tothe{0.5}\\second").grade())
        .isEqualTo(Grade.PLATINUM);
  }

  @Test
  void everyNamedUnitAloneHasAMedal() {
    assertThat(Arrays.stream(UnitName.values()))
        .allSatisfy(
            name ->
                assertThat(UnitGrade.ofWritten("\\" + name.word()).grade())
                    .isNotEqualTo(Grade.IMPROVABLE));
  }

  @Test
  void gradesAreOrdered() {
    assertThat(Grade.GOLD.worse(Grade.SILVER)).isEqualTo(Grade.SILVER);
    assertThat(Grade.GOLD.better(Grade.SILVER)).isEqualTo(Grade.GOLD);
  }
}
