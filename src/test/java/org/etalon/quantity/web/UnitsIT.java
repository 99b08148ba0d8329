package org.etalon.quantity.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(DemoProfile.class)
class UnitsIT {
  private static ValidatableResponse describe(String expression) {
    return given().queryParam("expression", expression).get("/api/v1/units").then();
  }

  private static ValidatableResponse convert(String... members) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      boolean digits = members[i].equals("digits");
      body.put(members[i], digits ? Integer.valueOf(members[i + 1]) : members[i + 1]);
    }
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/conversions").then();
  }

  @Test
  void describesAUnit() {
    describe("\\kilo\\metre\\per\\hour")
        .statusCode(200)
        .body("dsi", equalTo("\\kilo\\metre\\per\\hour"))
        .body("canonical", equalTo("\\kilo\\metre\\hour\\tothe{-1}"))
        .body("ucum", equalTo("km.h-1"))
        .body("dimension", equalTo("L T-1"))
        .body("fraction", equalTo("5/18"))
        .body("factor", equalTo("0.2777777777777777777777777777777778"))
        .body("exactness", equalTo("EXACT"))
        .body("grade", notNullValue())
        .body("offset", nullValue());
    describe("\\degreecelsius").body("offset", equalTo("273.15")).body("symbol", equalTo("°C"));
    describe("\\ronna\\metre").statusCode(200).body("problems.code", hasItem("prefix-beyond-dsi"));
    describe("|imperial gallon").statusCode(200).body("factor", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "\\kilo\\gram, R011, \\kilogram",
    "\\milli\\kilogram, R010, ",
    "\\one\\tothe{2}, R014, ",
    "\\deci\\bel, R012, \\decibel",
    "\\meter, unknown-unit, \\metre",
    "\\metre\\per\\second\\per\\second, second-per, character 18",
  })
  void refusesWithAHint(String expression, String code, String hint) {
    ValidatableResponse answer = describe(expression).statusCode(422);
    answer.body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo("/expression"));
    if (hint != null) {
      answer.body("detail", containsString(hint));
    }
  }

  @Test
  void refusesNothingAndLists() {
    describe("").statusCode(422).body("errors[0].code", equalTo("empty"));
    describe("\\metre \\second").statusCode(422).body("errors[0].code", equalTo("unit-list"));
    describe("[in_i]").statusCode(422).body("detail", containsString("as [in_i]."));
  }

  @Test
  void keepsProblemsApartFromMissingCodes() {
    describe("\\dalton")
        .statusCode(200)
        .body("problems", hasSize(0))
        .body("withoutCode", hasItem(containsString("UCUM has no dalton")))
        .body("relativeStandardUncertainty", equalTo("3.14E-10"));
    describe("\\mega\\watt")
        .body("factor", equalTo("1000000"))
        .body("relativeStandardUncertainty", nullValue());
  }

  @Test
  void thePageSaysWhyInChinese() {
    given()
        .queryParam("lang", "zh")
        .queryParam("expression", "\\meter")
        .queryParam("value", "1")
        .queryParam("unit", "\\gray")
        .queryParam("to", "\\sievert")
        .get("/units")
        .then()
        .statusCode(200)
        .body(containsString("不是 D-SI 的单位"))
        .body(containsString("是否应为 \\metre"))
        .body(containsString("不同种类的量"))
        .body(containsString("英寸"));
  }

  @Test
  void thePageRoundsUncertaintiesAndNamesConstants() {
    String page =
        given()
            .queryParam("value", "10")
            .queryParam("uncertainty", "0.123456")
            .queryParam("unit", "\\dalton")
            .queryParam("to", "\\kilogram")
            .get("/units")
            .asString();
    assertThat(page).contains("± 2.1E-28", "3.14E-10", "<bdi>kg</bdi>", "\\quecto");
  }

  @Test
  void listsAllUnitsAndPrefixes() {
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      var request = given().queryParam("limit", 40);
      var page = (next == null ? request : request.queryParam("cursor", next)).get("/api/v1/units");
      page.then().statusCode(200);
      seen.addAll(page.path("items.dsi"));
      next = page.path("next");
    } while (next != null);
    assertThat(seen).hasSize(32 + 65).doesNotHaveDuplicates().contains("\\knot", "\\quecto");
  }

  @Test
  void convertsATemperatureWithItsUncertainty() {
    convert(
            "value",
            "20.00",
            "unit",
            "\\degreecelsius",
            "to",
            "\\kelvin",
            "uncertainty",
            "0.05",
            "scale",
            "INTERVAL")
        .statusCode(200)
        .body("value", equalTo("293.15"))
        .body("uncertainty", equalTo("0.05"))
        .body("unit", equalTo("\\kelvin"))
        .body("exact", equalTo(true))
        .body("valueExactness", equalTo("EXACT"))
        .body("uncertaintyExactness", equalTo("EXACT"))
        .body("kinds", equalTo("SAME"));
    convert("value", "20", "unit", "\\degreecelsius", "to", "\\kelvin", "scale", "RATIO")
        .body("value", equalTo("20"));
  }

  @ParameterizedTest
  @CsvSource({
    "100.4, [degF], \\kelvin, INTERVAL, 311.15, true",
    "1, [in_i], \\metre, , 0.0254, true",
    "1, \\metre, [in_i], , 39.37007874015748031496062992125984, false",
    "180, \\degree, \\radian, , 3.141592653589793238462643383279503, false",
    "1, \\electronvolt, \\joule, , 1.602176634E-19, true",
    "20, \\decibel, \\neper, RATIO, 2.302585092994045684017991454684364, false",
    "760, \\mmhg, \\pascal, , 101325.0144354, true",
    "1, \\kilo\\watt\\hour, \\mega\\joule, , 3.6, true",
    "1.5, \\hour, \\minute, , 90, true",
    "68, °F, \\degreecelsius, INTERVAL, 20, true",
  })
  void converts(
      String value, String unit, String to, String scale, String expected, boolean exact) {
    ValidatableResponse answer =
        scale == null
            ? convert("value", value, "unit", unit, "to", to)
            : convert("value", value, "unit", unit, "to", to, "scale", scale);
    answer.statusCode(200).body("value", equalTo(expected)).body("exact", equalTo(exact));
  }

  @ParameterizedTest
  @CsvSource({
    "20, \\degreecelsius, \\kelvin, /scale, scale-missing",
    "1, \\hertz, \\becquerel, /to, incompatible-kinds",
    "1, \\newton\\metre, \\joule, /to, incompatible-kinds",
    "1, \\gray, \\sievert, /to, incompatible-kinds",
    "1, \\gray\\per\\hour, \\sievert\\per\\hour, /to, incompatible-kinds",
    "1, \\metre, \\second, /to, incommensurable-units",
    "1, \\decibel, \\one, /to, logarithmic-unit",
    "1, |inch, \\metre, /to, non-si-unit",
    "1, \\foo, \\metre, /unit, unknown-unit",
    "1;5, \\metre, \\metre, /value, not-a-decimal",
    "1E999, \\metre, \\metre, /value, exponent-range",
  })
  void refuses(String value, String unit, String to, String pointer, String code) {
    convert("value", value, "unit", unit, "to", to)
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void statesTheUncertaintyOfMeasuredConstants() {
    convert("value", "1", "unit", "\\dalton", "to", "\\kilogram")
        .body("value", equalTo("1.66053906892E-27"))
        .body("exact", equalTo(false))
        .body("valueExactness", equalTo("MEASURED"))
        .body("uncertaintyExactness", nullValue())
        .body("relativeUncertaintyOfConstants", equalTo("3.14E-10"));
    convert("value", "1", "unit", "\\metre", "to", "\\metre")
        .body("relativeUncertaintyOfConstants", nullValue());
  }

  @Test
  void holdsTheLimits() {
    convert("value", "1", "unit", "\\metre", "to", "[ft_us]", "digits", "3")
        .body("value", equalTo("3.28"));
    convert("value", "1", "unit", "\\metre", "to", "\\metre", "digits", "51").statusCode(422);
    convert("value", "1", "unit", "\\metre", "to", "\\metre", "uncertainty", "-1").statusCode(422);
    convert("value", "9".repeat(65), "unit", "\\metre", "to", "\\metre").statusCode(422);
    convert("value", "1", "unit", "\\metre".repeat(1000), "to", "\\metre").statusCode(422);
    convert("value", "1", "unit", "\\metre").statusCode(400);
  }

  @Test
  void thePageAnswersInBothLanguages() {
    String page =
        given()
            .queryParam("expression", "\\kilo\\gram")
            .queryParam("value", "20.00")
            .queryParam("uncertainty", "0.05")
            .queryParam("unit", "\\degreecelsius")
            .queryParam("to", "\\kelvin")
            .queryParam("scale", "INTERVAL")
            .get("/units")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("293.15 ± 0.05", "\\kilogram meant?");
    given().queryParam("lang", "zh").get("/units").then().body(containsString("单位与换算"));
    given().get("/").then().body(containsString("href=\"/units\""));
  }
}
