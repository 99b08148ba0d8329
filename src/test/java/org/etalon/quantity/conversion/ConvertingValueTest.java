package org.etalon.quantity.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitReader;
import org.etalon.quantity.conversion.ConvertingValue.Answer;
import org.etalon.quantity.conversion.ConvertingValue.Question;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.ForeignNames;
import org.etalon.quantity.unit.ForeignUnit;
import org.etalon.quantity.unit.UnitRejectedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConvertingValueTest {
  private static Answer convert(
      String value,
      String unit,
      String to,
      @Nullable String uncertainty,
      @Nullable ValueScale scale) {
    return ConvertingValue.answer(new Question(value, unit, to, uncertainty, scale, null));
  }

  private static String text(Answer answer) {
    return DecimalText.of(answer.value().value(), answer.value().exactness());
  }

  @ParameterizedTest
  @CsvSource({
    "\\milli\\gray\\per\\hour, \\micro\\sievert\\per\\hour",
    "\\becquerel\\per\\kilogram, \\hertz\\per\\kilogram",
    "Ci, \\hertz",
    "\\lumen, \\candela",
    "\\lux, \\candela\\per\\metre\\tothe{2}",
  })
  void refusesOtherKinds(String unit, String to) {
    assertThatThrownBy(() -> convert("1", unit, to, null, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.errors().get(0).code()).isEqualTo("incompatible-kinds"));
  }

  @ParameterizedTest
  @CsvSource({
    "\\joule\\per\\kilogram, \\gray, UNKNOWN",
    "\\lumen, \\candela\\steradian, UNKNOWN",
    "\\newton\\metre\\per\\second, \\watt, UNKNOWN",
    "\\bar, \\pascal, SAME",
    "inch, \\metre, SAME",
  })
  void saysWhetherTheKindsAreKnown(String unit, String to, KindMatch kinds) {
    assertThat(convert("1", unit, to, null, null).kinds()).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "-273.16, \\degreecelsius, \\kelvin",
    "-0.01, \\kelvin, \\degreecelsius",
    "-459.68, °F, \\kelvin",
    "-1, \\milli\\kelvin, \\kelvin",
  })
  void noTemperatureIsBelowAbsoluteZero(String value, String unit, String to) {
    assertThatThrownBy(() -> convert(value, unit, to, null, ValueScale.INTERVAL))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.errors().get(0).code()).isEqualTo("below-absolute-zero"));
    assertThat(convert(value, unit, to, null, ValueScale.RATIO).value().value()).isNegative();
  }

  @Test
  void absoluteZeroIsATemperature() {
    assertThat(text(convert("-459.67", "[degF]", "\\kelvin", null, ValueScale.INTERVAL)))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "90, EXACT, 90",
    "9E+1, EXACT, 90",
    "0E+1, EXACT, 0",
    "1.5E+3, EXACT, 1500",
    "1E-7, EXACT, 0.0000001",
    "0.00000, EXACT, 0.00000",
    "1.50, EXACT, 1.50",
    "1.23E+5, ROUNDED, 1.23E+5",
    "1.602176634E-19, EXACT, 1.602176634E-19",
    "1E+19, EXACT, 10000000000000000000",
    "1E+20, EXACT, 1E+20",
    "1E+400, EXACT, 1E+400",
    "1E-400, EXACT, 1E-400",
    "1.66053906892E-27, MEASURED, 1.66053906892E-27",
    "293.15, EXACT, 293.15",
  })
  void writesOrdinaryNumbersWithoutAnExponent(String number, Exactness exactness, String text) {
    assertThat(DecimalText.of(new BigDecimal(number), exactness)).isEqualTo(text);
  }

  @Test
  void theAnswerIsAsExactAsItsWorsePart() {
    Answer answer = convert("36", "\\kilo\\metre\\per\\hour", "\\metre\\per\\second", "0.1", null);
    assertThat(answer.value().exactness()).isEqualTo(Exactness.EXACT);
    assertThat(answer.exactness()).isEqualTo(Exactness.ROUNDED);
    assertThat(text(answer)).isEqualTo("10");
  }

  /** A name of ours must not hide what a notation says. */
  @ParameterizedTest
  @MethodSource("foreignNames")
  void noForeignNameIsAnotherUnit(String name) {
    ForeignUnit unit = ForeignNames.find(name);
    assertThat(unit).isNotNull();
    assertThatThrownBy(() -> UnitReader.read(name))
        .isInstanceOf(UnitRejectedException.class)
        .hasMessageContaining("conversions read it as " + unit.code());
  }

  private static java.util.Set<String> foreignNames() {
    return ForeignNames.all();
  }

  @Test
  void tellsAListFromAUnit() {
    assertThatThrownBy(() -> UnitDescription.of("\\metre \\second"))
        .hasMessageContaining("list of units");
    assertThatThrownBy(() -> UnitDescription.of("\\metre \\foo"))
        .hasMessageNotContaining("list of units");
  }
}
