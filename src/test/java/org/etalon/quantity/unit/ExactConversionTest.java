package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conversions against numbers that this test computes itself: fractions of {@link BigInteger}, and
 * two constants from series of its own.
 */
class ExactConversionTest {
  private static final int DIGITS = 34;

  /** Far more than any test here asks for. */
  private static final BigInteger ONE = BigInteger.TEN.pow(300);

  /** 10^300 · π by Machin: 16 arctan 1/5 − 4 arctan 1/239. */
  private static final BigInteger PI =
      arctan(5)
          .multiply(BigInteger.valueOf(16))
          .subtract(arctan(239).multiply(BigInteger.valueOf(4)));

  /** 10^300 · ln 10 = 3 ln 2 + ln 5/4, each by the series of 2 artanh. */
  private static final BigInteger LN_10 =
      artanh(3).multiply(BigInteger.valueOf(6)).add(artanh(9).multiply(BigInteger.TWO));

  private static BigInteger arctan(int inverse) {
    return series(inverse, true);
  }

  private static BigInteger artanh(int inverse) {
    return series(inverse, false);
  }

  private static BigInteger series(int inverse, boolean alternating) {
    BigInteger square = BigInteger.valueOf((long) inverse * inverse);
    BigInteger power = ONE.divide(BigInteger.valueOf(inverse));
    BigInteger sum = BigInteger.ZERO;
    for (int n = 1; power.signum() != 0; n += 2) {
      BigInteger term = power.divide(BigInteger.valueOf(n));
      sum = alternating && n % 4 == 3 ? sum.subtract(term) : sum.add(term);
      power = power.divide(square);
    }
    return sum;
  }

  /** value · over / under, rounded half to even on the digits of the integer quotient. */
  private static BigDecimal rounded(String value, BigInteger over, BigInteger under, int digits) {
    BigDecimal decimal = new BigDecimal(value);
    BigInteger shifted = decimal.unscaledValue().multiply(over).multiply(ONE);
    BigInteger quotient = shifted.divide(under);
    BigDecimal long_ = new BigDecimal(quotient, 300 + decimal.scale());
    return long_.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static Converted convert(String value, String from, String to, Scale scale, int digits) {
    return UnitConversion.between(unit(from), unit(to), scale)
        .convert(new BigDecimal(value), digits);
  }

  private static ConvertibleUnit unit(String text) {
    ForeignUnit foreign = ForeignUnit.find(text);
    return foreign == null ? DsiUnit.parse(text) : foreign;
  }

  @ParameterizedTest
  @ValueSource(strings = {"180", "1", "57.29577951308232", "0.001234567890123456789", "359.999999"})
  void degreesBecomeRadians(String value) {
    BigDecimal expected = rounded(value, PI, ONE.multiply(BigInteger.valueOf(180)), DIGITS);
    assertThat(convert(value, "\\degree", "\\radian", Scale.DIFFERENCE, DIGITS))
        .isEqualTo(new Converted(expected, Exactness.ROUNDED));
    BigDecimal back = rounded(value, BigInteger.valueOf(180).multiply(ONE), PI, DIGITS);
    assertThat(convert(value, "\\radian", "\\degree", Scale.DIFFERENCE, DIGITS).value())
        .isEqualByComparingTo(back);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "20", "0.1", "96.123456789012345678901234567890"})
  void decibelsBecomeNepers(String value) {
    BigDecimal expected = rounded(value, LN_10, ONE.multiply(BigInteger.valueOf(20)), DIGITS);
    assertThat(convert(value, "\\decibel", "\\neper", Scale.DIFFERENCE, DIGITS))
        .isEqualTo(new Converted(expected, Exactness.ROUNDED));
    BigDecimal back = rounded(value, BigInteger.valueOf(20).multiply(ONE), LN_10, DIGITS);
    assertThat(convert(value, "\\neper", "\\decibel", Scale.DIFFERENCE, DIGITS).value())
        .isEqualByComparingTo(back);
  }

  @Test
  void aValueBesideATieIsRoundedToItsOwnSide() {
    for (int digits : new int[] {3, 34, 50}) {
      // (1 + half a place) · 180/π, cut after ninety digits: the product lies 10^-88 below the tie.
      BigInteger tie =
          BigInteger.TEN.pow(digits).add(BigInteger.valueOf(5)).multiply(BigInteger.valueOf(180));
      BigInteger numerator = tie.multiply(ONE).multiply(BigInteger.TEN.pow(120));
      BigDecimal exact = new BigDecimal(numerator.divide(PI), 120 + digits);
      BigDecimal below = exact.round(new MathContext(120, RoundingMode.DOWN));
      BigDecimal above = below.add(below.ulp());
      BigDecimal place = BigDecimal.ONE.movePointLeft(digits - 1);
      assertThat(degrees(below, digits)).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(degrees(above, digits)).isEqualByComparingTo(BigDecimal.ONE.add(place));
    }
  }

  private static BigDecimal degrees(BigDecimal value, int digits) {
    return convert(value.toString(), "\\degree", "\\radian", Scale.DIFFERENCE, digits).value();
  }

