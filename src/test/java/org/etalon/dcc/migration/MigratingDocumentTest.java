package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Words;
import org.etalon.dcc.migration.Change.Kind;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.migration.MigrationOutcome.Refused;
import org.etalon.fixture.DccFixture;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;

class MigratingDocumentTest {
  private static final DccSchemas SCHEMAS = new DccSchemas(null);
  private static final Path WHOLE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");
  private static final String OLD =
      """
      <dcc:digitalCalibrationCertificate xmlns:dcc="https://ptb.de/dcc" xmlns:si="https://ptb.de/si"
          schemaVersion="2.4.0">
        <dcc:administrativeData>
          <dcc:dccSoftware><dcc:software><dcc:name><dcc:content>Writer</dcc:content></dcc:name>
            <dcc:release>v1.0</dcc:release></dcc:software></dcc:dccSoftware>
          <dcc:coreData>
            <dcc:countryCodeISO3166_1>CN</dcc:countryCodeISO3166_1>
            <dcc:usedLangCodeISO639_1>en</dcc:usedLangCodeISO639_1>
            <dcc:usedLangCodeISO639_1>zh</dcc:usedLangCodeISO639_1>
            <dcc:mandatoryLangCodeISO639_1>zh</dcc:mandatoryLangCodeISO639_1>
            <dcc:uniqueIdentifier> K-17 </dcc:uniqueIdentifier>
            <dcc:beginPerformanceDate>2020-02-28</dcc:beginPerformanceDate>
            <dcc:endPerformanceDate>2020-02-29</dcc:endPerformanceDate>
          </dcc:coreData>
          <dcc:items><dcc:item id="item1">
            <dcc:name><dcc:content lang="en">Gauge block</dcc:content></dcc:name>
            <dcc:description><dcc:content lang="en">Steel</dcc:content></dcc:description>
            <dcc:description id="d2"><dcc:content lang="en">Grade K</dcc:content></dcc:description>
            <dcc:manufacturer><dcc:name><dcc:content>Maker</dcc:content></dcc:name></dcc:manufacturer>
            <dcc:identifications><dcc:identification><dcc:issuer>Manufacturer</dcc:issuer>
              <dcc:value>4711</dcc:value></dcc:identification></dcc:identifications>
          </dcc:item></dcc:items>
          <dcc:calibrationLaboratory>
            <dcc:contact><dcc:name><dcc:content>First office</dcc:content></dcc:name>
              <dcc:eMail>a@example.org</dcc:eMail><dcc:location><dcc:city>A</dcc:city></dcc:location>
            </dcc:contact>
            <dcc:contact><dcc:name><dcc:content>Second office</dcc:content></dcc:name>
              <dcc:eMail>b@example.org</dcc:eMail><dcc:location><dcc:city>B</dcc:city></dcc:location>
            </dcc:contact>
          </dcc:calibrationLaboratory>
          <dcc:respPersons><dcc:respPerson><dcc:person><dcc:name><dcc:content>N. N.</dcc:content>
            </dcc:name></dcc:person></dcc:respPerson></dcc:respPersons>
          <dcc:customer><dcc:name><dcc:content>Works</dcc:content></dcc:name>
            <dcc:eMail/></dcc:customer>
        </dcc:administrativeData>
        <dcc:measurementResults><dcc:measurementResult>
          <dcc:results><dcc:result><dcc:name><dcc:content>Length</dcc:content></dcc:name>
            <dcc:data refId="d2 nothing">@</dcc:data></dcc:result></dcc:results>
        </dcc:measurementResult></dcc:measurementResults>
        <!-- a remark -->
        <dcc:comment><remark xmlns="urn:example">kept as it is</remark></dcc:comment>
      </dcc:digitalCalibrationCertificate>
      """;
  private static final String REAL =
      "<dcc:quantity><si:real><si:value>10.000 10</si:value><si:unit>\\milli\\metre</si:unit>"
          + "<si:expandedUnc><si:uncertainty>0.00005</si:uncertainty>"
          + "<si:coverageFactor>2.0</si:coverageFactor>"
          + "<si:coverageProbability>0.95</si:coverageProbability></si:expandedUnc></si:real>"
          + "</dcc:quantity>";
  static final String GOOD = REAL.replace("10.000 10", "10.00010");

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  static MigrationOutcome migrate(String data, String... replacements) {
    String xml = OLD.replace("@</dcc:data>", data + "</dcc:data>");
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(xml).contains(replacements[i]);
      xml = xml.replace(replacements[i], replacements[i + 1]);
    }
    return MigratingDocument.migrate(bytes(xml), SCHEMAS);
  }

  static Migrated migrated(MigrationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Migrated.class);
    return (Migrated) outcome;
  }

  static String text(Migrated migrated) {
    return new String(migrated.document(), StandardCharsets.UTF_8);
  }

  private static List<Change> of(Kind kind, Migrated migrated) {
    return migrated.changes().stream().filter(c -> c.kind() == kind).toList();
  }

  @Test
  void givesUncertaintiesTheNewFormDigitForDigit() {
    Migrated migrated = migrated(migrate(GOOD));
    assertThat(migrated.from()).isEqualTo("2.4.0");
    assertThat(migrated.to()).isEqualTo("3.3.0");
    assertThat(text(migrated))
        .contains(
            "<si:value>10.00010</si:value><si:unit>\\milli\\metre</si:unit>"
                + "<si:measurementUncertaintyUnivariate><si:expandedMU>"
                + "<si:valueExpandedMU>0.00005</si:valueExpandedMU>"
                + "<si:coverageFactor>2.0</si:coverageFactor>"
                + "<si:coverageProbability>0.95</si:coverageProbability>"
                + "</si:expandedMU></si:measurementUncertaintyUnivariate>");
    assertThat(of(Kind.CONVERTED, migrated))
        .anyMatch(c -> Objects.requireNonNull(c.before()).endsWith("/si:real/si:expandedUnc"));
  }

  @Test
  void saysWhatWasNotStatedInTheLanguagesOfTheDocument() {
    Migrated migrated = migrated(migrate(GOOD));
    Dcc dcc = DccReader.read(migrated.document());
    assertThat(dcc.coreData().performanceLocation()).isEqualTo("other");
    assertThat(dcc.measurementResults().get(0).name().in("en")).isEqualTo("not stated");
    assertThat(dcc.measurementResults().get(0).name().in("zh")).isEqualTo("未说明");
    assertThat(Objects.requireNonNull(dcc.customer().location()).further().get(0).in("zh"))
        .isEqualTo("未说明");
    assertThat(of(Kind.ADDED, migrated))
        .extracting(Change::after)
        .map(p -> p.substring(p.lastIndexOf(':') + 1))
        .containsExactlyInAnyOrder("performanceLocation", "location", "name");
    assertThat(of(Kind.ADDED, migrated)).allMatch(c -> c.before() == null && !c.zh().isEmpty());
  }

  @Test
  void keepsInTheCommentWhatHasNoPlace() {
    Migrated migrated = migrated(migrate(GOOD));
    assertThat(text(migrated))
        .contains("<remark xmlns=\"urn:example\">kept as it is</remark>")
        .contains("<!-- a remark -->")
        .contains(
            "path=\"/dcc:digitalCalibrationCertificate/dcc:administrativeData"
                + "/dcc:calibrationLaboratory/dcc:contact[2]\"")
        .contains("<kept:eMail>b@example.org</kept:eMail>");
    assertThat(DccReader.read(migrated.document()).unread()).isEmpty();
    assertThat(of(Kind.KEPT_IN_COMMENT, migrated))
        .anyMatch(c -> Objects.requireNonNull(c.before()).endsWith("dcc:contact[2]"));
  }

  @Test
  void mergesDescriptionsAndTheirReferences() {
    Migrated migrated = migrated(migrate(GOOD));
    assertThat(text(migrated))
        .contains("<dcc:content lang=\"en\">Steel</dcc:content>")
        .contains("<dcc:content id=\"d2\" lang=\"en\">Grade K</dcc:content>")
        .contains("<dcc:data refId=\"d2\">");
    assertThat(of(Kind.KEPT_IN_COMMENT, migrated))
        .anyMatch(c -> Objects.requireNonNull(c.before()).endsWith("dcc:data/@refId"));
  }

  @Test
  void mendsWhatIsWrittenOtherwise() {
    Migrated migrated = migrated(migrate(GOOD));
    Dcc dcc = DccReader.read(migrated.document());
    assertThat(dcc.items().items().get(0).identifications().get(0).issuer())
        .isEqualTo("manufacturer");
    assertThat(text(migrated)).contains("<dcc:uniqueIdentifier>K-17</dcc:uniqueIdentifier>");
    assertThat(of(Kind.REMOVED_EMPTY, migrated)).hasSize(1);
  }

  @Test
  void tellsInWordsWhatIsNoNumber() {
    Migrated migrated = migrated(migrate(REAL));
    Dcc dcc = DccReader.read(migrated.document());
    Quantity quantity =
        (Quantity) dcc.measurementResults().get(0).results().get(0).data().elements().get(0);
    assertThat(((Words) quantity.form()).content().in("en"))
        .isEqualTo(
            "value: 10.000 10; unit: \\milli\\metre; valueExpandedMU: 0.00005;"
                + " coverageFactor: 2.0; coverageProbability: 0.95");
    assertThat(text(migrated)).contains("<kept:value>10.000 10</kept:value>");
  }

  @Test
  void tellsInWordsWhatHasACoverageFactorBelowOne() {
    Migrated migrated = migrated(migrate(GOOD.replace(">2.0<", ">0.5<")));
    assertThat(text(migrated))
        .contains("coverageFactor: 0.5")
        .contains("<kept:coverageFactor>0.5</kept:coverageFactor>")
        .doesNotContain("<si:value>");
  }

  @Test
  void keepsAMomentThatIsNone() {
    Migrated migrated =
        migrated(migrate(GOOD.replace("</si:unit>", "</si:unit><si:dateTime>noon</si:dateTime>")));
    assertThat(text(migrated))
        .contains("<kept:dateTime kept:namespace=\"https://ptb.de/si\">noon</kept:dateTime>")
        .contains("<si:value>10.00010</si:value>");
  }

  @Test
  void keepsXmlThatNoSchemaKnows() {
    Migrated migrated =
        migrated(
            migrate(
                "<dcc:xml><m xmlns='urn:example'>x</m></dcc:xml>"
                    + "<dcc:xml><si:real><si:value>1</si:value><si:unit>\\one</si:unit></si:real>"
                    + "</dcc:xml>"));
    assertThat(text(migrated))
        .contains("<dcc:xml></dcc:xml><dcc:xml><si:real xmlns:si=")
        .contains("<kept:m kept:namespace=\"urn:example\">x</kept:m>");
  }

  @Test
  void givesAUniqueNameToAnIdentifierThatStandsTwice() {
    Migrated migrated =
        migrated(migrate("<dcc:text id='item1'/><dcc:text id='7 b'/><dcc:text refId='item1'/>"));
    assertThat(text(migrated)).contains("id=\"item1-2\"").contains("id=\"_7_b\"");
  }

  @Test
  void refusesToInventADate() {
    Refused refused =
        (Refused)
            migrate(
                GOOD,
                "<dcc:beginPerformanceDate>2020-02-28</dcc:beginPerformanceDate>",
                "",
                ">2020-02-29<",
                ">30 February<");
    assertThat(refused.findings())
        .extracting(MigrationOutcome.Finding::code, f -> tail(f.pointer()))
        .contains(tuple("not-stated", "dcc:beginPerformanceDate"));
  }

  @Test
  void listsAnotherPlaceOfTheSchema() {
    String old = "schemaVersion=\"2.4.0\"";
    String xsi =
        " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='https://ptb.de/dcc a.xsd'";
    Migrated migrated = migrated(migrate(GOOD, old, old + xsi));
    assertThat(text(migrated)).contains("v3.3.0/dcc.xsd").doesNotContain("a.xsd");
    assertThat(of(Kind.CONVERTED, migrated))
        .filteredOn(c -> Objects.requireNonNull(c.before()).endsWith("/@xsi:schemaLocation"))
        .singleElement()
        .extracting(Change::after)
        .isEqualTo("/dcc:digitalCalibrationCertificate/@xsi:schemaLocation");
    assertThat(text(migrated(migrate(GOOD)))).doesNotContain("schemaLocation");
  }

  @Test
  void refusesACertificateWithoutResults() {
    Refused refused =
        (Refused) migrate(GOOD, "measurementResults>", "unheardOf>", "measurementResult>", "x>");
    assertThat(refused.findings())
        .extracting(MigrationOutcome.Finding::code, f -> tail(f.pointer()))
        .containsExactly(tuple("not-stated", "dcc:measurementResults"));
  }

  @Test
  void refusesOtherVersions() {
    for (String version : List.of("1.8.0", "3.4.0", "4.0.0", "", "x".repeat(1000))) {
      Refused refused =
          (Refused) migrate(GOOD, "schemaVersion=\"2.4.0\"", "schemaVersion='" + version + "'");
      assertThat(refused.findings())
          .extracting(MigrationOutcome.Finding::code)
          .containsExactly("version-not-known");
    }
  }

  @Test
  void takesADocumentWithoutAVersionForAnOldOne() {
    assertThat(migrated(migrate(GOOD, "schemaVersion=\"2.4.0\"", "")).from())
        .isEqualTo("2.1 or 2.2");
  }

  @Test
  void leavesTheNewestVersionAsItIs() {
    byte[] xml = DccWriter.write(new DccFixture().build());
    Migrated migrated = migrated(MigratingDocument.migrate(xml, SCHEMAS));
    assertThat(migrated.changes()).isEmpty();
    assertThat(migrated.document()).isEqualTo(xml);
    Migrated again =
        migrated(MigratingDocument.migrate(migrated(migrate(GOOD)).document(), SCHEMAS));
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void dropsOnlyTheSignatureOfTheNewestVersion() throws Exception {
    byte[] xml = Files.readAllBytes(WHOLE);
    Migrated migrated = migrated(MigratingDocument.migrate(xml, SCHEMAS));
    assertThat(migrated.changes()).isNotEmpty().allMatch(c -> c.kind() == Kind.DROPPED_SIGNATURE);
    assertThat(DccReader.read(migrated.document())).isEqualTo(DccReader.read(xml));
  }

  @Test
  void readsADocumentOfOtherPrefixes() {
    String xml =
        OLD.replace("@</dcc:data>", GOOD + "</dcc:data>")
            .replaceAll("(</?|xmlns:)dcc\\b", "$1c")
            .replaceAll("(</?|xmlns:)si\\b", "$1dcc")
            .replace("<remark xmlns=\"urn:example\">", "<si:remark xmlns:si='urn:other'>")
            .replace("</remark>", "</si:remark>");
    Migrated migrated = migrated(MigratingDocument.migrate(bytes(xml), SCHEMAS));
    assertThat(text(migrated))
        .contains("<si:value>10.00010</si:value>")
        .contains("<si:remark xmlns:si=\"urn:other\">kept as it is</si:remark>");
  }

  @Test
  void refusesWhatIsNoCertificate() {
    assertThatThrownBy(() -> MigratingDocument.migrate(bytes("<a/>"), SCHEMAS))
        .isInstanceOf(NotADccException.class);
    assertThatThrownBy(() -> MigratingDocument.migrate(new byte[0], SCHEMAS))
        .isInstanceOf(XmlRejectedException.class);
  }

  private static String tail(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
