package org.etalon.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.Api;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** What changed between two certificates, as anybody gets it over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DifferenceIT {
  private static final String DIFFERENCE = "/api/v1/documents/difference";
  private static final byte[] BEFORE = DccWriter.write(new DccFixture().build());
  private static final byte[] AFTER =
      new String(BEFORE, StandardCharsets.UTF_8)
          .replace("138.5025", "138.5019")
          .getBytes(StandardCharsets.UTF_8);

  private static ValidatableResponse compared(String path, byte[] before, byte[] after) {
    return given()
        .multiPart("before", "before.xml", before, "application/xml")
        .multiPart("after", "after.xml", after, "application/xml")
        .post(path)
        .then();
  }

  @Test
  void aChangedValueIsToldWithItsShift() {
    compared(DIFFERENCE, BEFORE, AFTER)
        .statusCode(200)
        .contentType("application/json")
        .body("sameMeaning", equalTo(false))
        .body("count", equalTo(1))
        .body("counts.CHANGED", equalTo(1))
        .body("before.number", equalTo("LAB-2026-000042"))
        .body("changes[0].kind", equalTo("CHANGED"))
        .body("changes[0].category", equalTo("VALUE"))
        .body("changes[0].before", equalTo("138.5025 \\ohm"))
        .body("changes[0].after", equalTo("138.5019 \\ohm"))
        .body("changes[0].shift", equalTo("-0.0006"));
  }

  @Test
  void aFormThatCannotBeTakenApartIsMalformed() throws Exception {
    String part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    assertMalformed("multipart/form-data; boundary=B", part.repeat(1_100) + "--B--\r\n");
    assertMalformed("multipart/form-data; boundary=B", part);
    assertMalformed("multipart/form-data; boundary=", part);
  }

  private static void assertMalformed(String type, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + DIFFERENCE))
            .header("content-type", type)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).contains("/problems/malformed-request");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void twoDocumentsOfTheGreatestSizeArrive() {
    byte[] large = Arrays.copyOf(BEFORE, 10 * 1024 * 1024);
    Arrays.fill(large, BEFORE.length, large.length, (byte) ' ');
    compared(DIFFERENCE, large, large).statusCode(200).body("count", equalTo(0));
  }

  @Test
  void moreThanTwoDocumentsIsRefused() throws Exception {
    compared(DIFFERENCE, new byte[11 * 1024 * 1024], new byte[11 * 1024 * 1024]).statusCode(413);
  }

  @Test
  void thePrintedCertificateSaysWhatTheSignedOneSays() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    byte[] xml = form(number, "application/xml");
    byte[] pdf = form(number, "application/pdf");
    compared(DIFFERENCE, xml, pdf)
        .statusCode(200)
        .body("sameMeaning", equalTo(true))
        .body("changes", empty())
        .body("after.number", equalTo(number));
    compared(DIFFERENCE, xml, BEFORE)
        .statusCode(200)
        .body("sameMeaning", equalTo(false))
        .body("changes.what", hasItem("uniqueIdentifier"));
  }

  @Test
  void whatIsNoCertificateIsRefusedByItsName() {
    compared(DIFFERENCE, BEFORE, "<a/>".getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo("/after"));
    compared(DIFFERENCE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), AFTER)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/before"))
        .body("detail", containsString("without a DCC"));
    given()
        .multiPart("before", "before.xml", BEFORE, "application/xml")
        .post(DIFFERENCE)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/after"));
  }

  @Test
  void thePageShowsItWithoutScript() {
    given().get("/difference").then().statusCode(200).body(containsString("name=\"after\""));
    String page = compared("/difference", BEFORE, AFTER).statusCode(200).extract().asString();
    assertThat(page).contains("138.5025", "138.5019", "-0.0006");
    String chinese =
        compared("/difference?lang=zh", BEFORE, AFTER).statusCode(200).extract().asString();
    assertThat(chinese).contains("两份证书内容不同");
    assertThat(chinese).contains("差值", "-0.0006 Ω", "行 2").doesNotContain("\\ohm");
    compared("/difference", BEFORE, new byte[] {1})
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("The later file cannot be read"));
    given()
        .multiPart("before", "before.xml", BEFORE, "application/xml")
        .post("/difference?lang=de")
        .then()
        .statusCode(400)
        .body(containsString("Bitte auch den späteren Kalibrierschein wählen."));
  }

  private static byte[] form(String number, String type) {
    return Api.as("lab-calibrator")
        .accept(type)
        .get(Api.CERTIFICATES + "/" + number)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }
}
