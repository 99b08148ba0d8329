package org.etalon.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etalon.fixture.Api;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public verdict, as anybody gets it over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class VerificationIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  private static final List<String> CHECKS =
      List.of(
          "document.wellFormed",
          "document.schema",
          "document.rules",
          "signature.present",
          "signature.profile",
          "signature.intact",
          "signer.certificate",
          "signer.trusted",
          "signer.revocation",
          "signer.authorised",
          "timestamp.present",
          "timestamp.valid",
          "timestamp.trusted",
          "status.current",
          "log.included",
          "traceability");

  private static ValidatableResponse report(byte[] document) {
    ValidatableResponse report = Api.verify(document);
    assertThat(Api.outcomes(report).keySet()).containsExactlyElementsOf(CHECKS);
    List<Map<String, Object>> checks = report.extract().path("checks");
    assertThat(checks)
        .allSatisfy(
            check -> {
              assertThat(check).containsOnlyKeys("id", "question", "outcome", "answer", "evidence");
              assertThat((String) check.get("question")).endsWith("?");
              assertThat((String) check.get("answer")).isNotBlank();
            });
    return report.body("digests.file", equalTo(Api.sha256(document)));
  }

  @Test
  void whatWasIssuedPasses() {
    String number = LAB.issue(Api.wholeCalibration());
    byte[] xml = LAB.xml(number);
    ValidatableResponse report = report(xml);
    report
        .body("indication", equalTo("TOTAL_PASSED"))
        .body("subIndication", nullValue())
        .body("certificate.number", equalTo(number))
        .body("certificate.issuedOn", equalTo(Api.today().toString()))
        .body("bestSignatureTime", matchesPattern("20.*Z"))
        .body("digests.content", matchesPattern("sha-256:[0-9a-f]{64}"));
    Map<String, String> outcomes = Api.outcomes(report);
    for (String check : CHECKS) {
      if (check.matches(
          "(signature|signer|timestamp|status)\\..*|document.(wellFormed|schema|rules)")) {
        assertThat(outcomes).containsEntry(check, "PASSED");
      }
    }
  }

  @Test
  void everyCertificateOfTheDemonstrationPasses() {
    List<String> numbers =
        Api.as("regulator").get(Api.CERTIFICATES + "?limit=200").path("items.number");
    assertThat(numbers).hasSizeGreaterThan(6);
    for (String demo : List.of("DEMO-L1", "DEMO-L2", "DEMO-L4")) {
      byte[] xml =
          Api.as("regulator")
              .accept("application/xml")
              .get(Api.CERTIFICATES + "/" + Api.demoCertificate(demo))
              .asByteArray();
      ValidatableResponse report = report(xml).body("indication", equalTo("TOTAL_PASSED"));
      assertThat(Api.outcomes(report)).containsEntry("document.rules", "PASSED");
    }
  }

  @Test
  void oneChangedDigitFailsAtTheSignature() {
    byte[] xml = LAB.xml(LAB.issue(Api.wholeCalibration()));
    String text = new String(xml, StandardCharsets.UTF_8);
    for (String[] change :
        new String[][] {{"100.0040", "100.0041"}, {"搅拌", "静止"}, {"2.05", "2.50"}}) {
      assertThat(text).contains(change[0]);
      String tampered = text.replaceFirst(change[0], change[1]);
      ValidatableResponse report = report(tampered.getBytes(StandardCharsets.UTF_8));
      report.body("indication", equalTo("TOTAL_FAILED")).body("decision", equalTo("REJECT"));
      assertThat(Api.outcomes(report))
          .containsEntry("signature.intact", "FAILED")
          .containsEntry("document.wellFormed", "PASSED")
          .containsEntry("document.schema", "PASSED");
    }
  }

  @Test
  void aBrokenRuleIsTold() {
    String text =
        new String(LAB.preview(LAB.checked(Api.wholeCalibration())), StandardCharsets.UTF_8);
    String broken = text.replaceFirst("<dcc:countryCode>[A-Z]{2}<", "<dcc:countryCode>XX<");
    ValidatableResponse report = report(broken.getBytes(StandardCharsets.UTF_8));
    report.body("decision", equalTo("REFER"));
    assertThat(Api.outcomes(report))
        .containsEntry("document.schema", "PASSED")
        .containsEntry("document.rules", "FAILED");
  }

  @Test
  void ofTooManyPartsASignatureOfAnotherProfileIsLeftOpen() {
    String text = new String(LAB.xml(LAB.issue(Api.wholeCalibration())), StandardCharsets.UTF_8);
    String statement =
        "<dcc:statement><dcc:norm>a</dcc:norm><dcc:norm>b</dcc:norm></dcc:statement>";
    String many = statement.repeat(70_000) + "</dcc:statements>";
    String changed = text.replaceFirst("</dcc:statements>", many);
    ValidatableResponse own = report(changed.getBytes(StandardCharsets.UTF_8));
    own.body("indication", equalTo("TOTAL_FAILED")).body("subIndication", equalTo("HASH_FAILURE"));
    String other = changed.replaceFirst("</ds:Signature>", "<!-- another --></ds:Signature>");
    ValidatableResponse report = report(other.getBytes(StandardCharsets.UTF_8));
    report.body("indication", equalTo("INDETERMINATE")).body("decision", equalTo("REFER"));
    assertThat(Api.outcomes(report))
        .containsEntry("document.wellFormed", "PASSED")
        .containsEntry("signature.present", "INDETERMINATE");
  }

  @Test
  void documentWithoutSignatureIsIndeterminate() {
    String id = LAB.checked(Api.wholeCalibration());
    ValidatableResponse report = report(LAB.preview(id));
    report
        .body("indication", equalTo("INDETERMINATE"))
        .body("subIndication", equalTo("SIGNED_DATA_NOT_FOUND"))
        .body("decision", equalTo("REFER"));
    assertThat(Api.outcomes(report))
        .containsEntry("signature.present", "FAILED")
        .containsEntry("document.schema", "PASSED");
  }

  @Test
  void withdrawnCertificateIsRejectedThoughIntact() {
    String number = LAB.issue(Api.wholeCalibration());
    byte[] xml = LAB.xml(number);
    String request =
        "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"The bath leaked.\","
            + " \"effectiveFrom\": \""
            + Api.today()
            + "\", \"voidAbInitio\": true}";
    Laboratory.expect(
        200, Api.as("lab-approver", request).post(Api.CERTIFICATES + "/" + number + "/withdrawal"));
    ValidatableResponse report = report(xml);
    report.body("indication", equalTo("TOTAL_PASSED")).body("decision", equalTo("REJECT"));
    assertThat(Api.outcomes(report))
        .containsEntry("status.current", "FAILED")
        .containsEntry("signature.intact", "PASSED");
  }

  static Stream<byte[]> notADocument() {
    return Stream.of(
            "",
            " ",
            "no XML",
            "<a",
            "<a/>",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "<dcc:digitalCalibrationCertificate xmlns:dcc=\"https://ptb.de/other\"/>",
            "{\"kind\": \"CALIBRATION\"}")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("notADocument")
  void anythingElseStillGetsAReport(byte[] document) {
    ValidatableResponse report = report(document);
    report.body("indication", equalTo("TOTAL_FAILED")).body("certificate", nullValue());
    Map<String, String> outcomes = Api.outcomes(report);
    assertThat(outcomes.remove("document.wellFormed")).isEqualTo("FAILED");
    assertThat(outcomes.values()).containsOnly("NOT_APPLICABLE");
    assertThat(report.extract().asString()).doesNotContain("root:").doesNotContain("org.etalon");
  }

  @Test
  void pdfIsNotJudged() {
    ValidatableResponse report = report("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    report.body("indication", equalTo("INDETERMINATE")).body("decision", equalTo("REFER"));
    assertThat(Api.outcomes(report)).containsEntry("document.wellFormed", "INDETERMINATE");
  }

  @Test
  void bytesThatAreNoTextGetAReport() {
    byte[] bytes = new byte[4096];
    new java.util.Random(7).nextBytes(bytes);
    report(bytes).body("indication", equalTo("TOTAL_FAILED"));
    given()
        .contentType("application/octet-stream")
        .body(bytes)
        .post(Api.VERIFICATIONS)
        .then()
        .statusCode(200);
    given()
        .contentType("text/xml; charset=utf-8")
        .body("<a/>")
        .post(Api.VERIFICATIONS)
        .then()
        .statusCode(200)
        .body("indication", equalTo("TOTAL_FAILED"));
  }

  @Test
  void documentsOfOthersAreReadAsWell() throws IOException {
    Path whole = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");
    ValidatableResponse report = report(Files.readAllBytes(whole));
    report.body("indication", notNullValue());
    assertThat(Api.outcomes(report)).containsEntry("document.wellFormed", "PASSED");
  }

  @Test
  void everyPublicDocumentGetsAReport() throws IOException {
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    assertThat(documents).hasSizeGreaterThan(5);
    for (Path document : documents) {
      ValidatableResponse report = report(Files.readAllBytes(document));
      report
          .body("indication", equalTo("INDETERMINATE"))
          .body("subIndication", equalTo("SIGNED_DATA_NOT_FOUND"));
      // There is no schema of ours for 2.x.
      boolean old = Files.readString(document).contains("schemaVersion=\"2.");
      assertThat(Api.outcomes(report))
          .as(document.toString())
          .containsEntry("document.wellFormed", "PASSED")
          .containsEntry("document.schema", old ? "INDETERMINATE" : "PASSED");
    }
  }

  @Test
  void publicSignedDocumentsAreToldApart() throws IOException {
    List<Path> documents = Conformance.documents("signed");
    assertThat(documents).hasSize(2);
    for (Path document : documents) {
      ValidatableResponse report = report(Files.readAllBytes(document));
      Map<String, String> outcomes = Api.outcomes(report);
      String indication = report.extract().path("indication");
      // They are of 3.1.1, which has no place for a signature.
      assertThat(outcomes).containsEntry("document.schema", "FAILED");
      if (document.toString().contains("manipulated")) {
        assertThat(indication).isEqualTo("TOTAL_FAILED");
        assertThat(outcomes).containsEntry("signature.intact", "FAILED");
      } else {
        assertThat(indication).isNotEqualTo("TOTAL_FAILED");
        assertThat(outcomes).containsEntry("signature.intact", "PASSED");
      }
    }
  }
}
