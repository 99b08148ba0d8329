package org.etalon.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.print.QrTokens;
import org.etalon.dcc.DccReader;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.Pdf;
import org.etalon.fixture.PrintedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Certificates as people take them away, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PrintingIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final String PDF = "application/pdf";
  private static final String NUMBER = Api.CERTIFICATES + "/{n}";

  @Inject QrTokens tokens;

  @BeforeEach
  void needsChinese() {
    int status = print(Api.demoCertificate("DEMO-T1"), "en").statusCode();
    assumeTrue(status != 503, "install a TrueType font for Chinese, as fonts-wqy-microhei");
  }

  private static Response print(String number, String language) {
    return Api.as("regulator").accept(PDF).header("Accept-Language", language).get(NUMBER, number);
  }

  private static byte[] xml(String number) {
    return expect(200, Api.as("regulator").accept("application/xml").get(NUMBER, number))
        .asByteArray();
  }

  @Test
  void everyCertificateOfTheDemonstrationIsWhole() throws Exception {
    List<String> numbers = new ArrayList<>();
    JsonNode items =
        Api.json(Api.as("regulator").get(Api.CERTIFICATES + "?limit=200")).get("items");
    items.forEach(item -> numbers.add(item.get("number").asText()));
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(8);
    List<String> languages = List.of("en", "zh", "de");
    for (int i = 0; i < Math.min(numbers.size(), 12); i++) {
      holds(numbers.get(i), languages.get(i % languages.size()));
    }
  }

  private static void holds(String number, String language) throws Exception {
    long before = System.nanoTime();
    Response response = expect(200, print(number, language));
    long millis = (System.nanoTime() - before) / 1_000_000;
    assertThat(response.contentType()).isEqualTo(PDF);
    assertThat(response.header("Content-Language")).isEqualTo(language);
    assertThat(response.header("Content-Disposition")).contains(number + ".pdf");
    byte[] bytes = response.asByteArray();
    System.out.printf("PDF of %s (%s): %d ms, %d bytes%n", number, language, millis, bytes.length);
    Pdf pdf = new Pdf(bytes);
    byte[] xml = xml(number);
    assertThat(pdf.brokenRules()).as(number).isEmpty();
    assertThat(pdf.associatedFile()).isEqualTo(xml);
    String html =
        Api.as("regulator")
            .accept("text/html")
            .header("Accept-Language", language)
            .get(NUMBER, number)
            .asString()
            .replaceAll("(?s)^.*?<article", "<article");
    boolean stands =
        Api.as("regulator").get(NUMBER + "/status", number).path("status").equals("VALID");
    // The words across the page of what no longer stands come between the others.
    if (stands) {
      PrintedText.of(pdf.text()).holds(html).holds(DccReader.read(xml));
    } else {
      assertThat(html).contains("class=\"banner\"");
    }
    Map<String, String> ofXml = Api.outcomes(Api.verify(xml));
    assertThat(Api.outcomes(verify(bytes))).isEqualTo(ofXml);
  }

  private static io.restassured.response.ValidatableResponse verify(byte[] pdf) {
    return given().contentType(PDF).body(pdf).post(Api.VERIFICATIONS).then().statusCode(200);
  }

  @Test
  void eachKindOfCertificateIsPrinted() throws Exception {
    holds(LAB.issue(Api.wholeCalibration()), "zh");
    ObjectNode verification = Api.wholeCalibration();
    verification.put("kind", "VERIFICATION");
    verification.put("validUntil", Api.today().plusYears(1).toString());
    verification.put("conclusion", "PASS");
    verification.putArray("legalBasis").add("JJG 229-2010");
    String number = LAB.issue(verification);
    holds(number, "de");
    assertThat(new Pdf(print(number, "en").asByteArray()).text())
        .contains("Verification certificate");
  }

  @Test
  void verificationSaysThatItLookedInside() {
    String number = Api.demoCertificate("DEMO-T1");
    byte[] pdf = expect(200, print(number, "en")).asByteArray();
    var report = verify(pdf);
    String answer = report.extract().path("checks[0].answer");
    assertThat(answer).contains("taken out of a PDF", "neither the pages of the PDF");
    assertThat(report.extract().<String>path("certificate.number")).isEqualTo(number);
    assertThat(report.extract().<String>path("digests.file")).isEqualTo(Api.sha256(xml(number)));
    assertThat(report.extract().<String>path("checks[0].evidence.pdf")).isEqualTo(Api.sha256(pdf));
  }

  @Test
  void tokenShowsTheStatusAndNothingElse() {
    String number = LAB.issue(Api.wholeCalibration());
    expect(200, print(number, "en"));
    String token = tokens.of(number);
    assertThat(token).matches("[0-9a-v]{26}").isEqualTo(tokens.of(number));
    Response page = expect(200, given().get("/v/" + token));
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.asString())
        .contains("status-VALID", Api.today().toString())
        .doesNotContain(number, "works", "Works", "100.0086", "SN");
    assertThat(given().get("/v/" + "0".repeat(26)).statusCode()).isEqualTo(404);
    assertThat(given().get("/v/x%00'--").statusCode()).isEqualTo(404);

    withdraw(number);
    assertThat(given().get("/v/" + token).asString())
        .contains("status-WITHDRAWN")
        .doesNotContain("Wrong bath");
    Response status = given().get(NUMBER + "/status?token=" + token, number);
    assertThat(expect(200, status).<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(status.asString()).doesNotContain("Wrong bath");
    String other = Api.demoCertificate("DEMO-T1");
    assertThat(given().get(NUMBER + "/status?token=" + token, other).statusCode()).isEqualTo(401);
  }

  @Test
  void withdrawnCertificateIsMarkedAndItsXmlIsAsIssued() throws Exception {
    String number = LAB.issue(Api.wholeCalibration());
    byte[] issued = xml(number);
    assertThat(new Pdf(print(number, "en").asByteArray()).wholePage(0)).doesNotContain("WITHDRAWN");
    withdraw(number);
    Pdf pdf = new Pdf(print(number, "en").asByteArray());
    assertThat(pdf.wholePage(1)).contains("WITHDRAWN");
    assertThat(pdf.associatedFile()).isEqualTo(issued);
    assertThat(pdf.brokenRules()).isEmpty();
  }

  private static void withdraw(String number) {
    String body =
        """
        {"reasonClass": "TECHNICAL_INVALID", "explanation": "Wrong bath.",
         "effectiveFrom": "%s", "voidAbInitio": true}
        """
            .formatted(Api.today());
    expect(200, Api.as("lab-approver", body).post(NUMBER + "/withdrawal", number));
  }

  @Test
  void pageOffersThePdf() {
    String number = Api.demoCertificate("DEMO-T1");
    Response page = expect(200, Api.as("regulator").get("/certificates/" + number));
    assertThat(page.asString()).contains("/certificates/" + number + "/pdf");
    Response pdf = expect(200, Api.as("regulator").get("/certificates/" + number + "/pdf"));
    assertThat(pdf.asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(pdf.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void pdfWithoutADccIsNotJudged() {
    var report = verify("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(report.extract().<String>path("decision")).isEqualTo("REFER");
    assertThat(report.extract().<String>path("checks[0].answer")).contains("without a DCC");
  }
}
