package org.etalon.quantity.jsr385;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.Objects;
import javax.measure.IncommensurableException;
import javax.measure.MetricPrefix;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import javax.measure.format.UnitFormat;
import javax.measure.quantity.Length;
import javax.measure.quantity.Power;
import javax.measure.quantity.Speed;
import javax.measure.quantity.Temperature;
import javax.measure.spi.ServiceProvider;
import javax.measure.spi.SystemOfUnits;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As a program would that knows JSR-385 only: everything but names of test data is javax.measure.
 */
class DsiServiceProviderTest {
  private final ServiceProvider provider = ServiceProvider.of("D-SI");
  private final UnitFormat format = provider.getFormatService().getUnitFormat("D-SI");
  private final SystemOfUnits system = provider.getSystemOfUnitsService().getSystemOfUnits();

  @Test
  void isFoundByNameAndDoesNotPushItselfForward() {
    assertThat(provider).hasToString("D-SI");
    assertThat(ServiceProvider.available()).hasSizeGreaterThan(1);
    assertThat(ServiceProvider.current()).isNotSameAs(provider);
    assertThat(ServiceProvider.current().toString()).isNotEqualTo("D-SI");
  }

  @ParameterizedTest
  @CsvSource({
    "20.10, \\milli\\metre, \\metre, 0.0201",
    "90, \\kilo\\metre\\per\\hour, \\metre\\per\\second, 25",
    "1, \\knot, \\kilo\\metre\\per\\hour, 1.852",
    "1, \\electronvolt, \\joule, 1.602176634E-19",
    "760, \\mmhg, \\pascal, 101325.0144354",
    "20.00, \\degreecelsius, \\kelvin, 293.15",
    "293.15, \\kelvin, \\degreecelsius, 20",
    "3, \\degreecelsius\\per\\metre, \\kelvin\\per\\centi\\metre, 0.03",
    "1, \\degree, \\arcminute, 60",
    "180, \\degree, \\radian, 3.141592653589793238462643383279503",
    "1, \\kilogram\\metre\\tothe{2}\\second\\tothe{-3}\\ampere\\tothe{-1}, \\milli\\volt, 1000",
    "3, \\bel, \\decibel, 30",
    "1, \\neper, \\decibel, 8.685889638065036553022578378332102",
    "20, \\decibel, \\neper, 2.302585092994045684017991454684364",
    "1, \\kibi\\byte, \\bit, 8192",
    "5, \\metre\\tothe{0.5}\\metre\\tothe{0.5}, \\metre, 5",
    "2, \\ronna\\metre, \\quetta\\metre, 0.002",
  })
  void convertsExactlyOrRoundsRight(String value, String from, String to, String expected)
      throws IncommensurableException {
    Number converted =
        format.parse(from).getConverterToAny(format.parse(to)).convert(new BigDecimal(value));
    assertThat(new BigDecimal(converted.toString())).isEqualByComparingTo(expected);
  }

  @Test
  void worksWithUnitsOfOthers() {
    Unit<Length> metre =
        ServiceProvider.available().stream()
            .filter(other -> !other.toString().equals("D-SI"))
            .map(other -> other.getSystemOfUnitsService().getSystemOfUnits().getUnit(Length.class))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    Unit<Length> nautical = format.parse("\\nauticalmile").asType(Length.class);
    assertThat(nautical.getConverterTo(metre).convert((Number) 2))
        .satisfies(n -> assertThat(n.intValue()).isEqualTo(3704));
    Unit<Length> kilometre = metre.prefix(MetricPrefix.KILO);
    assertThat(format.format(kilometre)).isEqualTo("\\kilo\\metre");
    Unit<Speed> mixed = kilometre.divide(format.parse("\\hour")).asType(Speed.class);
    Number knots =
        mixed.getConverterTo(format.parse("\\knot").asType(Speed.class)).convert((Number) 1.852);
    assertThat(knots.intValue()).isEqualTo(1);
    Unit<Speed> speed = metre.divide(format.parse("\\hour")).asType(Speed.class);
    assertThat(format.format(speed)).isEqualTo("\\metre\\hour\\tothe{-1}");
  }

  @Test
  void theMeaningOfATemperatureIsThatOfTheScale() {
    Unit<Temperature> celsius = format.parse("\\degreecelsius").asType(Temperature.class);
    Unit<Temperature> kelvin = system.getUnit(Temperature.class);
    Quantity<Temperature> twenty =
        provider.getQuantityFactory(Temperature.class).create(20, celsius);
    assertThat(new BigDecimal(twenty.to(kelvin).getValue().toString()))
        .isEqualByComparingTo("293.15");
    Quantity<Temperature> difference =
        provider.getQuantityFactory(Temperature.class).create(20, celsius, Quantity.Scale.RELATIVE);
    assertThat(new BigDecimal(difference.to(kelvin).getValue().toString()))
        .isEqualByComparingTo("20");
  }

  @ParameterizedTest
  @CsvSource({
    "\\decibel, \\one",
    "\\neper, \\percent",
    "\\bit, \\one",
    "\\metre, \\second",
    "\\decibel, \\bit",
  })
  void refusesWhatIsNoMultiple(String from, String to) {
    assertThat(format.parse(from).isCompatible(format.parse(to))).isFalse();
    assertThatThrownBy(() -> format.parse(from).getConverterToAny(format.parse(to)))
        .isInstanceOf(IncommensurableException.class);
  }

  @ParameterizedTest
  @EnumSource(UnitName.class)
  void writesEveryUnitAsItReadIt(UnitName name) {
    String text = "\\" + name.word();
    assertThat(format.format(format.parse(text))).isEqualTo(text);
    assertThat(system.getUnit(text)).isEqualTo(format.parse(text));
  }

  @ParameterizedTest
  @EnumSource(UnitPrefix.class)
  void writesEveryPrefixAsItReadIt(UnitPrefix prefix) {
    String text = "\\" + prefix.word() + "\\volt\\tothe{2}";
    assertThat(format.format(format.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\kilo\\metre\\hour\\tothe{-1}",
        "\\metre\\tothe{0.5}",
        "\\metre\\tothe{-1.5}\\kilo\\volt",
        "\\degreecelsius\\metre\\tothe{-1}",
        "\\micro\\gram\\milli\\litre\\tothe{-1}",
        "\\one",
      })
  void writesProducts(String text) {
    assertThat(format.format(format.parse(text))).isEqualTo(text);
    assertThat(format.format(format.parse(text)))
        .isEqualTo(DsiUnit.parse(text).canonical().toString());
  }

  @Test
  void tellsWhereReadingFailed() {
    ParsePosition position = new ParsePosition(3);
    assertThatThrownBy(() -> format.parse("20 \\metre\\foo", position))
        .isInstanceOfSatisfying(
            MeasurementParseException.class, e -> assertThat(e.getPosition()).isEqualTo(9));
    assertThat(position.getErrorIndex()).isEqualTo(9);
    assertThatThrownBy(() -> format.parse("|inch")).isInstanceOf(MeasurementParseException.class);
    assertThat(system.getUnit("metre")).isNull();
    assertThatThrownBy(() -> format.format(format.parse("\\metre").multiply(7)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheDigitsOfQuantities() {
    var quantities = provider.getFormatService().getQuantityFormat();
    String text = "20.1234567890123456789012345678901230 \\milli\\watt";
    assertThat(quantities.format(quantities.parse(text))).isEqualTo(text);
    assertThat(quantities.parse(text).asType(Power.class).getUnit().getSymbol())
        .isEqualTo("\\milli\\watt");
  }
}
