package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.etalon.dcc.SchemaVerdict.Invalid;
import org.etalon.dcc.SchemaVerdict.Message;
import org.etalon.dcc.SchemaVerdict.NotAvailable;
import org.etalon.dcc.SchemaVerdict.Valid;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.LargeDcc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DccSchemasTest {
  private static final DccSchemas OWN = new DccSchemas(null);

  @TempDir Path temporary;

  @Test
  void findsWhatWeWriteValidWithOurSchema() {
    assertThat(OWN.validate(DccWriter.write(LargeDcc.buildWithoutForeignXml()), "3.3.0"))
        .isEqualTo(new Valid());
    assertThat(OWN.validate(DccWriter.write(new DccFixture().build()), "3.3.0"))
        .isEqualTo(new Valid());
  }

  @Test
  void findsWhatWeWriteValidWithTheOfficialSchema() {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    assertThat(official.validate(DccWriter.write(LargeDcc.buildWithoutForeignXml()), "3.3.0"))
        .isEqualTo(new Valid());
  }

  @Test
  void findsPublicDocumentsValidWithTheSchemaOfTheirVersion() throws Exception {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    for (Path document : Conformance.documents("dcc")) {
      byte[] xml = Files.readAllBytes(document);
      assertThat(official.validate(xml, DccReader.read(xml).schemaVersion()))
          .as(document.getFileName().toString())
          .isEqualTo(new Valid());
    }
  }

  @Test
  void findsPublicDocumentsValidWithOurSchemaOfTheirVersion() throws Exception {
    int valid = 0;
    for (Path document : Conformance.documents("dcc")) {
      byte[] xml = Files.readAllBytes(document);
      String version = DccReader.read(xml).schemaVersion();
      SchemaVerdict verdict = OWN.validate(xml, version);
      if (version.startsWith("2.")) {
        assertThat(verdict).as(document.toString()).isInstanceOf(NotAvailable.class);
      } else {
        assertThat(verdict).as(document.toString()).isEqualTo(new Valid());
        valid++;
      }
    }
    assertThat(valid).isGreaterThan(3);
  }

  @Test
  void findsSignaturesInvalidBeforeThereWasAPlaceForThem() throws Exception {
    for (Path document : Conformance.documents("signed")) {
      byte[] xml = Files.readAllBytes(document);
      assertThat(OWN.validate(xml, "3.1.1"))
          .isInstanceOfSatisfying(
              Invalid.class,
              invalid -> assertThat(invalid.messages().get(0).text()).contains("Signature"));
    }
  }

  @Test
  void hasASchemaOfItsOwnForEveryVersionSince311() {
    for (DccVersion version : DccVersion.values()) {
      assertThat(OWN.validate(bytes("<a/>"), version.text()))
          .as(version.text())
          .isInstanceOf(
              version.compareTo(DccVersion.V3_1_1) < 0 ? NotAvailable.class : Invalid.class);
    }
  }

  @Test
  void compilesEveryOfficialSchema() {
    DccSchemas official = new DccSchemas(Conformance.folder("xsd"));
    // The published 2.1 import a D-SI of another namespace than its own; no validator takes them.
    for (DccVersion version :
        EnumSet.complementOf(EnumSet.of(DccVersion.V2_1_0, DccVersion.V2_1_1))) {
      assertThat(official.validate(bytes("<a/>"), version.text()))
          .as(version.text())
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void namesThePlaceOfAFinding() {
    String written =
        written().replace("<dcc:postCode>", "<dcc:street> </dcc:street>\n<dcc:postCode>");
    assertThat(OWN.validate(bytes(written), "3.3.0"))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> {
              Message first = invalid.messages().get(0);
              assertThat(first.line()).isEqualTo(1);
              assertThat(first.column()).isPositive();
              assertThat(first.text()).contains("pattern");
            });
  }

  @Test
  void stopsAfterFiftyFindings() {
    String flood = "<dcc:street> </dcc:street>".repeat(200);
    String written = written().replace("<dcc:postCode>", flood + "<dcc:postCode>");
    assertThat(OWN.validate(bytes(written), "3.3.0"))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.messages()).hasSize(50));
  }

  @Test
  void refusesAnotherVersionThanTheSchemas() {
    String written = written().replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"3.2.1\"");
    assertThat(OWN.validate(bytes(written), "3.3.0")).isInstanceOf(Invalid.class);
  }

  @Test
  void saysWhenThereIsNoSchema() {
    assertThat(OWN.validate(bytes(written()), "9.9.9")).isInstanceOf(NotAvailable.class);
    assertThat(OWN.validate(bytes(written()), "2.1.0")).isInstanceOf(NotAvailable.class);
    assertThat(OWN.validate(bytes(written()), "../3.3.0")).isInstanceOf(NotAvailable.class);
  }

  @Test
  void saysWhenASchemaImportsFromElsewhere() throws Exception {
    Files.createDirectories(temporary.resolve("in/v3.3.0"));
    Files.writeString(temporary.resolve("outside.xsd"), schema("urn:o", ""));
    for (String address :
        new String[] {"../../outside.xsd", "http://127.0.0.1:9/o.xsd", "file:///etc/passwd"}) {
      Files.writeString(
          temporary.resolve("in/v3.3.0/dcc.xsd"),
          schema(
              "https://ptb.de/dcc",
              "<import namespace='urn:o' schemaLocation='" + address + "'/>"));
      DccSchemas schemas = new DccSchemas(temporary.resolve("in"));
      assertThat(schemas.validate(bytes(written()), "3.3.0"))
          .as(address)
          .isInstanceOf(NotAvailable.class);
    }
  }

  @Test
  void ignoresSchemasThatADocumentNames() {
    String written =
        written()
            .replaceAll(
                "xsi:schemaLocation=\"[^\"]*\"",
                "xsi:schemaLocation=\"https://ptb.de/dcc file:///etc/passwd\"");
    assertThat(OWN.validate(bytes(written), "3.3.0")).isEqualTo(new Valid());
  }

  @Test
  void findsWhatIsNotXmlInvalid() {
    assertThat(OWN.validate(new byte[0], "3.3.0")).isInstanceOf(Invalid.class);
    assertThat(OWN.validate(bytes("<a>"), "3.3.0")).isInstanceOf(Invalid.class);
    assertThat(OWN.validate(bytes("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), "3.3.0"))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.messages().get(0).text()).contains("DOCTYPE"));
  }

  private static String schema(String namespace, String content) {
    return "<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='"
        + namespace
        + "'>"
        + content
        + "</schema>";
  }

  private static String written() {
    return new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
