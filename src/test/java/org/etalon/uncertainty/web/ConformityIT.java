package org.etalon.uncertainty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** Decisions over HTTP: by themselves, and in a certificate. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ConformityIT {
  private static final String CONFORMITY = "/api/v1/conformity";

  @Test
  void decidesTheExampleOfItsDescription() throws IOException {
    List<String> blocks = blocks();
    ValidatableResponse answer = decide(blocks.get(0)).statusCode(200);
    assertThat(Api.json(answer.extract().response())).isEqualTo(json(blocks.get(1)));
  }

  @Test
  void decidesTheTableOfTheRules() {
    String body = table("{\"type\": \"NON_BINARY\", \"inclusive\": true}");
    decide(body)
        .statusCode(200)
        .body(
            "points.outcome",
            equalTo(
                List.of(
                    "PASS",
                    "PASS",
                    "CONDITIONAL_PASS",
                    "CONDITIONAL_PASS",
                    "CONDITIONAL_PASS",
                    "CONDITIONAL_FAIL",
                    "FAIL")))
        .body("points[1].acceptanceUpper", equalTo("10.14"))
        .body("points[1].margin", equalTo("0.00"))
        .body("points[4].probabilityOfConformity", equalTo("0.50000000"))
        .body("points[0].falseAcceptAtLimit", equalTo("0.02275013"));
    decide(table("{\"type\": \"SIMPLE\", \"inclusive\": false}"))
        .statusCode(200)
        .body("points[4].outcome", equalTo("FAIL"))
        .body("points[3].outcome", equalTo("PASS"));
  }

  @Test
  void convertsToTheUnitOfTheLimits() {
    String temperature =
        """
        {"real": {"value": "20.00", "unit": "\\\\degreecelsius",
          "expandedUncertainty": {"value": "0.05", "coverageFactor": "2", "coverageProbability": "0.95"}},
         "toleranceLimits": {"upper": ["293.20"], "unit": "\\\\kelvin"},
         "rule": {"type": "GUARDED", "guardBand": {"kind": "TIMES_U", "value": "1"}, "inclusive": true}%s}
        """;
    decide(temperature.formatted(", \"scale\": \"INTERVAL\""))
        .statusCode(200)
        .body("unit", equalTo("\\kelvin"))
        .body("points[0].value", equalTo("293.15"))
        .body("points[0].expandedUncertainty", equalTo("0.05"))
        .body("points[0].acceptanceUpper", equalTo("293.15"))
        .body("points[0].acceptanceLower", nullValue())
        .body("points[0].outcome", equalTo("PASS"));
    decide(temperature.formatted(", \"scale\": \"RATIO\""))
        .statusCode(200)
        .body("points[0].value", equalTo("20.00"));
    decide(temperature.formatted(""))
        .statusCode(422)
        .body("errors.code", hasItem("scale"))
        .body("errors.pointer", hasItem("/scale"));
    decide(temperature.replace("\\\\kelvin", "\\\\metre").formatted(""))
        .statusCode(422)
        .body("errors.pointer", hasItem("/toleranceLimits/unit"));
  }

  @Test
  void takesEveryKindOfGuardBand() {
    String rule =
        "{\"type\": \"GUARDED\", \"inclusive\": true, \"guardBand\": {\"kind\": \"%s\"%s}}";
    decide(table(rule.formatted("TEST_95", "")))
        .statusCode(200)
        .body("points[0].acceptanceUpper", equalTo("10.14"));
    decide(table(rule.formatted("FALSE_ACCEPT", ", \"value\": \"0.05\"")))
        .statusCode(200)
        .body("points[0].acceptanceUpper", equalTo("10.15065438"))
        .body("points[0].falseAcceptAtLimit", equalTo("0.04999996"));
    decide(table(rule.formatted("ABSOLUTE", ", \"value\": \"0.3\"")))
        .statusCode(200)
        .body("points[0].acceptsNothing", equalTo(true))
        .body("points[0].falseAcceptAtLimit", nullValue())
        .body("points.outcome", everyItem(equalTo("FAIL")));
    decide(table(rule.formatted("ABSOLUTE", ", \"value\": \"1E-300\"")))
        .statusCode(422)
        .body("errors.pointer", hasItem("/toleranceLimits"));
  }

  @Test
  void submissionChecksTheRule() {
    ObjectNode calibration = Api.wholeCalibration();
    String place = "/results/0/quantities/2/conformity";
    ObjectNode rule = (ObjectNode) calibration.at(place + "/rule");
    rule.put("maxFalseAccept", "0.02");
    Laboratory lab = Laboratory.of("lab");
    lab.submit(lab.draft(calibration))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(place + "/rule/maxFalseAccept"));
    ((ObjectNode) rule.get("guardBand")).put("kind", "ABSOLUTE").put("value", "1");
    lab.submit(lab.draft(calibration))
        .then()
        .statusCode(200)
        .body("findings.code", hasItem("acceptance-interval-empty"));
  }

  @Test
  void namesWhatIsWrong() {
    String rule = "{\"type\": \"GUARDED\", \"inclusive\": true}";
    decide(table(rule)).statusCode(422).body("errors.pointer", hasItem("/rule/guardBand"));
    String band = "{\"type\": \"GUARDED\", \"inclusive\": true, \"guardBand\": {\"kind\": %s}}";
    decide(table(band.formatted("\"TIMES_U\"")))
        .statusCode(422)
        .contentType(Api.PROBLEM)
        .body("type", equalTo("/problems/rule-broken"))
        .body("errors.pointer", hasItem("/rule/guardBand/value"));
    decide(table(band.formatted("\"TWICE\""))).statusCode(400);
    decide(table("{\"type\": \"SIMPLE\"}"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/rule/inclusive"));
    decide(table("{\"type\": \"SIMPLE\", \"inclusive\": true, \"maxFalseAccept\": \"0.05\"}"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/rule/maxFalseAccept"));
    String simple = table("{\"type\": \"SIMPLE\", \"inclusive\": true}");
    decide(simple.replace("\"10.20\"]", "\"10.20\", \"x\"]"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/toleranceLimits/upper"));
    decide(simple.replace("[\"10.20\"]", "[\"x\"]"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/toleranceLimits/upper/0"));
    decide(simple.replace("[\"10.20\"]", "[\"1\"]"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/toleranceLimits"));
    decide(simple.replace("\"10.27\"", "\"ten\""))
        .statusCode(422)
        .body("errors.pointer", hasItem("/realList/values/6"));
    decide(simple.replace("\"realList\"", "\"hybrid\"")).statusCode(400);
  }

  @Test
  void decidesManyValuesButNotAnyNumber() {
    ObjectNode body = (ObjectNode) json(table("{\"type\": \"NON_BINARY\", \"inclusive\": true}"));
    ArrayNode values = ((ObjectNode) body.get("realList")).putArray("values");
    for (int i = 0; i < 10_000; i++) {
      values.add("10." + (10_000 + i));
    }
    decide(body.toString()).statusCode(200).body("points", hasSize(10_000));
    values.add("10.1");
    decide(body.toString()).statusCode(422).body("errors.pointer", hasItem("/realList/values"));
  }

  @Test
  void certifiesConditionalOutcomes() {
    ObjectNode calibration = Api.wholeCalibration();
    String place = "/results/0/quantities/2";
    ObjectNode conformity = (ObjectNode) calibration.at(place + "/conformity");
    ObjectNode rule = (ObjectNode) conformity.get("rule");
    rule.put("type", "NON_BINARY");
    ObjectNode limits = (ObjectNode) conformity.get("toleranceLimits");
    // 0.010 ± 0.010 and −0.020 ± 0.013
    limits.putArray("lower").add("-0.150").add("-0.015");
    limits.putArray("upper").add("0.015").add("0.290");
    conformity.putArray("outcomes").add("CONDITIONAL_PASS").add("CONDITIONAL_FAIL");
    Laboratory lab = Laboratory.of("lab");
    String number = lab.issue(calibration);

    String xml = new String(lab.xml(number), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains(">conditionalPass conditionalFail</dcc:conformityXMLList>")
        .contains("rule=NON_BINARY; guardBand=TIMES_U 1; inclusive=true")
        .contains("basic_toleranceLimitLower", "basic_acceptanceLimitUpper")
        .contains("非二元判定");
    StatementMetaData statement = conformity(DccReader.read(lab.xml(number)));
    assertThat(statement.conformity()).containsExactly("conditionalPass", "conditionalFail");
    JsonNode back = Api.json(Api.as("works-customer").get(Api.CERTIFICATES + "/" + number));
    assertThat(back.at("/calibration" + place + "/conformity/outcomes"))
        .isEqualTo(conformity.get("outcomes"));
    for (String language : List.of("en", "zh")) {
      Response page =
          Api.as("works-customer")
              .accept("text/html")
              .header("Accept-Language", language)
              .get(Api.CERTIFICATES + "/" + number);
      assertThat(page.asString()).contains("有条件合格", "有条件不合格");
    }
    Api.verify(lab.xml(number)).body("indication", equalTo("TOTAL_PASSED"));

    conformity.putArray("outcomes").add("PASS").add("CONDITIONAL_FAIL");
    lab.submit(lab.draft(calibration))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(place + "/conformity/outcomes"));
  }

  private static StatementMetaData conformity(Dcc dcc) {
    List<StatementMetaData> found = new ArrayList<>();
    dcc.measurementResults().stream()
        .flatMap(measurement -> measurement.results().stream())
        .forEach(result -> collect(result.data().elements(), found));
    return found.stream().filter(s -> !s.conformity().isEmpty()).findFirst().orElseThrow();
  }

  private static void collect(List<DataElement> elements, List<StatementMetaData> found) {
    for (DataElement element : elements) {
      if (element instanceof ListData list) {
        collect(list.elements(), found);
      } else if (element instanceof Quantity quantity) {
        found.addAll(quantity.context().metaData());
      }
    }
  }

  private static String table(String rule) {
    return """
        {"realList": {"values": ["10.10", "10.14", "10.141", "10.17", "10.20", "10.23", "10.27"],
          "units": ["\\\\volt"],
          "expandedUncertainty": {"values": ["0.06"], "coverageFactors": ["2"], "coverageProbabilities": ["0.95"]}},
         "toleranceLimits": {"lower": ["9.80"], "upper": ["10.20"], "unit": "\\\\volt"},
         "rule": %s}
        """
        .formatted(rule);
  }

  /** The JSON of the description: what is sent, and what is answered. */
  private static List<String> blocks() throws IOException {
    String root = System.getProperty("etalon.basedir", ".");
    String text = Files.readString(Path.of(root, "docs", "conformity.md"));
    return Arrays.stream(text.split("```(json)?\n")).filter(part -> part.startsWith("{")).toList();
  }

  private static JsonNode json(String text) {
    return Api.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse decide(String body) {
    return Api.as("works-customer", body).post(CONFORMITY).then();
  }
}
