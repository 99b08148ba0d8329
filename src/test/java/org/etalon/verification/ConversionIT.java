package org.etalon.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;

/** Certificates as JSON and back, as anybody gets them over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ConversionIT {
  private static final String CONVERSION = "/api/v1/documents/conversion";
  private static final String DCC_JSON = "application/vnd.etalon.dcc+json";

  private static RequestSpecification sending(String type, byte[] body) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(DCC_JSON, ContentType.BINARY)
                        .encodeContentTypeAs("application/json", ContentType.BINARY)))
        .contentType(type)
        .body(body);
  }

  private static byte[] converted(String type, byte[] body, String answer) {
    return sending(type, body)
        .post(CONVERSION)
        .then()
        .statusCode(200)
        .contentType(answer)
        .extract()
        .asByteArray();
  }

  @Test
  void anIssuedCertificateComesBackAsItWasSigned() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    byte[] xml =
        Api.as("lab-calibrator")
            .accept("application/xml")
            .get(Api.CERTIFICATES + "/" + number)
            .asByteArray();
    byte[] json =
        Api.as("lab-calibrator")
            .accept(DCC_JSON)
            .get(Api.CERTIFICATES + "/" + number)
            .then()
            .statusCode(200)
            .contentType(DCC_JSON)
            .header("Content-Disposition", containsString(number + ".dcc.json"))
            .extract()
            .asByteArray();
    assertThat(converted("application/xml", xml, DCC_JSON)).isEqualTo(json);
    JsonNode tree = Api.read(json);
    assertThat(
            tree.at(
                    "/dcc:digitalCalibrationCertificate/dcc:administrativeData/dcc:coreData"
                        + "/dcc:uniqueIdentifier")
                .asText())
        .isEqualTo(number);
    given().get(tree.get("$schema").asText()).then().statusCode(200);
    for (String type : new String[] {DCC_JSON, "application/json"}) {
      byte[] back = converted(type, json, "application/xml");
      assertThat(Canonical.bytes(SafeXml.parse(back)))
          .isEqualTo(Canonical.bytes(SafeXml.parse(xml)));
      given()
          .contentType("application/xml")
          .body(back)
          .post(Api.VERIFICATIONS)
          .then()
          .statusCode(200)
          .body("indication", equalTo("TOTAL_PASSED"));
    }
  }

  @Test
  void theShorterFormStaysWhereAnythingWillDo() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    Api.as("lab-calibrator")
        .accept("*/*")
        .get(Api.CERTIFICATES + "/" + number)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("number", equalTo(number));
  }

  @Test
  void whatCannotBeReadIsAProblemWithItsPlace() {
    sending(DCC_JSON, bytes("{\"dcc:a\": {\"dcc:b\": 20.10}}"))
        .post(CONVERSION)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/malformed-request"))
        .body("errors[0].pointer", equalTo("/dcc:a/dcc:b"));
    sending("application/json", bytes("{\"dcc:a\": \"\", \"dcc:a\": \"\"}"))
        .post(CONVERSION)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/dcc:a"));
    sending("application/xml", bytes("<!DOCTYPE a><a xmlns='urn:x'/>"))
        .post(CONVERSION)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("DOCTYPE"));
    sending("application/xml", new byte[0]).post(CONVERSION).then().statusCode(400);
    sending("application/json", new byte[0]).post(CONVERSION).then().statusCode(400);
    sending("text/csv", bytes("a,b")).post(CONVERSION).then().statusCode(415);
  }

  @Test
  void theSchemasArePublished() throws Exception {
    for (String name : new String[] {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0", "any"}) {
      byte[] published =
          given()
              .get("/schemas/dcc-json/" + name + ".json")
              .then()
              .statusCode(200)
              .contentType("application/schema+json")
              .extract()
              .asByteArray();
      assertThat(published)
          .isEqualTo(Files.readAllBytes(Path.of("schemas/dcc-json/" + name + ".json")));
    }
    given().get("/schemas/dcc-json/2.4.0.json").then().statusCode(404);
    given().get("/schemas/dcc-json/..%2F..%2Fa.json").then().statusCode(404);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
