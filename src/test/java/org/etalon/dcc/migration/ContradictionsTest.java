package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.dcc.migration.MigratingDocumentTest.GOOD;
import static org.etalon.dcc.migration.MigratingDocumentTest.migrate;
import static org.etalon.dcc.migration.MigratingDocumentTest.migrated;

import java.util.List;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Words;
import org.etalon.dcc.migration.MigrationOutcome.Finding;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.migration.MigrationOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a document says two things of which one can be true, none becomes the fact. */
class ContradictionsTest {
  private static final String UNIQUE = "<dcc:uniqueIdentifier> K-17 </dcc:uniqueIdentifier>";
  private static final String END = "</dcc:administrativeData>";

  private static String statement(String inside) {
    return "<dcc:statements><dcc:statement>" + inside + "</dcc:statement></dcc:statements>" + END;
  }

  private static String twoIn(String quantity) {
    return GOOD.replace("<si:real>", "<si:real>" + quantity);
  }

  private static String words(String data) {
    Migrated migrated = migrated(migrate(data));
    assertThat(MigratingDocumentTest.text(migrated)).doesNotContain("<si:");
    Quantity quantity =
        (Quantity)
            DccReader.read(migrated.document())
                .measurementResults()
                .get(0)
                .results()
                .get(0)
                .data()
                .elements()
                .get(0);
    return String.valueOf(((Words) quantity.form()).content().in("en"));
  }

  @ParameterizedTest
  @CsvSource({
    "<si:value>2</si:value>, value: 2; value: 10.00010",
    "<si:value>x</si:value>, value: x; value: 10.00010",
    "<si:unit>\\metre</si:unit>, unit: \\metre; value: 10.00010; unit: \\milli\\metre",
    "<si:dateTime>2020-01-01T00:00:00Z</si:dateTime><si:dateTime>2020-01-02T00:00:00Z</si:dateTime>,"
        + "dateTime: 2020-01-01T00:00:00Z; dateTime: 2020-01-02T00:00:00Z",
    "<si:measurementUncertaintyUnivariate><si:standardMU><si:valueStandardMU>3</si:valueStandardMU>"
        + "</si:standardMU></si:measurementUncertaintyUnivariate>, valueStandardMU: 3; value: 10.00010",
    "<si:e>5</si:e>, e: 5; value: 10.00010",
    "7, real: 7; value: 10.00010"
  })
  void tellsTwoOfAQuantityInWords(String further, String told) {
    assertThat(words(twoIn(further))).contains(told).contains("valueExpandedMU: 0.00005");
  }

  @Test
  void tellsTwoUncertaintiesInWords() {
    String old =
        "<si:expandedUnc><si:uncertainty>0.9</si:uncertainty><si:coverageFactor>3</si:coverageFactor>"
            + "<si:coverageProbability>0.99</si:coverageProbability></si:expandedUnc>";
    assertThat(words(GOOD.replace("</si:real>", old + "</si:real>")))
        .contains("valueExpandedMU: 0.00005")
        .contains("valueExpandedMU: 0.9; coverageFactor: 3");
    String both =
        "<si:measurementUncertaintyUnivariate><si:expandedMU><si:valueExpandedMU>2</si:valueExpandedMU>"
            + "<si:coverageFactor>2</si:coverageFactor><si:coverageProbability>0.95"
            + "</si:coverageProbability></si:expandedMU><si:standardMU><si:valueStandardMU>4"
            + "</si:valueStandardMU></si:standardMU></si:measurementUncertaintyUnivariate>";
    assertThat(words(GOOD.replaceAll("<si:expandedUnc>.*</si:expandedUnc>", both)))
        .contains("valueExpandedMU: 2")
        .contains("valueStandardMU: 4");
  }

  @Test
  void tellsTwoQuantitiesInOneInWords() {
    String second = "<si:real><si:value>3</si:value><si:unit>\\one</si:unit></si:real>";
    assertThat(words(GOOD.replace("</dcc:quantity>", second + "</dcc:quantity>")))
        .contains("value: 10.00010")
        .endsWith("value: 3; unit: \\one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1<si:e>5</si:e>", "<si:e/>1", "1<si:e/>5"})
  void takesNoNumberOutOfOtherElements(String value) {
    String told = words(GOOD.replace("10.00010", value));
    assertThat(told).startsWith("value: ");
  }

  @Test
  void takesNoTextOutOfOtherElements() {
    Refused refused = (Refused) migrate(GOOD, ">2020-02-28<", ">2020-02-28<dcc:x>9</dcc:x><");
    assertThat(refused.findings()).extracting(Finding::code).containsOnly("not-stated");
  }

  @ParameterizedTest
  @CsvSource({
    "dcc:uniqueIdentifier[2], <dcc:uniqueIdentifier>K-18</dcc:uniqueIdentifier>",
    "dcc:issueDate[2],"
        + "<dcc:issueDate>2020-03-01</dcc:issueDate><dcc:issueDate>2020-03-02</dcc:issueDate>",
    "dcc:issueDate[2], <dcc:issueDate>soon</dcc:issueDate><dcc:issueDate>2020-03-02</dcc:issueDate>",
    "dcc:endPerformanceDate[2], <dcc:endPerformanceDate>2021-02-28</dcc:endPerformanceDate>"
  })
  void refusesTwoFacts(String pointer, String further) {
    Refused refused =
        (Refused)
            migrate(
                GOOD,
                pointer.contains("endPerf") ? "</dcc:coreData>" : UNIQUE,
                pointer.contains("endPerf") ? further + "</dcc:coreData>" : UNIQUE + further);
    assertThat(refused.findings()).hasSize(1);
    assertThat(refused.findings().get(0).code()).isEqualTo("contradictory");
    assertThat(refused.findings().get(0).pointer())
        .isEqualTo(
            "/dcc:digitalCalibrationCertificate/dcc:administrativeData/dcc:coreData/" + pointer);
  }

  @Test
  void refusesTwoStatementsOfConformity() {
    String two = "<dcc:conformity>PASS</dcc:conformity><dcc:conformity>noPass</dcc:conformity>";
    Refused refused = (Refused) migrate(GOOD, END, statement(two));
    assertThat(refused.findings()).extracting(Finding::code).containsExactly("contradictory");
    assertThat(refused.findings().get(0).pointer()).endsWith("/dcc:statement/dcc:conformity[2]");
  }

  @Test
  void makesOneOfEqualRepetitions() {
    String data = GOOD.replace("<si:value>", "<si:value> 10.00010 </si:value><si:value>");
    Migrated migrated =
        migrated(
            migrate(data, UNIQUE, UNIQUE + "<dcc:uniqueIdentifier>K-17</dcc:uniqueIdentifier>"));
    assertThat(MigratingDocumentTest.text(migrated))
        .containsOnlyOnce("10.00010")
        .containsOnlyOnce("K-17");
    List<String> repeated =
        migrated.changes().stream()
            .filter(c -> c.en().equals(Wording.REPEATED.en()))
            .map(c -> String.valueOf(c.before()))
            .toList();
    assertThat(repeated).hasSize(2);
    assertThat(repeated.get(0)).endsWith("dcc:uniqueIdentifier[2]");
    assertThat(repeated.get(1)).endsWith("si:value[2]");
  }

  @Test
  void letsAnEmptyRepetitionSayNothing() {
    assertThat(
            MigratingDocumentTest.text(
                migrated(migrate(GOOD, UNIQUE, "<dcc:uniqueIdentifier/>" + UNIQUE))))
        .contains("<dcc:uniqueIdentifier>K-17</dcc:uniqueIdentifier>");
  }
}
