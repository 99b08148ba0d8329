package org.etalon.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.Api;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

/** Migration as anybody gets it over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class MigrationIT {
  private static final byte[] NEWEST = DccWriter.write(new DccFixture().build());

  private static byte[] old() {
    return new String(NEWEST, StandardCharsets.UTF_8)
        .replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"3.2.1\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void answersTheDocumentAndWhatChanged() {
    String document =
        given()
            .contentType("application/xml")
            .body(old())
            .post(Api.MIGRATION)
            .then()
            .statusCode(200)
            .contentType("application/json")
            .body("from", equalTo("3.2.1"))
            .body("to", equalTo("3.3.0"))
            .body("changes.kind", hasItem("CONVERTED"))
            .body("changes[0].before", equalTo("/dcc:digitalCalibrationCertificate/@schemaVersion"))
            .body("changes[0].text.zh", containsString("3.3.0"))
            .extract()
            .path("document");
    assertThat(document).isEqualTo(new String(NEWEST, StandardCharsets.UTF_8));
  }

  @Test
  void answersTheDocumentAlone() {
    byte[] document =
        given()
            .contentType("application/octet-stream")
            .accept("application/xml")
            .body(old())
            .post(Api.MIGRATION)
            .then()
            .statusCode(200)
            .contentType(startsWith("application/xml"))
            .extract()
            .asByteArray();
    assertThat(document).isEqualTo(NEWEST);
  }

  @Test
  void leavesTheNewestVersionAsItIs() {
    given()
        .contentType("text/xml")
        .accept("*/*")
        .body(NEWEST)
        .post(Api.MIGRATION)
        .then()
        .statusCode(200)
        .body("changes", empty());
  }

  @Test
  void refusesWithAReason() {
    refused("<a/>".getBytes(StandardCharsets.UTF_8), 422, "not-a-document");
    refused("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), 422, "not-a-document");
    refused(
        new String(old(), StandardCharsets.UTF_8)
            .replace("3.2.1", "1.8.0")
            .getBytes(StandardCharsets.UTF_8),
        422,
        "version-not-known");
    given()
        .contentType("application/xml")
        .body("no XML")
        .post(Api.MIGRATION)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    given().contentType("image/png").body(NEWEST).post(Api.MIGRATION).then().statusCode(415);
    given()
        .contentType("application/xml")
        .accept("image/png")
        .body(NEWEST)
        .post(Api.MIGRATION)
        .then()
        .statusCode(406);
  }

  private static void refused(byte[] document, int status, String code) {
    given()
        .contentType("application/xml")
        .body(document)
        .post(Api.MIGRATION)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.code", hasItem(code));
  }
}
