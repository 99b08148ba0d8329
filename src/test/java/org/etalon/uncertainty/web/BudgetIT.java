package org.etalon.uncertainty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.uncertainty.budget.DocumentedBudget;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class BudgetIT {
  private static final String BUDGETS = "/api/v1/uncertainty/budgets";

  private final ObjectNode endGauge = (ObjectNode) read(DocumentedBudget.request());

  @Test
  void documentedExampleIsAnsweredAsDocumented() {
    JsonNode answer = evaluated(endGauge);
    assertContains(answer, read(DocumentedBudget.answer()), "");
    // Digits stay digits: no decimal is a JSON number.
    assertThat(answer.at("/outputs/0/standardUncertainty").isTextual()).isTrue();
    assertThat(answer.at("/outputs/0/standardUncertainty").asText()).startsWith("0.000031663879");
    assertThat(answer.at("/correlation/0/0").asText()).isEqualTo("1");
    assertThat(answer.has("simulation")).isFalse();
  }

  @Test
  void seedOfASimulationIsChosenToldAndEnoughToRunItAgain() {
    ObjectNode simulated = endGauge.deepCopy();
    simulated.putObject("monteCarlo").put("trials", 20_000);
    JsonNode first = evaluated(simulated);
    String seed = first.at("/simulation/seed").asText();
    assertThat(seed).matches("-?[0-9]+");
    JsonNode other = evaluated(simulated);
    assertThat(other.at("/simulation/seed").asText()).isNotEqualTo(seed);
    assertThat(other.at("/outputs/0/simulation")).isNotEqualTo(first.at("/outputs/0/simulation"));
    simulated.putObject("monteCarlo").put("trials", 20_000).put("seed", seed);
    JsonNode again = evaluated(simulated);
    assertThat(again).isEqualTo(first);
    // Which one it is depends on the seed, which nobody chose.
    assertThat(again.at("/outputs/0/simulation/validated").isBoolean()).isTrue();
    assertThat(again.at("/simulation/generator").asText()).isEqualTo("XO_SHI_RO_256_PP");
  }

  @Test
  void documentedSimulationIsRun() {
    ObjectNode simulated = endGauge.deepCopy();
    simulated.setAll((ObjectNode) read(DocumentedBudget.simulation()));
    JsonNode answer = evaluated(simulated);
    assertThat(answer.at("/simulation/seed").asText()).isEqualTo("20261122");
    assertThat(answer.at("/simulation/trials").asInt()).isEqualTo(20_000);
    assertThat(answer.at("/simulation/stable").isBoolean()).isTrue();
  }

  @Test
  void wrongTypeIsToldWithTheOneExpected() {
    ObjectNode wrong = endGauge.deepCopy();
    wrong.putObject("monteCarlo").put("trials", "many");
    post(wrong)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/monteCarlo/trials"))
        .body("errors[0].detail", containsString("a whole number is expected"));
    ObjectNode list = endGauge.deepCopy();
    list.putObject("inputs");
    post(list)
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("a list in brackets is expected"));
  }

  @Test
  void faultsAreToldWithTheirPlace() {
    ObjectNode wrong = endGauge.deepCopy();
    ((ObjectNode) wrong.at("/inputs/3")).remove("scale");
    ((ObjectNode) wrong.at("/outputs/0")).put("expression", "l_s + (d");
    post(wrong)
        .then()
        .statusCode(422)
        .contentType(Api.PROBLEM)
        .body("type", equalTo("/problems/rule-broken"))
        .body("errors[0].pointer", equalTo("/inputs/3/scale"))
        .body("errors[0].code", equalTo("scale-needed"))
        .body("errors[1].pointer", equalTo("/outputs/0/expression"))
        .body("errors[1].code", equalTo("syntax"));
  }

  @Test
  void numbersAreNoDecimals() {
    ObjectNode wrong = endGauge.deepCopy();
    ((ObjectNode) wrong.at("/inputs/0")).put("estimate", 50.000623);
    post(wrong).then().statusCode(400).body("errors[0].pointer", equalTo("/inputs/0/estimate"));
    ObjectNode missing = endGauge.deepCopy();
    missing.remove("outputs");
    post(missing).then().statusCode(400).body("errors[0].pointer", equalTo("/outputs"));
  }

  @Test
  void describesDecimalsAsText() {
    String description =
        new String(
            Api.as("lab-calibrator").get("/openapi?format=json").asByteArray(),
            StandardCharsets.UTF_8);
    JsonNode schemas = read(description).at("/components/schemas");
    JsonNode factor = schemas.at("/OutputResult/properties/coverageFactor");
    assertThat(factor.isMissingNode()).as(schemas.toString()).isFalse();
    JsonNode type =
        factor.has("$ref")
            ? schemas.get(factor.get("$ref").asText().replaceFirst(".*/", "")).get("type")
            : factor.get("type");
    assertThat(type.asText()).isEqualTo("string");
    assertThat(schemas.at("/BudgetResult/properties/correlation/items/items/type").asText())
        .as(schemas.at("/BudgetResult").toString())
        .isEqualTo("string");
    assertThat(description).doesNotContain("\"type\":\"number\"", "\"type\" : \"number\"");
  }

  private static JsonNode evaluated(JsonNode budget) {
    Response response = post(budget);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Api.json(response);
  }

  private static Response post(JsonNode budget) {
    return Api.as("lab-calibrator", budget).post(BUDGETS);
  }

  private static JsonNode read(String json) {
    return Api.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Every member that is expected is there, at its place in its list. */
  private static void assertContains(JsonNode actual, JsonNode expected, String place) {
    if (expected.isObject()) {
      expected
          .fields()
          .forEachRemaining(
              field ->
                  assertContains(
                      actual.path(field.getKey()), field.getValue(), place + "/" + field.getKey()));
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        assertContains(actual.path(i), expected.get(i), place + "/" + i);
      }
    } else {
      assertThat(actual).as(place).isEqualTo(expected);
    }
  }
}
