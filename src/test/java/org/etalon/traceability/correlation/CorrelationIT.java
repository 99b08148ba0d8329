package org.etalon.traceability.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.junit.jupiter.api.Test;

/** The covariance of results of certificates that were issued. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class CorrelationIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final String BUDGETED =
      """
      {"refType": ["basic_measurementError"], "name": {"en": "Deviation", "zh": "偏差"},
       "quantityKind": "ITSK",
       "real": {"value": "%s", "unit": "\\\\kelvin",
                "expandedUncertainty": {"value": "0.010", "coverageFactor": "2",
                                        "coverageProbability": "0.95", "distribution": "normal"}},
       "budget": {
         "inputs": [
           {"name": "observed", "estimate": "%1$s", "unit": "\\\\kelvin", "contributions": [
             {"name": "repeatability", "standard": {"value": "0.004"}}]},
           {"name": "standard", "estimate": "0", "unit": "\\\\kelvin", "contributions": [
             {"name": "calibration", "expanded": {"value": "0.006", "coverageFactor": "2"},
              "source": {"certificate": "%s"}}]}],
         "outputs": [{"name": "error", "unit": "\\\\kelvin", "expression": "observed - standard"}]}}
      """;

  /** Each has u = 0.005 K, of which the standard has 0.003 K: u(x1, x2) = 0.000 009 K². */
  @Test
  void resultsWithOneStandardCorrelate() {
    OwnChain chain = OwnChain.ofToday();
    String one = LAB.issue(budgeted(chain, "0.023"));
    String other = LAB.issue(budgeted(chain, "0.031"));
    JsonNode found = correlate("lab-checker", one, 4, other, 4);
    assertThat(found.get("kind").asText()).as(found.toString()).isEqualTo("DETERMINED");
    assertThat(found.at("/covariance/low").asText()).isEqualTo("0.000009");
    assertThat(found.at("/coefficient/high").asText()).isEqualTo("0.36");
    assertThat(found.at("/shared/0/certificate").asText()).isEqualTo(chain.parent());
    assertThat(found.at("/shared/0/contributions/0").asText()).isEqualTo("-0.003");
    assertThat(found.at("/open")).isEmpty();
    assertThat(found.at("/difference/value").asText()).isEqualTo("-0.008");
    // The roots of 2 · 25 and 2 · 25 − 18, in units of 0.001 K.
    assertThat(found.at("/difference/independent").asText()).startsWith("0.0070710678118");
    assertThat(found.at("/difference/standardUncertainty/low").asText())
        .startsWith("0.0056568542494");
    assertThat(found.at("/mean/value").asText()).isEqualTo("0.027");
    assertThat(found.at("/en/independent/value").asText()).startsWith("-0.5656854");
    assertThat(found.at("/en/high/value").asText()).startsWith("-0.70710678");

    JsonNode back = correlate("lab-checker", other, 4, one, 4);
    assertThat(back.get("covariance")).as("the same both ways").isEqualTo(found.get("covariance"));
    JsonNode self = correlate("lab-checker", one, 4, one, 4);
    assertThat(self.at("/covariance/low").asText()).as("its variance").isEqualTo("0.000025");
    assertThat(self.has("en")).isTrue();

    JsonNode customers = correlate("works-customer", one, 4, other, 4);
    assertThat(customers.get("covariance")).isEqualTo(found.get("covariance"));
    assertThat(customers.at("/shared/0/contributions").isMissingNode())
        .as("budgets are the laboratory's")
        .isTrue();
    expect(404, ask("nim-checker", one, 4, other, 4));
  }

  @Test
  void withoutABudgetTheCovarianceIsOpen() {
    OwnChain chain = OwnChain.ofToday();
    String one = LAB.issue(budgeted(chain, "0.023"));
    String other = LAB.issue(chain.child());
    JsonNode found = correlate("lab-checker", one, 4, other, 3);
    assertThat(found.get("kind").asText()).isNotEqualTo("DETERMINED");
    assertThat(found.at("/open/0/why").asText()).isEqualTo("NO_BUDGET");
    assertThat(found.at("/covariance/low").asText()).startsWith("-");
  }

  @Test
  void whatIsNoValueIsRefused() {
    OwnChain chain = OwnChain.ofToday();
    String one = LAB.issue(budgeted(chain, "0.023"));
    expect(422, ask("lab-checker", one, 9, one, 4));
    expect(422, ask("lab-checker", one, 0, one, 4));
    expect(400, Api.as("lab-checker", "{\"results\": [null, null]}").post("/api/v1/correlations"));
    expect(422, Api.as("lab-checker", "{}").post("/api/v1/correlations"));
  }

  private static ObjectNode budgeted(OwnChain chain, String value) {
    ObjectNode body = chain.child();
    ((ArrayNode) body.at("/results/0/quantities"))
        .add(
            Api.read(
                BUDGETED
                    .formatted(value, chain.parent())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return body;
  }

  private static JsonNode correlate(
      String account, String one, int quantity, String other, int itsQuantity) {
    return Api.json(expect(200, ask(account, one, quantity, other, itsQuantity)));
  }

  private static Response ask(
      String account, String one, int quantity, String other, int itsQuantity) {
    String value = "{\"certificate\": \"%s\", \"result\": 1, \"quantity\": %s%s}";
    return Api.as(
            account,
            "{\"results\": ["
                + value.formatted(one, quantity, quantity == 4 ? "" : ", \"value\": 1")
                + ", "
                + value.formatted(other, itsQuantity, itsQuantity == 4 ? "" : ", \"value\": 1")
                + "]}")
        .post("/api/v1/correlations");
  }
}
