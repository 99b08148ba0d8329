package org.etalon.quantity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityRulesTest {
  @Test
  void acceptsAListWithOneEntryForAllOrOneForEach() {
    RealList list =
        new RealList(
            List.of("100.0086", "138.5025"),
            List.of("\\ohm"),
            null,
            new RealList.ExpandedUncertainty(
                List.of("0.0039", "0.0046"),
                List.of("2.00", "2.05"),
                List.of("0.95"),
                List.of("normal"),
                List.of("200", "42")),
            null);
    assertThat(QuantityRules.check(list)).isEmpty();
    assertThat(QuantityRules.check(Real.of("0.250", "\\metre"))).isEmpty();
    assertThat(QuantityRules.check(Real.of("3", "|imperial gallon"))).isEmpty();
  }

  @Test
  void findsWrongValuesAndUnitsOfAReal() {
    assertFindings(
        Real.of("1,5", "\\meter"), "E /real/value not-a-decimal", "E /real/unit unknown-unit");
    assertFindings(
        Real.of("NaN", "\\milli\\kilogram"), "E /real/value not-finite", "E /real/unit R010");
    assertFindings(Real.of("1", "\\quetta\\metre"), "W /real/unit prefix-beyond-dsi");
  }

  @Test
  @SuppressWarnings("NullAway") // what an incomplete body would give
  void findsWhatIsMissingInAReal() {
    assertFindings(Real.of(null, null), "E /real/value missing", "E /real/unit missing");
    assertFindings(
        expanded(null, null, null),
        "E /real/expandedUncertainty/value missing",
        "E /real/expandedUncertainty/coverageFactor missing",
        "E /real/expandedUncertainty/coverageProbability missing");
  }

  @Test
  void findsTheEntryOfAListThatIsWrong() {
    RealList list =
        new RealList(
            List.of("1", "x", "3"),
            List.of("\\metre", "\\metre", "\\foo"),
            null,
            new RealList.ExpandedUncertainty(
                List.of("0.1", "-0.1", "0"),
                List.of("2", "0.5", "2"),
                List.of("0.95", "0.95", "95"),
                List.of("normal", "nor mal", ""),
                List.of("5", "0", "-1")),
            null);
    assertFindings(
        list,
        "E /realList/values/1 not-a-decimal",
        "E /realList/units/2 unknown-unit",
        "E /realList/expandedUncertainty/values/1 negative-uncertainty",
        "W /realList/expandedUncertainty/values/2 zero-uncertainty",
        "E /realList/expandedUncertainty/coverageFactors/1 coverage-factor",
        "E /realList/expandedUncertainty/coverageProbabilities/2 coverage-probability",
        "E /realList/expandedUncertainty/distributions/1 blank",
        "E /realList/expandedUncertainty/distributions/2 distribution",
        "E /realList/expandedUncertainty/effectiveDegreesOfFreedom/1 degrees-of-freedom",
        "E /realList/expandedUncertainty/effectiveDegreesOfFreedom/2 degrees-of-freedom");
  }

  @Test
  void countsTheEntries() {
    List<String> two = List.of("2", "2");
    List<String> words = List.of("normal", "normal");
    RealList list =
        new RealList(
            List.of("1", "2", "3"),
            List.of("\\metre", "\\metre"),
            null,
            new RealList.ExpandedUncertainty(two, two, List.of("0.9", "0.9"), words, two),
            null);
    String at = "E /realList/expandedUncertainty/";
    assertFindings(
        list,
        "E /realList/units count-mismatch",
        at + "values count-mismatch",
        at + "coverageFactors count-mismatch",
        at + "coverageProbabilities count-mismatch",
        at + "distributions count-mismatch",
        at + "effectiveDegreesOfFreedom count-mismatch");
    assertFindings(
        new RealList(
            two,
            List.of("\\metre"),
            new RealList.StandardUncertainty(List.of("1", "1", "1"), List.of()),
            null,
            null),
        "E /realList/standardUncertainty/values count-mismatch");
  }

  @Test
  void refusesEmptyLists() {
    assertFindings(
        new RealList(List.of(), List.of(), null, null, null), "E /realList/values empty-list");
    assertFindings(
        new RealList(List.of("1"), List.of(), null, null, null), "E /realList/units empty-list");
    assertFindings(
        new RealList(
            List.of("1"),
            List.of("\\metre"),
            null,
            new RealList.ExpandedUncertainty(List.of(), List.of(), List.of(), List.of(), List.of()),
            null),
        "E /realList/expandedUncertainty/values empty-list",
        "E /realList/expandedUncertainty/coverageFactors empty-list",
        "E /realList/expandedUncertainty/coverageProbabilities empty-list");
  }

  @Test
  void refusesBlanksInTheUnitsOfAList() {
    assertFindings(RealList.of(List.of("1"), "|imperial gallon"), "E /realList/units/0 blank");
  }

  @Test
  void refusesSeveralKindsOfUncertainty() {
    Real real =
        new Real(
            "1",
            "\\metre",
            new Real.StandardUncertainty("0.1", null),
            new Real.ExpandedUncertainty("0.2", "2", "0.95", null, null),
            new Real.CoverageInterval("0.1", "0.8", "1.2", "0.95", null));
    assertFindings(
        real,
        "E /real/expandedUncertainty several-uncertainties",
        "E /real/coverageInterval several-uncertainties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "2.", "2.00", "+2", "10.5", "1.0"})
  void acceptsCoverageFactorsFromOne(String factor) {
    assertThat(QuantityRules.check(expanded("0.1", factor, "0.95"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, coverage-factor",
    "0, coverage-factor",
    "-2, coverage-factor",
    "2E0, coverage-factor",
    "02, coverage-factor",
    ".2, coverage-factor",
    "NaN, not-finite",
    "'', not-a-decimal",
    "two, not-a-decimal",
  })
  void refusesOtherCoverageFactors(String factor, String code) {
    assertFindings(
        expanded("0.1", factor, "0.95"), "E /real/expandedUncertainty/coverageFactor " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.", "0.95", "+0.9545", "1", "1.", "1.00"})
  void acceptsProbabilitiesFromZeroToOne(String probability) {
    assertThat(QuantityRules.check(expanded("0.1", "2", probability))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "95, coverage-probability",
    "1.01, coverage-probability",
    "-0.95, coverage-probability",
    ".95, coverage-probability",
    "9.5E-1, coverage-probability",
    "95%, not-a-decimal",
  })
  void refusesOtherProbabilities(String probability, String code) {
    assertFindings(
        expanded("0.1", "2", probability),
        "E /real/expandedUncertainty/coverageProbability " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.039", "39", "390", "39000", "0.10", "1.0E-3", "0.000001"})
  void acceptsTwoDigitsOfUncertainty(String uncertainty) {
    assertThat(QuantityRules.check(expanded(uncertainty, "2", "0.95"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0391", "0.100", "391", "10.0", "1.00E2", "100."})
  void warnsOfMoreDigits(String uncertainty) {
    assertFindings(
        expanded(uncertainty, "2", "0.95"), "W /real/expandedUncertainty/value uncertainty-digits");
  }

  @Test
  void refusesNegativeUncertaintiesAndWarnsOfZero() {
    assertFindings(
        expanded("-0.1", "2", "0.95"), "E /real/expandedUncertainty/value negative-uncertainty");
    assertFindings(
        expanded("-0", "2", "0.95"), "E /real/expandedUncertainty/value negative-uncertainty");
    assertFindings(
        expanded("0.0", "2", "0.95"), "W /real/expandedUncertainty/value zero-uncertainty");
    assertFindings(
        new Real("1", "\\metre", new Real.StandardUncertainty("-1", " "), null, null),
        "E /real/standardUncertainty/value negative-uncertainty",
        "E /real/standardUncertainty/distribution distribution");
  }

  @Test
  void refusesAReversedInterval() {
    assertFindings(
        new Real(
            "1",
            "\\metre",
            null,
            null,
            new Real.CoverageInterval("0.1", "1.2", "0.8", "0.95", null)),
        "E /real/coverageInterval/intervalMax interval-reversed");
    assertThat(
            QuantityRules.check(
                new Real(
                    "1",
                    "\\metre",
                    null,
                    null,
                    new Real.CoverageInterval("0.1", "1.0", "1.00", "0.95", null))))
        .isEmpty();
    assertFindings(
        new RealList(
            List.of("1", "2"),
            List.of("\\metre"),
            null,
            null,
            new RealList.CoverageInterval(
                List.of("0.1"), List.of("1.5"), List.of("2", "1"), List.of("0.95"), List.of())),
        "E /realList/coverageInterval/intervalMaxs/1 interval-reversed");
  }

  @Test
  void boundsListsAndFindings() {
    List<String> most = Collections.nCopies(100_000, "1.5");
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(QuantityRules.check(RealList.of(most, "\\metre"))).isEmpty());
    assertFindings(
        RealList.of(Collections.nCopies(100_001, "1.5"), "\\metre"),
        "E /realList/values too-many-values");
    List<QuantityFinding> findings =
        QuantityRules.check(RealList.of(Collections.nCopies(100_000, "x"), "\\metre"));
    assertThat(findings).hasSize(101);
    assertThat(findings.get(100))
        .isEqualTo(
            new QuantityFinding(
                "", "more-findings", Severity.ERROR, "99900 more findings are left out."));
  }

  @Test
  void comparesLongHybridsInTime() {
    Hybrid hybrid =
        new Hybrid(
            List.of(
                RealList.of(Collections.nCopies(100_000, "293.150"), "\\kelvin"),
                RealList.of(Collections.nCopies(100_000, "20.000"), "\\degreecelsius")));
    assertTimeout(Duration.ofSeconds(10), () -> assertThat(QuantityRules.check(hybrid)).isEmpty());
  }

  @Test
  void boundsTheUnitsOfAHybrid() {
    List<String> units =
        IntStream.range(0, 5000).mapToObj(i -> "\\metre\\tothe{0." + (10_000 + i) + "}").toList();
    List<String> values = Collections.nCopies(5000, "1");
    RealList list = new RealList(values, units, null, null, null);
    assertFindings(new Hybrid(List.of(list, list)), "E /hybrid/1/realList/units too-many-units");
  }

  @Test
  void acceptsTheSameTemperaturesInKelvinAndDegreesCelsius() {
    assertThat(
            QuantityRules.check(
                new Hybrid(
                    List.of(
                        RealList.of(List.of("273.160", "373.150"), "\\kelvin"),
                        RealList.of(List.of("0.010", "100.000"), "\\degreecelsius")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // half a unit of the coarser last place is still agreement
    "20.0, \\degreecelsius, 293.10, \\kelvin, true",
    "20.0, \\degreecelsius, 293.20, \\kelvin, true",
    "20.0, \\degreecelsius, 293.21, \\kelvin, false",
    "20.0, \\degreecelsius, 293.09, \\kelvin, false",
    "20.000, \\degreecelsius, 293.150, \\kelvin, true",
    "20.000, \\degreecelsius, 293.151, \\kelvin, false",
    "293.151, \\kelvin, 20.000, \\degreecelsius, false",
    "20.000, \\degreecelsius, 20.000, \\kelvin, false",
    "25.4, \\milli\\metre, 0.0254, \\metre, true",
    "25.4, \\milli\\metre, 0.025, \\metre, true",
    "25.6, \\milli\\metre, 0.025, \\metre, false",
    "180, \\degree, 3.1416, \\radian, true",
    "180, \\degree, 3.2, \\radian, false",
    "1.0, \\bar, 750.06, \\mmhg, true",
  })
  void comparesMembersOfAHybrid(
      String one, String unit, String other, String otherUnit, boolean agree) {
    Hybrid hybrid = new Hybrid(List.of(Real.of(one, unit), Real.of(other, otherUnit)));
    if (agree) {
      assertThat(QuantityRules.check(hybrid)).isEmpty();
    } else {
      assertFindings(hybrid, "E /hybrid/1/real/value hybrid-disagrees");
    }
  }

  @Test
  void findsTheValueOfAHybridThatDisagrees() {
    assertFindings(
        new Hybrid(
            List.of(
                RealList.of(List.of("1", "2", "3"), "|inch"),
                RealList.of(List.of("25.4", "50.8", "76.2"), "\\milli\\metre"),
                RealList.of(List.of("0.0254", "0.0508", "0.0763"), "\\metre"))),
        "E /hybrid/2/realList/values/2 hybrid-disagrees");
  }

  @Test
  void onlyWarnsWhereAMeasuredConstantIsBetween() {
    Hybrid close =
        new Hybrid(List.of(Real.of("1", "\\dalton"), Real.of("1.660539066605E-27", "\\kilogram")));
    assertThat(QuantityRules.check(close)).isEmpty();
    assertFindings(
        new Hybrid(
            List.of(Real.of("1.000000000000", "\\dalton"), Real.of("1.67E-27", "\\kilogram"))),
        "W /hybrid/1/real/value hybrid-disagrees");
  }

  @Test
  void checksTheMembersOfAHybrid() {
    assertFindings(new Hybrid(List.of()), "E /hybrid empty-list");
    assertFindings(
        new Hybrid(List.of(Real.of("1", "|inch"), Real.of("2.54", "|cm"))),
        "E /hybrid hybrid-without-si");
    assertFindings(
        new Hybrid(List.of(Real.of("1", "\\metre"), new Chars(List.of("x")))),
        "E /hybrid/1 hybrid-member");
    assertFindings(
        new Hybrid(List.of(Real.of("1", "\\metre"), new Hybrid(List.of()))),
        "E /hybrid/1 hybrid-member");
    assertFindings(
        new Hybrid(List.of(Real.of("1", "\\metre"), Real.of("1", "\\second"))),
        "E /hybrid/1/real/unit incommensurable-units");
    assertFindings(
        new Hybrid(
            List.of(
                RealList.of(List.of("1", "2"), "\\metre"), RealList.of(List.of("1"), "\\metre"))),
        "E /hybrid/1/realList/values count-mismatch");
    assertFindings(
        new Hybrid(List.of(Real.of("1", "\\metre"), Real.of("x", "\\foo"))),
        "E /hybrid/1/real/value not-a-decimal",
        "E /hybrid/1/real/unit unknown-unit");
  }

  @Test
  void checksChars() {
    assertThat(QuantityRules.check(new Chars(List.of("pass", "级别A")))).isEmpty();
    assertFindings(new Chars(List.of()), "E /chars empty-list");
    assertFindings(
        new Chars(List.of("a", "", "b c", "d\u00a0e", "f\u0000", "g\n")),
        "E /chars/1 empty",
        "E /chars/2 blank",
        "E /chars/3 blank",
        "E /chars/4 control-character",
        "E /chars/5 blank");
  }

  @Test
  void checksTexts() {
    assertThat(QuantityRules.check(new Text(Map.of("en", "as new", "zh", "完好")))).isEmpty();
    assertFindings(new Text(Map.of()), "E /text empty");
    assertFindings(new Text(Map.of("EN", "x")), "E /text/EN language-code");
    assertFindings(new Text(Map.of("a/~b", "x")), "E /text/a~1~0b language-code");
    assertFindings(new Text(Map.of("eng", "")), "E /text/eng language-code", "E /text/eng empty");
    assertFindings(new Text(Map.of("en", " \n")), "E /text/en empty");
    assertFindings(new Text(Map.of("en", "a\u0007")), "E /text/en control-character");
    assertFindings(new Text(Map.of("en", "a\ud800")), "E /text/en control-character");
    assertThat(QuantityRules.check(new Text(Map.of("en", "two\nlines \ud83d\udc4d")))).isEmpty();
  }

  private static Real expanded(
      @Nullable String value, @Nullable String factor, @Nullable String probability) {
    @SuppressWarnings("NullAway") // what an incomplete body would give
    var uncertainty = new Real.ExpandedUncertainty(value, factor, probability, null, null);
    return new Real("1", "\\metre", null, uncertainty, null);
  }

  private static void assertFindings(QuantityValue value, String... expected) {
    assertThat(QuantityRules.check(value))
        .allMatch(finding -> finding.detail().length() > 10)
        .extracting(
            finding ->
                finding.severity().name().charAt(0)
                    + " "
                    + finding.pointer()
                    + " "
                    + finding.code())
        .containsExactly(expected);
  }
}
