package org.etalon.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.Api;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.FormulaDcc;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** The public word on form and grade, as anybody gets it over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ValidationIT {
  private static ValidatableResponse validate(String document) {
    return validate(document.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse validate(byte[] document) {
    ValidatableResponse report =
        given()
            .contentType("application/xml")
            .body(document)
            .post(Api.VALIDATION)
            .then()
            .statusCode(200)
            .contentType("application/json");
    Map<String, Object> whole = report.extract().path("");
    assertThat(whole)
        .containsOnlyKeys(
            "format", "version", "valid", "findings", "grade", "quantities", "formulas");
    return report;
  }

  private static String real(String value, String unit) {
    return "<si:real xmlns:si='https://ptb.de/si'><si:value>"
        + value
        + "</si:value><si:unit>"
        + unit
        + "</si:unit></si:real>";
  }

  @Test
  void anElementHasItsGrade() {
    validate(real("20.10", "\\metre"))
        .body("format", equalTo("D-SI"))
        .body("version", equalTo("2.2.1"))
        .body("valid", equalTo(true))
        .body("findings", empty())
        .body("grade", equalTo("PLATINUM"))
        .body("quantities", hasSize(1))
        .body("quantities[0].pointer", equalTo("/si:real"))
        .body("quantities[0].reasons", empty());
    validate(real("20.10", "\\milli\\bar"))
        .body("valid", equalTo(true))
        .body("findings", empty())
        .body("grade", equalTo("BRONZE"))
        .body("quantities[0].reasons[0]", containsString("\\milli\\bar"));
  }

  @Test
  void whatIsValidCanBeImprovable() {
    validate(real("20.10", "\\meter"))
        .body("valid", equalTo(true))
        .body("grade", equalTo("IMPROVABLE"))
        .body("findings[0].code", equalTo("unknown-unit"))
        .body("findings[0].severity", equalTo("WARNING"))
        .body("findings[0].pointer", equalTo("/si:real/si:unit[1]"))
        .body("findings[0].answer", containsString("\\metre"))
        .body("quantities[0].reasons[0]", containsString("\\metre"));
  }

  @Test
  void whatIsInvalidSaysWhere() {
    validate(real("20,10", "\\metre"))
        .body("valid", equalTo(false))
        .body("grade", equalTo("IMPROVABLE"))
        .body("findings.code", hasItem("schema"))
        .body("findings.find { it.code == 'schema' }.severity", equalTo("ERROR"))
        .body("findings.find { it.code == 'schema' }.pointer", startsWith("line 1, column "))
        .body("findings.code", hasItem("number"));
  }

  @Test
  void aPdfIsValidatedByTheDccInside() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    byte[] pdf =
        Api.as("lab-checker")
            .accept("application/pdf")
            .get(Api.CERTIFICATES + "/" + number)
            .asByteArray();
    given()
        .contentType("application/pdf")
        .body(pdf)
        .post(Api.VALIDATION)
        .then()
        .statusCode(200)
        .body("format", equalTo("DCC"))
        .body("valid", equalTo(true));
    validate("%PDF-1.7 empty")
        .body("valid", equalTo(false))
        .body("findings[0].code", equalTo("not-a-document"));
  }

  @Test
  void whatIsNoDocumentIsAnsweredToo() {
    for (String[] each :
        new String[][] {
          {"", "not-xml"},
          {"%PDF-1.7", "not-a-document"},
          {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "not-xml"},
          {"<a/>", "not-a-document"},
          {"<si:unit xmlns:si='https://ptb.de/si'>\\metre</si:unit>", "not-a-document"}
        }) {
      validate(each[0])
          .body("valid", equalTo(false))
          .body("version", nullValue())
          .body("grade", nullValue())
          .body("quantities", empty())
          .body("findings", hasSize(1))
          .body("findings[0].code", equalTo(each[1]))
          .body("findings[0].severity", equalTo("ERROR"));
    }
  }

  @Test
  void whatIsIssuedHereIsValidAndHasAMedal() {
    Laboratory lab = Laboratory.of("lab");
    validate(lab.xml(lab.issue(Api.wholeCalibration())))
        .body("format", equalTo("DCC"))
        .body("version", equalTo("3.3.0"))
        .body("valid", equalTo(true))
        .body("findings.severity", everyItem(equalTo("WARNING")))
        .body("grade", equalTo("GOLD"))
        .body("quantities.size()", org.hamcrest.Matchers.greaterThan(3))
        .body(
            "quantities.pointer", everyItem(startsWith("/dcc:digitalCalibrationCertificate/dcc:")))
        .body("quantities.grade", not(hasItem("IMPROVABLE")));
  }

  @Test
  void whatTheRulesSayIsInTheLanguageAskedFor() {
    for (String[] each :
        new String[][] {
          {"de, zh;q=0.5", "zh", "版本 9.9 未知。"},
          {"fr", "en", "The version 9.9 is not known here."},
          {"en", "en", "The version 9.9 is not known here."}
        }) {
      given()
          .contentType("application/xml")
          .header("Accept-Language", each[0])
          .body(
              "<d:digitalCalibrationCertificate xmlns:d='https://ptb.de/dcc' schemaVersion='9.9'/>")
          .post(Api.VALIDATION)
          .then()
          .statusCode(200)
          .header("Content-Language", equalTo(each[1]))
          .body("findings.find { it.code == 'e_schema_version_is_known' }.answer", equalTo(each[2]))
          .body(
              "findings.find { it.code == 'e_schema_version_is_known' }.clause",
              containsString("DCC"))
          .body(
              "findings.find { it.code == 'e_unique_identifier_is_given' }.severity",
              equalTo("ERROR"));
    }
  }

  @Test
  void everyPublicCertificateIsGraded() throws IOException {
    for (var file : Conformance.documents("dcc")) {
      validate(Files.readAllBytes(file))
          .body("format", equalTo("DCC"))
          .body("quantities", not(empty()));
    }
  }

  @Test
  void withoutASchemaNothingIsSaidAboutValidity() {
    String quantity = real("1", "\\second");
    validate(
            "<d:digitalCalibrationCertificate xmlns:d='https://ptb.de/dcc' schemaVersion='9.9.9'>"
                + quantity
                + "</d:digitalCalibrationCertificate>")
        .body("version", equalTo("9.9.9"))
        .body("valid", nullValue())
        .body("grade", equalTo("PLATINUM"))
        .body(
            "findings.find { it.code == 'schema-not-available' }.severity",
            equalTo("INDETERMINATE"));
  }

  @Test
  void otherMediaTypesAreRefused() {
    given()
        .contentType("image/png")
        .body(new byte[] {1})
        .post(Api.VALIDATION)
        .then()
        .statusCode(415)
        .contentType(Api.PROBLEM);
  }

  @Test
  void formulaeAreEvaluated() {
    Dcc dcc = FormulaDcc.callendarVanDusen("100", "109.73466", "138.5", "390.5");
    validate(DccWriter.write(dcc))
        .body("formulas", hasSize(1))
        .body("formulas[0].notation", equalTo("MATHML"))
        .body("formulas[0].outcome", equalTo("EVALUATED"))
        .body("formulas[0].inputs.name", equalTo(List.of("t", "R0", "A", "B")))
        .body(
            "formulas[0].values", equalTo(List.of("100", "109.73465625", "138.5055", "390.481125")))
        .body("formulas[0].unit", equalTo("\\ohm"))
        .body("formulas[0].exact", equalTo(true))
        .body("formulas[0].output", endsWith("/dcc:quantity[5]"))
        .body("formulas[0].agrees", equalTo(true))
        .body("formulas[0].code", nullValue())
        .body("formulas[0].reason", nullValue())
        .body("findings.code", not(hasItem("formula-disagrees")));
    validate(DccWriter.write(FormulaDcc.callendarVanDusen("100", "109.73", "138.6", "390.5")))
        .body("formulas[0].agrees", equalTo(false))
        .body(
            "findings.find { it.code == 'formula-disagrees' }.answer",
            equalTo("Value 3 is listed as 138.6; the formula gives 138.5055."))
        .body(
            "findings.find { it.code == 'formula-disagrees' }.pointer",
            endsWith("/dcc:quantity[5]"));
    validate(DccWriter.write(FormulaDcc.dcc(FormulaDcc.formula("f", "<mi>x</mi>"))))
        .body("formulas[0].outcome", equalTo("NOT_EVALUATED"))
        .body("formulas[0].code", equalTo("presentation-only"))
        .body("formulas[0].exact", nullValue())
        .body("formulas[0].values", empty());
  }
}