  @ParameterizedTest
  @CsvSource({"100.4", "32", "-40", "0", "-459.67", "98.6", "1234567.891"})
  void fahrenheitBecomesKelvin(String value) {
    BigDecimal fahrenheit = new BigDecimal(value);
    // (F + 459.67) · 5/9 as one fraction over 900 · 10^scale
    BigInteger over =
        fahrenheit
            .add(new BigDecimal("459.67"))
            .setScale(10)
            .unscaledValue()
            .multiply(BigInteger.valueOf(5));
    BigInteger under = BigInteger.valueOf(9).multiply(BigInteger.TEN.pow(10));
    BigDecimal expected = rounded("1", over, under, DIGITS);
    Converted converted = convert(value, "[degF]", "\\kelvin", Scale.POINT, DIGITS);
    assertThat(converted.value()).isEqualByComparingTo(expected);
    boolean ends = over.multiply(ONE).mod(under).signum() == 0;
    assertThat(converted.exactness()).isEqualTo(ends ? Exactness.EXACT : Exactness.ROUNDED);
  }

  @Test
  void aDifferenceInFahrenheitHasNoOffset() {
    assertThat(convert("9", "[degF]", "\\kelvin", Scale.DIFFERENCE, DIGITS).value())
        .isEqualByComparingTo("5");
    assertThat(convert("212", "[degF]", "\\degreecelsius", Scale.POINT, DIGITS))
        .isEqualTo(new Converted(new BigDecimal("1E+2"), Exactness.EXACT));
    assertThat(convert("20", "\\degreecelsius", "[degF]", Scale.POINT, DIGITS).value())
        .isEqualByComparingTo("68");
  }

  @Test
  void aTemperatureKeepsItsUncertainty() {
    UnitConversion conversion =
        UnitConversion.between(unit("\\degreecelsius"), unit("\\kelvin"), Scale.POINT);
    assertThat(conversion.convert(new BigDecimal("20.00"), DIGITS))
        .isEqualTo(new Converted(new BigDecimal("293.15"), Exactness.EXACT));
    assertThat(conversion.difference(new BigDecimal("0.05"), DIGITS))
        .isEqualTo(new Converted(new BigDecimal("0.05"), Exactness.EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "\\electronvolt, \\joule, 1602176634, 10000000000000000000000000000",
    // 13595.1 kg/m³ · 9.80665 m/s² · 0.001 m
    "\\mmhg, \\pascal, 133322387415, 1000000000",
    "[in_i], \\metre, 254, 10000",
    "[ft_us], \\metre, 1200, 3937",
    "[mi_i], \\kilo\\metre, 1609344, 1000000",
    "[lb_av], \\kilogram, 45359237, 100000000",
    "[oz_av], [lb_av], 1, 16",
    "[gr], [lb_av], 1, 7000",
    "[oz_tr], [gr], 480, 1",
    "[gal_us], [in_i]3, 231, 1",
    "[foz_us], [gal_us], 1, 128",
    "[gal_br], \\litre, 454609, 100000",
    "[yd_i], [ft_i], 3, 1",
    "[psi], \\pascal, 44482216152605, 6451600000",
    "[lbf_av], \\newton, 44482216152605, 10000000000000",
    "Torr, atm, 1, 760",
    "atm, \\pascal, 101325, 1",
    "att, \\pascal, 980665, 10",
    "cal_IT, \\joule, 41868, 10000",
    "cal_th, \\joule, 4184, 1000",
    "[Btu_IT], cal_IT, 45359237, 180000",
    "[Btu_th], cal_th, 45359237, 180000",
    "[HP], \\watt, 74569987158227022, 100000000000000",
    "Ci, \\giga\\becquerel, 37, 1",
    "gon, \\degree, 9, 10",
  })
  void oneIsThisFraction(String from, String to, BigInteger over, BigInteger under) {
    ConvertibleUnit target = to.equals("[in_i]3") ? unit("\\metre\\tothe{3}") : unit(to);
    BigInteger wanted = to.equals("[in_i]3") ? over.multiply(BigInteger.valueOf(16387064)) : over;
    BigInteger below = to.equals("[in_i]3") ? under.multiply(BigInteger.TEN.pow(12)) : under;
    UnitConversion conversion = UnitConversion.between(unit(from), target, Scale.DIFFERENCE);
    assertThat(conversion.factor().ratio()).isEqualTo(new Rational(wanted, below));
    assertThat(conversion.factor().isExactFraction()).isTrue();
    for (String value : new String[] {"1", "7.25", "0.1234567890123456789012345678901234"}) {
      BigDecimal expected = rounded(value, wanted, below, DIGITS);
      Converted converted = conversion.convert(new BigDecimal(value), DIGITS);
      BigDecimal actual =
          converted.exactness() == Exactness.EXACT
              ? converted.value().round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
              : converted.value();
      assertThat(actual).isEqualByComparingTo(expected);
    }
  }

  @Test
  void theHorsepowerIsFiveHundredAndFiftyFootPounds() {
    Rational product =
        Rational.of(550)
            .times(Rational.of(new BigDecimal("0.3048")))
            .times(Rational.of(new BigDecimal("4.4482216152605")));
    assertThat(unit("[HP]").factor().ratio()).isEqualTo(product);
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void everyForeignUnitHasASourceAndNoNameOfTheDsi(ForeignUnit unit) {
    assertThat(unit.source()).isNotBlank();
    assertThat(unit.englishName()).isNotBlank();
    assertThat(unit.code()).doesNotStartWith("\\").doesNotContain(" ");
    assertThat(unit.multiple().signum()).isPositive();
  }

  private static java.util.List<ForeignUnit> foreign() {
    return ForeignUnit.all();
  }
}
