package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DsiUnitTest {
  @Test
  void readsTermsInOrder() {
    DsiUnit unit =
        DsiUnit.parse("\\mega\\gram\\metre\\tothe{2}\\per\\milli\\second\\tothe{3}\\one");
    assertThat(unit.terms())
        .containsExactly(
            term(UnitPrefix.MEGA, UnitName.GRAM, "1"),
            term(null, UnitName.METRE, "2"),
            term(UnitPrefix.MILLI, UnitName.SECOND, "-3"),
            term(null, UnitName.ONE, "-1"));
  }

  @Test
  void readsAVoltInBaseUnits() {
    DsiUnit unit =
        DsiUnit.parse("\\kilogram\\metre\\tothe{2}\\second\\tothe{-3}\\ampere\\tothe{-1}");
    assertThat(unit.dimension()).isEqualTo(DsiUnit.parse("\\volt").dimension());
    assertThat(unit.factor()).isEqualTo(DsiUnit.parse("\\volt").factor());
  }

  @ParameterizedTest
  @CsvSource({
    "\\metre\\tothe{+0.5}, 1/2",
    "\\metre\\tothe{-0.5}, -1/2",
    "\\metre\\tothe{+0}, 0",
    "\\metre\\tothe{-0}, 0",
    "\\metre\\tothe{-005}, -5",
    "\\metre\\tothe{2.0000}, 2",
    "\\metre\\tothe{-2.324}, -581/250",
    "\\metre\\tothe{99}, 99",
    "\\metre\\tothe{0.000001}, 1/1000000",
  })
  void readsDecimalExponents(String text, String exponent) {
    DsiUnit unit = DsiUnit.parse(text);
    assertThat(unit.terms().get(0).exponent()).hasToString(exponent);
    assertThat(unit.dimension().length()).hasToString(exponent);
    assertThat(unit).hasToString(text);
  }

  @Test
  void splitsAtBackslashesSoThatNoNameHidesAnother() {
    assertThat(DsiUnit.parse("\\decibel").terms())
        .containsExactly(term(null, UnitName.DECIBEL, "1"));
    assertThat(DsiUnit.parse("\\degreecelsius").terms())
        .containsExactly(term(null, UnitName.DEGREECELSIUS, "1"));
    assertThat(DsiUnit.parse("\\degree").terms()).containsExactly(term(null, UnitName.DEGREE, "1"));
    assertThat(DsiUnit.parse("\\deca\\dalton").terms())
        .containsExactly(term(UnitPrefix.DECA, UnitName.DALTON, "1"));
    assertThat(DsiUnit.parse("\\day").terms()).containsExactly(term(null, UnitName.DAY, "1"));
    assertThat(DsiUnit.parse("\\bar\\barn").terms())
        .containsExactly(term(null, UnitName.BAR, "1"), term(null, UnitName.BARN, "1"));
    assertThat(DsiUnit.parse("\\peta\\pascal\\percent").terms())
        .containsExactly(
            term(UnitPrefix.PETA, UnitName.PASCAL, "1"), term(null, UnitName.PERCENT, "1"));
    assertThat(DsiUnit.parse("\\minute").terms()).hasSize(1);
    assertThat(DsiUnit.parse("\\exbi\\bit\\exa\\byte").terms()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    // grammar
    "'', empty, 0",
    "|, empty, 1",
    "'|  ', empty, 1",
    "metre, no-backslash, 0",
    "°C, no-backslash, 0",
    "' \\metre', blank, 0",
    "'\\metre ', blank, 6",
    "'\\metre \\second', blank, 6",
    "'\\kilo \\metre', blank, 5",
    "'\\kilowatt hour', unknown-unit, 0",
    "\\metre\u00a0, blank, 6",
    "\\metre2, unexpected-character, 6",
    "\\metre^2, unexpected-character, 6",
    "\\metre/\\second, unexpected-character, 6",
    "\\metre|, unexpected-character, 6",
    "\\, empty-word, 0",
    "\\metre\\, empty-word, 6",
    "\\\\metre, unexpected-character, 1",
    "\\{2}, unexpected-character, 1",
    "\\foo, unknown-unit, 0",
    "\\foo\\bananas, unknown-unit, 0",
    "\\metre\\foo, unknown-unit, 6",
    "\\Metre, unknown-unit, 0",
    "\\metré, unknown-unit, 0",
    "\\kilo, prefix-without-unit, 0",
    "\\metre\\kilo, prefix-without-unit, 6",
    "\\kilo\\per\\metre, prefix-without-unit, 5",
    "\\kilo\\milli\\metre, two-prefixes, 5",
    "\\kilo\\tothe{2}\\metre, exponent-without-unit, 5",
    "\\tothe{2}, exponent-without-unit, 0",
    "\\metre\\tothe{2}\\tothe{3}, exponent-without-unit, 15",
    "\\metre\\per\\tothe{2}, exponent-without-unit, 10",
    "\\metre\\tothe, exponent-malformed, 12",
    "\\metre\\tothe2, exponent-malformed, 12",
    "\\metre\\tothe{2, exponent-malformed, 12",
    "\\metre\\tothe{}, exponent-malformed, 13",
    "\\metre\\tothe{ 2}, exponent-malformed, 13",
    "\\metre\\tothe{{2}}, exponent-malformed, 13",
    "'\\metre\\tothe{0,5}', exponent-malformed, 13",
    "\\metre\\tothe{2e2}, exponent-malformed, 13",
    "\\metre\\tothe{2/3}, exponent-malformed, 13",
    "\\metre\\tothe{.5}, exponent-malformed, 13",
    "\\metre\\tothe{2.}, exponent-malformed, 13",
    "\\metre\\tothe{--2}, exponent-malformed, 13",
    "\\metre\\tothe{٢}, exponent-malformed, 13",
    "\\metre\\tothe{\\metre}, exponent-malformed, 13",
    "\\metre\\tothe{100}, exponent-range, 13",
    "\\metre\\tothe{-99999999999}, exponent-range, 13",
    "\\metre\\tothe{0.0000001}, exponent-range, 13",
    "\\metre\\tothe{2}}, unexpected-character, 15",
    "\\metre\\tothen{2}, unknown-unit, 6",
    "\\per\\second, empty-product, 0",
    "\\metre\\per, empty-product, 10",
    "\\metre\\per\\per\\second, second-per, 10",
    "\\metre\\per\\second\\per\\kelvin, second-per, 17",
    // rules of the D-SI
    "\\milli\\kilogram, R010, 0",
    "\\milli\\decibel, R010, 0",
    "\\milli\\degreecelsius, R010, 0",
    "\\milli\\mmhg, R010, 0",
    "\\milli\\minute, R010, 0",
    "\\metre\\kilo\\hour, R010, 6",
    "\\deca\\day, R010, 0",
    "\\kilo\\one, R010, 0",
    "\\quetta\\one, R010, 0",
    "\\kilo\\gram, R011, 0",
    "\\deci\\bel, R012, 0",
    "\\one\\tothe{2}, R014, 4",
    "\\one\\tothe{1}, R014, 4",
  })
  void refusesWithCodeAndPosition(String text, String code, int position) {
    assertThatThrownBy(() -> DsiUnit.parse(text))
        .isInstanceOfSatisfying(
            UnitRejectedException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.position()).isEqualTo(position);
              assertThat(e.detail())
                  .endsWith(e.hint() == null ? "." : " Is " + e.hint() + " meant?");
            });
  }

  @ParameterizedTest
  @EnumSource(UnitName.class)
  void readsEveryNameAlone(UnitName name) {
    DsiUnit unit = DsiUnit.parse("\\" + name.word());
    assertThat(unit.terms()).containsExactly(new UnitTerm(null, name, Rational.ONE));
    assertThat(unit.dimension()).isEqualTo(name.dimension());
    assertThat(unit.factor().ratio().signum()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(UnitPrefix.class)
  void readsEveryPrefix(UnitPrefix prefix) {
    DsiUnit unit = DsiUnit.parse("\\" + prefix.word() + "\\metre");
    assertThat(unit.terms()).containsExactly(new UnitTerm(prefix, UnitName.METRE, Rational.ONE));
    assertThat(unit.factor())
        .isEqualTo(new UnitFactor(prefix.factor(), Rational.ZERO, Exactness.EXACT));
    assertThat(unit.hasPrefixBeyondDsi()).isEqualTo(!prefix.isInDsi());
  }

  @Test
  void hasTwentyEightPrefixesFourBeyondAndSixtyFiveNames() {
    assertThat(List.of(UnitPrefix.values()))
        .hasSize(32)
        .filteredOn(UnitPrefix::isInDsi)
        .hasSize(28);
    assertThat(UnitName.values()).hasSize(65);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|imperial gallon", "|°F", "|in\\kilo", "|x"})
  void takesTextAfterABarAsDeclaredNonSi(String text) {
    DsiUnit unit = DsiUnit.parse(text);
    assertThat(unit.isDeclaredNonSi()).isTrue();
    assertThat(unit.terms()).isEmpty();
    assertThat(unit).hasToString(text);
    assertThatThrownBy(unit::dimension).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(unit::factor).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesControlCharactersAfterABar() {
    assertThatThrownBy(() -> DsiUnit.parse("|a\nb"))
        .isInstanceOfSatisfying(
            UnitRejectedException.class, e -> assertThat(e.position()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "\\one, 1",
    "\\metre\\per\\second\\tothe{2}, L T-2",
    "\\volt, L2 M T-3 I-1",
    "\\metre\\tothe{0.5}, L1/2",
    "\\kelvin\\mole\\candela, Θ N J",
    "\\radian, 1",
    "\\newton\\metre\\per\\joule, 1",
    "\\katal, T-1 N",
    "\\henry\\per\\ohm, T",
    "\\farad\\ohm, T",
    "\\weber\\per\\tesla, L2",
    "\\lux\\metre\\tothe{2}\\per\\lumen, 1",
    "\\siemens\\volt, I",
    "\\gray\\kilogram, L2 M T-2",
    "\\planckbar\\per\\joule, T",
    "\\hartree\\per\\elementarycharge, L2 M T-3 I-1",
    "\\mmhg\\barn, L M T-2",
    "\\knot, L T-1",
  })
  void knowsDimensions(String text, String dimension) {
    assertThat(DsiUnit.parse(text).dimension()).hasToString(dimension);
  }

  @ParameterizedTest
  @CsvSource({
    "\\milli\\metre, 1, 1000, 0, EXACT",
    "\\milli\\metre\\tothe{2}, 1, 1000000, 0, EXACT",
    "\\milli\\gram, 1, 1000000, 0, EXACT",
    "\\kilo\\metre\\per\\hour, 5, 18, 0, EXACT",
    "\\knot, 463, 900, 0, EXACT",
    "\\degree, 1, 180, 1, EXACT",
    "\\arcsecond\\tothe{-2}, 419904000000, 1, -2, EXACT",
    "\\kibi\\byte, 8192, 1, 0, EXACT",
    "\\electronvolt, 801088317, 5000000000000000000000000000, 0, EXACT",
    "\\mmhg, 26664477483, 200000000, 0, EXACT",
    "\\centi\\metre\\tothe{0.5}, 1, 10, 0, EXACT",
    "\\dalton\\per\\atomicmassunit, 1, 1, 0, EXACT",
    "\\milli\\metre\\tothe{0}, 1, 1, 0, EXACT",
    "\\bohr, 529177210544, 10000000000000000000000, 0, MEASURED",
  })
  void knowsFactorsExactly(String text, String over, String under, String pi, Exactness exactness) {
    UnitFactor factor = DsiUnit.parse(text).factor();
    Rational expected =
        Rational.of(new BigDecimal(over)).dividedBy(Rational.of(new BigDecimal(under)));
    assertThat(factor.ratio()).isEqualTo(expected);
    assertThat(factor.numerator()).isEqualTo(expected.numerator());
    assertThat(factor.denominator()).isEqualTo(expected.denominator());
    assertThat(factor.piExponent()).hasToString(pi);
    assertThat(factor.exactness()).isEqualTo(exactness);
  }

  @Test
  void roundsRootsToFiftyDigits() {
    UnitFactor factor = DsiUnit.parse("\\kilo\\metre\\tothe{0.5}").factor();
    assertThat(factor.exactness()).isEqualTo(Exactness.ROUNDED);
    // the square root of 1000, by the square root of the platform
    assertThat(factor.round(50))
        .isEqualByComparingTo(new BigDecimal(1000).sqrt(new MathContext(50)));
    assertThat(DsiUnit.parse("\\degree\\tothe{0.5}").factor().round(30))
        .isEqualByComparingTo("0.132110909920200367111500958837");
  }

  @ParameterizedTest
  @CsvSource({
    "\\planckbar, 1.05457181764615639126E-34",
    "\\degree, 0.0174532925199432957692",
    "\\arcminute, 0.000290888208665721596154",
    "\\bel, 1.15129254649702284201",
  })
  void roundsFactorsWithPiAndLogarithms(String text, String value) {
    assertThat(DsiUnit.parse(text).factor().round(21)).isEqualByComparingTo(value);
  }

  @Test
  void knowsTheOffsetOfTheDegreeCelsiusAloneOnly() {
    assertThat(DsiUnit.parse("\\degreecelsius").offset()).hasToString("5463/20");
    assertThat(DsiUnit.parse("\\degreecelsius\\per\\metre").offset()).isEqualTo(Rational.ZERO);
    assertThat(DsiUnit.parse("\\degreecelsius\\tothe{2}").offset()).isEqualTo(Rational.ZERO);
    assertThat(DsiUnit.parse("\\kelvin").offset()).isEqualTo(Rational.ZERO);
  }

  @Test
  void tellsSameValuesFromSameUnits() {
    assertThat(
            sameValue(
                "\\volt", "\\kilogram\\metre\\tothe{2}\\second\\tothe{-3}\\ampere\\tothe{-1}"))
        .isTrue();
    assertThat(sameValue("\\hertz", "\\becquerel")).isTrue();
    assertThat(sameValue("\\dalton", "\\atomicmassunit")).isTrue();
    assertThat(sameValue("\\milli\\metre\\tothe{3}", "\\micro\\litre")).isTrue();
    assertThat(sameValue("\\degreecelsius", "\\kelvin")).isFalse();
    assertThat(sameValue("\\degreecelsius\\per\\metre", "\\kelvin\\per\\metre")).isTrue();
    assertThat(sameValue("\\milli\\metre", "\\metre")).isFalse();
    assertThat(sameValue("\\bit", "\\one")).isFalse();
    assertThat(sameValue("\\neper", "\\one")).isFalse();
    assertThat(sameValue("|furlong", "|furlong")).isFalse();
  }

  private static boolean sameValue(String one, String other) {
    return DsiUnit.parse(one).hasSameValueAs(DsiUnit.parse(other));
  }

  @Test
  void flagsLevels() {
    assertThat(DsiUnit.parse("\\decibel").isLogarithmic()).isTrue();
    assertThat(DsiUnit.parse("\\bel\\per\\metre").isLogarithmic()).isTrue();
    assertThat(DsiUnit.parse("\\milli\\neper").isLogarithmic()).isTrue();
    assertThat(DsiUnit.parse("\\percent").isLogarithmic()).isFalse();
  }

  @Test
  void boundsTheLengthAndTheWork() {
    String longest = "\\yotta\\metre\\tothe{99}".repeat(11);
    assertTimeout(Duration.ofSeconds(1), () -> DsiUnit.parse(longest).factor());
    assertThatThrownBy(() -> DsiUnit.parse("\\metre".repeat(1_000_000)))
        .isInstanceOfSatisfying(
            UnitRejectedException.class, e -> assertThat(e.code()).isEqualTo("too-long"));
    assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertThatThrownBy(() -> DsiUnit.parse("\\" + "a".repeat(255)))
                .isInstanceOf(UnitRejectedException.class));
  }

  private static UnitTerm term(@Nullable UnitPrefix prefix, UnitName name, String exponent) {
    return new UnitTerm(prefix, name, Rational.of(new BigDecimal(exponent)));
  }
}
