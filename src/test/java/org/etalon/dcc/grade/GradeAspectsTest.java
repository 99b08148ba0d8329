package org.etalon.dcc.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.dcc.grade.SiXml.cartesian;
import static org.etalon.dcc.grade.SiXml.columns;
import static org.etalon.dcc.grade.SiXml.expanded;
import static org.etalon.dcc.grade.SiXml.of;
import static org.etalon.dcc.grade.SiXml.polar;
import static org.etalon.dcc.grade.SiXml.real;
import static org.etalon.dcc.grade.SiXml.region;
import static org.etalon.dcc.grade.SiXml.together;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.quantity.unit.Grade;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason by examples of our own, and what must not make a difference. */
class GradeAspectsTest {

  private static QuantityGrade grade(String xml) {
    String declared = xml.replaceFirst("^<(\\w+)", "<$1 xmlns=\"https://ptb.de/si\"");
    byte[] bytes = declared.getBytes(StandardCharsets.UTF_8);
    return GradingQuantities.of(SafeXml.parse(bytes).getDocumentElement());
  }

  private static List<String> codes(String xml) {
    return grade(xml).reasons().stream().map(GradeReason::code).distinct().toList();
  }

  static Stream<Arguments> improvable() {
    return Stream.of(
            improvableReals(),
            improvableLists(),
            improvableComplexes(),
            improvableColumnsAndHybrids())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> improvableReals() {
    return Stream.of(
        Arguments.of("unknown-unit", of("1", "\\furlong")),
        Arguments.of("several-prefixes", of("1", "\\milli\\volt\\kilo\\second")),
        Arguments.of("exponent-form", of("1", "\\volt\\tothe{0.25}")),
        Arguments.of("non-si", of("1", "|furlong")),
        Arguments.of("R010", of("1", "\\micro\\kilogram")),
        Arguments.of("blank", of("1", "\\vo lt")),
        Arguments.of("empty", of("1", " ")),
        Arguments.of("empty", real("<label/><value>1</value><unit>\\metre</unit>")),
        Arguments.of("number", of("1,5", "\\metre")),
        Arguments.of("structure", real("<unit>\\metre</unit><value>1</value>")),
        Arguments.of("structure", real("<value>1</value>")),
        Arguments.of("structure", "<realList><listUnit>\\metre</listUnit></realList>"),
        Arguments.of("uncertainty", expanded("-0.1", "2", "0.95")),
        Arguments.of("coverage-factor", expanded("0.1", "0.9", "0.95")),
        Arguments.of("coverage-factor", expanded("0.1", "2E0", "0.95")),
        Arguments.of("coverage-probability", expanded("0.1", "2", "1.01")),
        Arguments.of(
            "interval-order",
            real(
                "<value>7</value><unit>\\second</unit><coverageInterval><standardUnc>1"
                    + "</standardUnc><intervalMin>8</intervalMin><intervalMax>7.99</intervalMax>"
                    + "<coverageProbability>0.9</coverageProbability></coverageInterval>")),
        Arguments.of(
            "distribution-alone",
            "<constant><value>1</value><unit>\\one</unit><distribution>normal</distribution>"
                + "</constant>"));
  }

  private static Stream<Arguments> improvableLists() {
    return Stream.of(
        Arguments.of("list-of-one", "<realList>" + of("1", "\\metre") + "</realList>"),
        Arguments.of("list-of-one", "<complexList>" + cartesian("\\volt", "") + "</complexList>"),
        Arguments.of(
            "unit-missing",
            "<realList>" + real("<value>1</value>") + of("1", "\\metre") + "</realList>"),
        Arguments.of(
            "unit-twice",
            "<realList><listUnit>\\metre</listUnit>"
                + of("1", "\\metre")
                + real("<value>1</value>")
                + "</realList>"),
        Arguments.of(
            "uncertainty-without-unit",
            "<realList><listMeasurementUncertaintyUnivariate><standardMU><valueStandardMU>1"
                + "</valueStandardMU></standardMU></listMeasurementUncertaintyUnivariate>"
                + of("1", "\\metre")
                + of("2", "\\second")
                + "</realList>"),
        Arguments.of(
            "uncertainty-twice",
            "<realList><listUnit>\\metre</listUnit><listMeasurementUncertaintyUnivariate>"
                + "<standardMU><valueStandardMU>1</valueStandardMU></standardMU>"
                + "</listMeasurementUncertaintyUnivariate>"
                + real(
                    "<value>1</value><measurementUncertaintyUnivaraite><standardMU>"
                        + "<valueStandardMU>1</valueStandardMU></standardMU>"
                        + "</measurementUncertaintyUnivaraite>")
                + real("<value>1</value>")
                + "</realList>"));
  }

  private static Stream<Arguments> improvableComplexes() {
    String m2 = "\\metre\\metre";
    return Stream.of(
        Arguments.of("magnitude", polar("\\volt", "\\radian", "").replace(">3<", ">-0.3<")),
        Arguments.of("phase-unit", polar("\\volt", "\\second", "")),
        Arguments.of("phase-unit", polar("\\volt", "\\steradian", "")),
        Arguments.of("phase-unit", polar("\\volt", "\\percent", "")),
        Arguments.of("prefix-on-angle", polar("\\volt", "\\milli\\degree", "")),
        Arguments.of(
            "phase-unit-alone",
            "<complexList><listUnit>\\volt</listUnit><listUnitPhase>\\radian</listUnitPhase>"
                + cartesian("", "")
                + cartesian("", "")
                + "</complexList>"),
        Arguments.of(
            "mixed-coordinates",
            "<complexList><listUnit>\\volt</listUnit><listUnitPhase>\\radian</listUnitPhase>"
                + "<listBivariateUnc>"
                + region("1 \\volt\\volt, 0 \\volt\\volt | 0 \\volt\\volt, 1 \\volt\\volt")
                + "</listBivariateUnc>"
                + cartesian("", "")
                + polar("", "", "").replaceAll("<unit\\w*></unit\\w*>", "")
                + "</complexList>"),
        Arguments.of("matrix-size", cartesian("\\metre", region("1 " + m2))),
        Arguments.of(
            "matrix-size", cartesian("\\metre", region("1 " + m2 + ", 0 " + m2 + " | 0 " + m2))),
        Arguments.of(
            "covariance-unit",
            cartesian("\\metre", region("1 " + m2 + ", 0 " + m2 + " | 0 " + m2 + ", 1 \\metre"))),
        Arguments.of(
            "covariance-unit",
            cartesian("\\metre", region("1 " + m2 + ", 0 " + m2 + " | 0 " + m2 + ", 1 \\furlong"))),
        Arguments.of(
            "variance-negative",
            cartesian("\\metre", region("1 " + m2 + ", 0 " + m2 + " | 0 " + m2 + ", -1 " + m2))),
        Arguments.of(
            "matrix-not-symmetric",
            cartesian("\\metre", region("1 " + m2 + ", 0.1 " + m2 + " | 0.2 " + m2 + ", 1 " + m2))),
        Arguments.of(
            "matrix-not-positive",
            cartesian(
                "\\metre", region("1 " + m2 + ", 1.1 " + m2 + " | 1.1 " + m2 + ", 1 " + m2))));
  }

  private static Stream<Arguments> improvableColumnsAndHybrids() {
    return Stream.of(
        Arguments.of("count", columns("1 2 3", "\\metre \\metre", "")),
        Arguments.of("empty", columns("", "\\metre", "")),
        Arguments.of(
            "count",
            columns(
                "1 2 3",
                "\\metre",
                "<expandedUncXMLList><uncertaintyXMLList>1 1 1 1 1</uncertaintyXMLList>"
                    + "<coverageFactorXMLList>2</coverageFactorXMLList>"
                    + "<coverageProbabilityXMLList>0.9</coverageProbabilityXMLList>"
                    + "</expandedUncXMLList>")),
        Arguments.of(
            "uncertainty-without-unit",
            columns(
                "1 2",
                "\\metre \\second",
                "<measurementUncertaintyUnivariateXMLList><standardMUXMLList>"
                    + "<valueStandardMUXMLList>1</valueStandardMUXMLList></standardMUXMLList>"
                    + "</measurementUncertaintyUnivariateXMLList>")),
        Arguments.of("hybrid-without-si", "<hybrid>" + of("1", "furlong") + "</hybrid>"),
        Arguments.of(
            "hybrid-kind", "<hybrid>" + of("1", "\\metre") + of("1", "\\knot") + "</hybrid>"),
        Arguments.of(
            "hybrid-same-unit", "<hybrid>" + of("1", "\\metre") + of("1", "\\metre") + "</hybrid>"),
        Arguments.of(
            "hybrid-structure",
            "<hybrid>" + columns("1 2", "\\metre", "") + columns("1", "|yard", "") + "</hybrid>"),
        Arguments.of("too-long", of("1" + "0".repeat(3_000), "\\metre")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("improvable")
  void eachFaultHasItsReason(String code, String xml) {
    QuantityGrade found = grade(xml);
    assertThat(found.grade()).isEqualTo(Grade.IMPROVABLE);
    assertThat(codes(xml)).as(found.toString()).contains(code);
    assertThat(found.reasons()).allSatisfy(Improvement::assertSaid);
  }

  static Stream<Arguments> good() {
    String mag = "\\volt\\volt";
    String both = "\\volt\\degree";
    String phase = "\\degree\\tothe{2}";
    return Stream.of(
        Arguments.of(Grade.PLATINUM, of("NaN", "\\metre")),
        Arguments.of(Grade.PLATINUM, of("-1.E3", "\\kilogram\\per\\second")),
        Arguments.of(Grade.PLATINUM, expanded("0", "1", "0")),
        Arguments.of(Grade.PLATINUM, polar("\\metre", "\\one", "")),
        Arguments.of(
            Grade.GOLD,
            polar(
                "\\volt",
                "\\degree",
                region("4 " + mag + ", -1 " + both + " | -1 \\degree\\volt, 0.25 " + phase))),
        Arguments.of(Grade.GOLD, polar("\\kilo\\metre", "\\milli\\radian", "")),
        Arguments.of(Grade.PLATINUM, together("\\metre \\degree \\metre \\degree")),
        Arguments.of(Grade.PLATINUM, together("\\metre \\metre \\degree \\degree")),
        Arguments.of(Grade.IMPROVABLE, together("\\metre \\degree \\degree \\metre")),
        Arguments.of(
            Grade.SILVER,
            cartesian(
                "\\milli\\litre",
                region(
                    "1 \\milli\\litre\\tothe{2}, 0 \\milli\\litre\\milli\\litre | 0"
                        + " \\milli\\litre\\milli\\litre, 0 \\milli\\litre\\milli\\litre"))),
        Arguments.of(
            Grade.BRONZE, "<realList>" + of("1", "\\litre") + of("1", "\\bar") + "</realList>"),
        Arguments.of(
            Grade.PLATINUM,
            "<list><realList>"
                + of("1", "\\metre")
                + "</realList><list>"
                + columns("1", "\\day", "")
                + "</list></list>"),
        Arguments.of(
            Grade.GOLD, "<hybrid>" + of("1", "furlong") + of("201.168", "\\metre") + "</hybrid>"),
        Arguments.of(
            Grade.GOLD,
            "<hybrid>" + of("1", "\\litre") + of("1E-3", "\\metre\\tothe{3}") + "</hybrid>"),
        Arguments.of(
            Grade.SILVER, "<hybrid>" + of("1", "\\litre") + of("0.3", "jug") + "</hybrid>"),
        Arguments.of(
            Grade.GOLD,
            columns(
                    "1 NaN",
                    "\\degreecelsius",
                    "<dateTimeXMLList>2026-01-02T03:04:05Z" + "</dateTimeXMLList>")
                .replaceAll("<date.*XMLList>(?=</real)", "")),
        Arguments.of(
            Grade.PLATINUM,
            "<complexListXMLList><valueMagnitudeXMLList>1 2</valueMagnitudeXMLList>"
                + "<valuePhaseXMLList>3 4</valuePhaseXMLList><unitXMLList>\\metre</unitXMLList>"
                + "<unitPhaseXMLList>\\degree \\arcminute</unitPhaseXMLList>"
                + "</complexListXMLList>"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("good")
  void theRestHasAMedal(Grade expected, String xml) {
    QuantityGrade found = grade(xml);
    assertThat(found.grade()).as(found.toString()).isEqualTo(expected);
    assertThat(found.reasons().isEmpty()).isEqualTo(expected == Grade.PLATINUM);
  }

  @ParameterizedTest
  @CsvSource({
    "measurementUncertaintyUnivaraite, expandedMU, valueExpandedMU",
    "measurementUncertaintyUnivariate, expandedMU, valueExpandedMU",
    ", expandedUnc, uncertainty"
  })
  void everySpellingIsTheSame(String wrapper, String form, String value) {
    String open = wrapper == null ? "" : "<" + wrapper + ">";
    String close = wrapper == null ? "" : "</" + wrapper + ">";
    for (String u : List.of("0.5", "-0.5")) {
      String member =
          real(
              "<value>1</value>"
                  + open
                  + "<"
                  + form
                  + "><"
                  + value
                  + ">"
                  + u
                  + "</"
                  + value
                  + "><coverageFactor>2</coverageFactor><coverageProbability>0.9"
                  + "</coverageProbability></"
                  + form
                  + ">"
                  + close);
      String list = "<realList><listUnit>\\metre</listUnit>" + member + member + "</realList>";
      assertThat(grade(list).grade())
          .as(grade(list).toString())
          .isEqualTo(u.startsWith("-") ? Grade.IMPROVABLE : Grade.PLATINUM);
    }
  }

  @Test
  void orderOfMembersAndSpaceBetweenThemDoNotMatter() {
    String one = of("1", "\\metre");
    String other = of("1.0936", "yard");
    assertThat(grade("<hybrid>" + one + other + "</hybrid>").grade())
        .isEqualTo(grade("<hybrid>\n\t" + other + "<!-- c -->\n " + one + "\n</hybrid>").grade())
        .isEqualTo(Grade.GOLD);
    assertThat(grade(of("1<!-- a -->2", "\\me<!-- b -->tre")).grade()).isEqualTo(Grade.PLATINUM);
  }

  @Test
  void aListOfTheFormerKindIsReadInItsOwnDocument() {
    String list =
        "<list xmlns='https://ptb.de/si'>" + of("1", "\\metre") + of("2", "\\litre") + "</list>";
    assertThat(grade(list.replace(" xmlns='https://ptb.de/si'", "")).grade())
        .isEqualTo(Grade.IMPROVABLE);
    for (String version : List.of("2.4.0", "3.3.0")) {
      String dcc =
          "<d:digitalCalibrationCertificate xmlns:d='https://ptb.de/dcc' schemaVersion='"
              + version
              + "'><d:x/><d:x>"
              + list
              + "</d:x></d:digitalCalibrationCertificate>";
      GradingEvents events = new GradingEvents();
      SafeXml.read(dcc.getBytes(StandardCharsets.UTF_8), List.of(events));
      List<QuantityGrade> found = events.quantities();
      assertThat(found).hasSize(1);
      assertThat(found.get(0).pointer())
          .isEqualTo("/dcc:digitalCalibrationCertificate/dcc:x[2]/si:list[1]");
      assertThat(found.get(0).grade())
          .as(found.toString())
          .isEqualTo(version.startsWith("2.") ? Grade.SILVER : Grade.IMPROVABLE);
    }
  }

  @Test
  void aReasonSaysWhereAndWhatIsBetter() {
    GradeReason reason =
        grade("<list><realList>" + of("1", "\\metre") + of("1", "\\meters") + "</realList></list>")
            .reasons()
            .get(0);
    assertThat(reason.pointer()).isEqualTo("/si:list/si:realList[1]/si:real[2]/si:unit[1]");
    assertThat(reason.better()).isEqualTo("\\metre");
  }

  @ParameterizedTest
  @CsvSource({
    "\\milli\\day, Leave the prefix out",
    "\\metre\\tothe{2/3}, Write one whole number",
    "\\metre\\tothe{2}\\tothe{2}, Write one \\tothe",
    "\\milli\\milli\\metre, Leave one prefix out",
    "\\metre?, Write only names",
    "\\furlong, Give the value",
    "\\metre\\per\\per\\second, Write",
    "\\metre\\per, Write",
    "\\milli, Write a unit",
    "\\metre\\tothe{200}, Use",
    "\\, Write the name",
  })
  void unitsThatCannotBeReadSayWhatToDo(String unit, String improvement) {
    List<GradeReason> reasons = grade(of("1", unit)).reasons();
    assertThat(reasons).isNotEmpty().allSatisfy(Improvement::assertSaid);
    assertThat(reasons.get(0).better() == null)
        .as(reasons.toString())
        .isEqualTo(reasons.get(0).detail().contains(improvement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<unit>\\metre</unit><value>1</value> | si:unit is not expected there. Write si:label,",
        "<value>1</value> | si:real is not complete. Add si:unit.",
        "<value>1</value><unit>\\metre</unit><unit>\\metre</unit> | si:unit is not expected there.",
        "<value>1</value>x<unit>\\metre</unit> | si:real has text between its elements. Leave",
        "<value a='1'>1</value><unit>\\metre</unit> | The attribute a does not belong to si:value.",
        "<value>1</value><unit>\\metre</unit><dateTime>noon</dateTime> | 'noon' is not a value of si:dateTime. Write",
      })
  void structureIsToldInPlainWords(String content, String sentence) {
    String xml = "<si:real xmlns:si='https://ptb.de/si'>" + prefixed(content) + "</si:real>";
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    List<GradeReason> reasons =
        GradingQuantities.of(SafeXml.parse(bytes).getDocumentElement()).reasons();
    assertThat(reasons).isNotEmpty().allSatisfy(Improvement::assertSaid);
    assertThat(reasons)
        .anySatisfy(
            reason -> {
              assertThat(reason.code()).isEqualTo(GradeReason.STRUCTURE);
              assertThat(reason.detail()).startsWith(sentence);
            });
  }

  private static String prefixed(String content) {
    return content.replaceAll("<(/?)(\\w)", "<$1si:$2");
  }

  @Test
  void nobodyReadsAThousandReasons() {
    StringBuilder list = new StringBuilder("<realList>");
    for (int i = 0; i < 3_000; i++) {
      list.append(of("1", "\\x" + "a".repeat(i % 30)));
    }
    assertThat(grade(list + "</realList>").reasons()).hasSizeLessThan(120);
  }
}
