package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitListTest {
  @Test
  void readsUnitsWithABlankBetween() {
    assertThat(UnitList.parse("\\metre \\milli\\second |furlong"))
        .extracting(DsiUnit::toString)
        .containsExactly("\\metre", "\\milli\\second", "|furlong");
    assertThat(UnitList.parse("\\one")).hasSize(1);
    assertThat(UnitList.parse(List.of("\\metre", "|imperial gallon"))).hasSize(2);
    assertThat(UnitList.parse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre \\meter, 1, unknown-unit",
    "\\metre  \\second, 1, empty",
    "'\\metre ', 1, empty",
    "'', 0, empty",
    "\\metre \\milli\\kilogram \\foo, 1, R010",
    "'\\metre\t\\second', 0, blank",
  })
  void saysWhichIsNoUnit(String text, int index, String code) {
    assertThatThrownBy(() -> UnitList.parse(text))
        .isInstanceOfSatisfying(
            UnitRejectedException.class,
            e -> {
              assertThat(e.index()).isEqualTo(index);
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.errors().get(0).pointer()).isEqualTo("/" + index);
            });
  }

  @Test
  void countsNothingForAUnitAlone() {
    assertThatThrownBy(() -> DsiUnit.parse("\\meter"))
        .isInstanceOfSatisfying(
            UnitRejectedException.class, e -> assertThat(e.index()).isEqualTo(-1));
  }
}
