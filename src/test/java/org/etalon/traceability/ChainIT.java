package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** What a certificate rests on and what rests on it, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ChainIT {
  private static final Laboratory NIM = Laboratory.of("nim");
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Set<String> GOOD = Set.of("PASSED", "NOT_APPLICABLE");

  @Test
  void chainOfTheDemonstrationEndsInANationalPrimary() {
    JsonNode chain = chain("regulator", Api.demoCertificate("DEMO-L2"));
    assertThat(nodes(chain, "CERTIFICATE")).hasSize(2);
    assertThat(nodes(chain, "TERMINAL")).hasSize(1);
    assertThat(nodes(chain, "TERMINAL").get(0).get("legalStatus").asText())
        .isEqualTo("NATIONAL_PRIMARY");

    JsonNode longest = chain("regulator", ofTheFactory());
    assertThat(nodes(longest, "CERTIFICATE")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(longest.get("verdict").asText())
        .as(longest.get("rules").toString())
        .isEqualTo("TRACEABLE");
    for (JsonNode rule : longest.get("rules")) {
      String id = rule.get("rule").asText();
      assertThat(rule.get("outcome").asText()).as(id + ": " + rule.get("answer")).isIn(GOOD);
    }
  }

  @Test
  void everyChainNamesAllRulesInOrder() {
    JsonNode chain = chain("works-customer", Api.demoCertificate("DEMO-L2"));
    List<String> rules = new ArrayList<>();
    chain.get("rules").forEach(rule -> rules.add(rule.get("rule").asText()));
    assertThat(rules)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 24).mapToObj(i -> String.format("T%02d", i)).toList());
    chain.get("rules").forEach(rule -> assertThat(rule.get("question").asText()).endsWith("?"));
    assertThat(chain.get("edges")).isNotEmpty();
    Set<String> ids = new TreeSet<>();
    chain.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
    for (JsonNode edge : chain.get("edges")) {
      assertThat(ids).contains(edge.get("from").asText(), edge.get("to").asText());
    }
  }

  @Test
  void withdrawnParentBreaksTheChainOfItsChild() {
    String standard = Api.register("lab-sprt-07", "lab", "lab-sprt-" + unique());
    String parent = NIM.issue(parentOf(standard));
    String child = LAB.issue(withOneStandard(standard, parent));
    assertThat(outcome(chain("lab-checker", child), "T15")).isEqualTo("PASSED");
    assertThat(chain("lab-checker", child).get("verdict").asText()).isEqualTo("INDETERMINATE");
    String before = java.time.Instant.now().toString();
    expect(
        200,
        Api.as("nim-approver", withdrawal()).post(Api.CERTIFICATES + "/" + parent + "/withdrawal"));
    JsonNode broken = chain("lab-checker", child);
    assertThat(broken.get("verdict").asText()).isEqualTo("NOT_TRACEABLE");
    assertThat(outcome(broken, "T15")).isEqualTo("FAILED");
    JsonNode asKnown =
        Api.json(
            expect(
                200,
                Api.as("lab-checker")
                    .queryParam("knownAt", before)
                    .get(Api.CERTIFICATES + "/" + child + "/chain")));
    assertThat(outcome(asKnown, "T15")).as("as it was known before").isEqualTo("PASSED");
    Api.verify(LAB.xml(child))
        .body("decision", equalTo("REJECT"))
        .body("indication", equalTo("TOTAL_PASSED"))
        .body("checks.find { it.id == 'traceability' }.outcome", equalTo("FAILED"));
  }

  @Test
  void demonstrationHasAChildOfAWithdrawnCertificate() {
    JsonNode chain = chain("works-customer", Api.certificateOf("works", "works-mic-12"));
    assertThat(chain.get("verdict").asText()).isEqualTo("NOT_TRACEABLE");
    assertThat(outcome(chain, "T15")).isEqualTo("FAILED");
  }

  @Test
  void certificateOnPaperLeavesTheChainOpen() {
    String number = LAB.issue(Api.wholeCalibration());
    JsonNode chain = chain("lab-checker", number);
    assertThat(chain.get("verdict").asText()).isEqualTo("INDETERMINATE");
    assertThat(nodes(chain, "UNKNOWN")).hasSize(1);
    assertThat(outcome(chain, "T01")).isEqualTo("INDETERMINATE");
  }

  @Test
  void impactShowsALaboratoryItsOwnAndTheRegulatorAll() {
    String standard = Api.register("lab-sprt-07", "lab", "lab-sprt-" + unique());
    String parent = NIM.issue(parentOf(standard));
    String child = LAB.issue(withOneStandard(standard, parent));
    String place = Api.CERTIFICATES + "/" + parent + "/impact";
    Api.as("nim-checker")
        .get(place)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("direct[0].laboratory", equalTo("lab"))
        .body("direct[0].numbers", nullValue())
        .body("certificates", hasSize(0));
    Api.as("regulator")
        .get(place)
        .then()
        .statusCode(200)
        .body("certificates", hasSize(1))
        .body("certificates[0].number", equalTo(child));
    expect(403, Api.as("lab-checker").get(place));
    expect(404, Api.as("works-checker").get(place));
  }

  @Test
  void daysAndTimesAreAsked() {
    String place = Api.CERTIFICATES + "/" + Api.demoCertificate("DEMO-L2") + "/chain";
    expect(400, Api.as("lab-checker").get(place + "?at=yesterday"));
    expect(400, Api.as("lab-checker").get(place + "?knownAt=2026-01-01"));
    expect(404, Api.as("lab-checker").get(place + "?knownAt=2001-01-01T00:00:00Z"));
    expect(200, Api.as("lab-checker").get(place + "?at=" + Api.today()));
  }

  /** The institute calibrates a standard as it did in the demonstration. */
  private static ObjectNode parentOf(String standard) {
    String number = Api.certificateOf("nim", "lab-sprt-07");
    ObjectNode body =
        (ObjectNode)
            Api.json(Api.as("regulator").get(Api.CERTIFICATES + "/" + number)).get("calibration");
    ((ObjectNode) body.at("/items/0")).put("equipment", standard);
    body.put("performedFrom", Api.today().toString());
    body.put("performedTo", Api.today().toString());
    return body;
  }

  private static ObjectNode withOneStandard(String standard, String parent) {
    ObjectNode body = Api.calibration("works-pt100-0042", standard, parent);
    ((ArrayNode) body.get("standards")).remove(1);
    ((ArrayNode) body.at("/results/0/standards")).remove(1);
    body.putArray("attachments");
    return body;
  }

  private static String withdrawal() {
    return "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"The cell was broken.\","
        + " \"effectiveFrom\": \""
        + Api.today()
        + "\", \"voidAbInitio\": true}";
  }

  private static String ofTheFactory() {
    return Api.as("works-checker")
        .get(Api.CERTIFICATES + "?laboratory=works")
        .path("items[0].number");
  }

  private static JsonNode chain(String account, String number) {
    Response response = Api.as(account).get(Api.CERTIFICATES + "/" + number + "/chain");
    return Api.json(expect(200, response));
  }

  private static List<JsonNode> nodes(JsonNode chain, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode node : chain.get("nodes")) {
      if (node.get("kind").asText().equals(kind)) {
        found.add(node);
      }
    }
    return found;
  }

  private static String outcome(JsonNode chain, String rule) {
    for (JsonNode outcome : chain.get("rules")) {
      if (outcome.get("rule").asText().equals(rule)) {
        return outcome.get("outcome").asText();
      }
    }
    throw new AssertionError(rule);
  }

  private static String unique() {
    return Long.toString(System.nanoTime(), 36);
  }
}
