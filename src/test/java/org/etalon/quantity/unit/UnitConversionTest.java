package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConversionTest {
  @ParameterizedTest
  @CsvSource({
    "20.10, \\milli\\metre, \\metre, 0.02010",
    "1.5, \\kilo\\metre, \\metre, 1.5E+3",
    "1500, \\metre, \\kilo\\metre, 1.500",
    "0.00, \\milli\\metre, \\metre, 0.00000",
    "36, \\kilo\\metre\\per\\hour, \\metre\\per\\second, 1E+1",
    "1, \\knot, \\kilo\\metre\\per\\hour, 1.852",
    "90, \\minute, \\hour, 1.5",
    "1, \\electronvolt, \\joule, 1.602176634E-19",
    "1.00, \\bar, \\kilo\\pascal, 1.00E+2",
    "760, \\mmhg, \\pascal, 101325.0144354",
    "1, \\litre, \\centi\\metre\\tothe{3}, 1E+3",
    "1, \\kibi\\byte, \\bit, 8192",
    "3, \\bel, \\decibel, 3E+1",
    "1, \\newton\\metre, \\joule, 1",
    "180, \\degree, \\arcminute, 1.08E+4",
    "1, \\kilo\\dalton, \\dalton, 1E+3",
    "2, \\dalton, \\atomicmassunit, 2",
    "1, \\kilo\\metre\\tothe{0.5}\\kilo\\metre\\tothe{0.5}, \\metre, 1E+3",
    "5.0, \\percent, \\one, 0.050",
    "123456789012345678901234567890.123456789, \\micro\\metre, \\kilo\\metre,"
        + " 123456789012345678901.234567890123456789",
    "1, \\mebi\\second, \\kibi\\second, 1024",
    "1, \\second, \\mebi\\second, 9.5367431640625E-7",
  })
  void convertsExactly(String value, String from, String to, String expected) {
    Converted converted = convert(value, from, to, Scale.DIFFERENCE, 3);
    assertThat(converted).isEqualTo(new Converted(new BigDecimal(expected), Exactness.EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "1, \\second, \\hour, 6, 0.000277778, ROUNDED",
    "10, \\metre\\per\\second, \\knot, 10, 19.43844492, ROUNDED",
    "180, \\degree, \\radian, 50, 3.1415926535897932384626433832795028841971693993751, ROUNDED",
    "1, \\radian, \\degree, 20, 57.295779513082320877, ROUNDED",
    "1, \\neper, \\decibel, 10, 8.685889638, ROUNDED",
    "1, \\dalton, \\kilogram, 12, 1.66053906892E-27, MEASURED",
    "1, \\hartree, \\electronvolt, 11, 27.211386246, MEASURED",
    "2.5, \\one, \\ppm, 1, 2.5E+6, EXACT",
    "1, \\kilo\\metre\\tothe{0.5}, \\metre\\tothe{0.5}, 10, 31.62277660, ROUNDED",
  })
  void roundsToTheDigitsAskedFor(
      String value, String from, String to, int digits, String expected, Exactness exactness) {
    assertThat(convert(value, from, to, Scale.DIFFERENCE, digits))
        .isEqualTo(new Converted(new BigDecimal(expected), exactness));
  }

  @ParameterizedTest
  @CsvSource({
    "20.00, \\degreecelsius, \\kelvin, POINT, 293.15",
    "20.000, \\degreecelsius, \\kelvin, POINT, 293.150",
    "0.05, \\degreecelsius, \\kelvin, DIFFERENCE, 0.05",
    "10, \\degreecelsius, \\kelvin, DIFFERENCE, 10",
    "293.15, \\kelvin, \\degreecelsius, POINT, 20.00",
    "273.15, \\kelvin, \\degreecelsius, POINT, 0.00",
    "0, \\kelvin, \\degreecelsius, POINT, -273.15",
    "293150, \\milli\\kelvin, \\degreecelsius, POINT, 20.000",
    "20, \\degreecelsius, \\milli\\kelvin, POINT, 2.9315E+5",
    "-273.15, \\degreecelsius, \\kelvin, POINT, 0.00",
    "7.5, \\degreecelsius, \\degreecelsius, POINT, 7.5",
    "7.5, \\metre, \\metre, POINT, 7.5",
    "3, \\degreecelsius\\per\\metre, \\kelvin\\per\\metre, POINT, 3",
  })
  void tellsTemperaturesFromDifferences(
      String value, String from, String to, Scale scale, String expected) {
    assertThat(convert(value, from, to, scale, 5))
        .isEqualTo(new Converted(new BigDecimal(expected), Exactness.EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre, \\second, incommensurable-units",
    "\\metre, \\metre\\tothe{2}, incommensurable-units",
    "\\metre, \\metre\\tothe{0.5}, incommensurable-units",
    "\\kelvin, \\kelvin\\per\\metre, incommensurable-units",
    "\\bit, \\one, incommensurable-units",
    "\\decibel, \\one, logarithmic-unit",
    "\\percent, \\neper, logarithmic-unit",
    "\\decibel, \\bit, logarithmic-unit",
    "\\bel\\tothe{2}, \\bel, logarithmic-unit",
    "|inch, \\metre, non-si-unit",
    "\\metre, |inch, non-si-unit",
    "|inch, |inch, non-si-unit",
    "\\yotta\\metre\\tothe{99}, \\metre\\tothe{99}, out-of-range",
    "\\metre\\tothe{99}, \\yotta\\metre\\tothe{99}, out-of-range",
  })
  void refuses(String from, String to, String code) {
    assertThatThrownBy(() -> convert("1", from, to, Scale.DIFFERENCE, 10))
        .isInstanceOfSatisfying(
            ConversionRefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void saysThatInformationIsNoNumber() {
    assertThatThrownBy(() -> convert("1", "\\bit", "\\one", Scale.DIFFERENCE, 10))
        .hasMessageContaining("amount of information")
        .hasMessageNotContaining("dimension");
  }

  @Test
  void refusesADigitCountItCannotKeep() {
    assertThatThrownBy(() -> convert("1", "\\metre", "\\metre", Scale.DIFFERENCE, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> convert("1", "\\metre", "\\metre", Scale.DIFFERENCE, 51))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Converted convert(String value, String from, String to, Scale scale, int digits) {
    return UnitConversion.between(DsiUnit.parse(from), DsiUnit.parse(to), scale)
        .convert(new BigDecimal(value), digits);
  }
}
