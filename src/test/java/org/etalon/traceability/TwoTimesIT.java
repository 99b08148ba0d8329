package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is recorded today does not change what was known before, and is told from then on. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class TwoTimesIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Laboratory NIM = Laboratory.of("nim");
  private static final String SCOPES = Api.ORGANISATIONS + "/lab/scopes";

  @Test
  void withdrawalIsKnownFromWhenItWasRecorded() {
    OwnChain chain = OwnChain.ofToday();
    String child = LAB.issue(chain.child());
    Instant before = Instant.now();
    chain.withdrawParent();
    assertRule(chain(child, null, before), "T15", "PASSED", "INDETERMINATE");
    assertRule(chain(child, null, null), "T15", "FAILED", "NOT_TRACEABLE");
    assertRule(chain(child, null, Instant.now()), "T15", "FAILED", "NOT_TRACEABLE");
    assertRule(chain(child, null, before), "T15", "PASSED", "INDETERMINATE");
  }

  /** A certificate that stands no more from a day on did stand before. */
  @Test
  void withdrawalHasEffectFromADay() {
    OwnChain chain = OwnChain.ofToday();
    Instant before = Instant.now();
    String withdrawal =
        """
        {"reasonClass": "TECHNICAL_INVALID", "explanation": "It drifts.", "effectiveFrom": "%s"}
        """
            .formatted(Api.today());
    expect(
        200,
        Api.as("nim-approver", withdrawal)
            .post(Api.CERTIFICATES + "/" + chain.parent() + "/withdrawal"));
    LocalDate yesterday = Api.today().minusDays(1);
    JsonNode relied = chain(chain.parent(), yesterday, null);
    assertThat(rule(relied, "T15").path("severity").asText()).isEqualTo("WARNING");
    assertThat(relied.get("verdict").asText()).isNotEqualTo("NOT_TRACEABLE");
    assertRule(chain(chain.parent(), Api.today(), null), "T15", "FAILED", "NOT_TRACEABLE");
    JsonNode known = chain(chain.parent(), Api.today(), before);
    assertThat(rule(known, "T15").get("outcome").asText()).isEqualTo("PASSED");
    assertThat(known.get("verdict").asText()).isNotEqualTo("NOT_TRACEABLE");
  }

  @Test
  void versionOfAScopeIsKnownFromWhenItWasRecorded() {
    ObjectNode scope = scope();
    String id = scope.get("id").asText();
    expect(201, Api.as("operator", scope).post(SCOPES));
    ObjectNode body = OwnChain.ofToday().child();
    ((ObjectNode) body.at("/results/0/quantities/2")).put("scope", id);
    String child = LAB.issue(body);
    assertRule(chain(child, null, null), "T11", "PASSED", "INDETERMINATE");

    Instant first = Instant.now();
    ObjectNode poorer = scope.deepCopy();
    ((ObjectNode) poorer.get("uncertainty")).put("value", "5");
    String version =
        "{\"scope\": %s, \"appliesFrom\": \"%s\", \"reason\": \"worse\"}"
            .formatted(poorer, Api.today());
    expect(201, matching("1", version).post(SCOPES + "/" + id + "/versions"));
    assertRule(chain(child, null, null), "T12", "FAILED", "NOT_TRACEABLE");
    assertRule(chain(child, null, first), "T12", "PASSED", "INDETERMINATE");

    Instant second = Instant.now();
    String suspension =
        "{\"from\": \"%s\", \"reason\": \"audit\"}".formatted(Api.today().minusDays(2));
    expect(201, matching("2", suspension).post(SCOPES + "/" + id + "/suspension"));
    assertRule(chain(child, null, null), "T11", "FAILED", "NOT_TRACEABLE");
    assertThat(rule(chain(child, null, second), "T11").get("outcome").asText()).isEqualTo("PASSED");
    assertRule(chain(child, null, first), "T11", "PASSED", "INDETERMINATE");
  }

  @Test
  void programmeIsKnownFromWhenItWasRecorded() {
    String standard = OwnChain.newStandard();
    ObjectNode earlier = OwnChain.parentOf(standard, Api.today().minusDays(10));
    OwnChain chain = new OwnChain(standard, NIM.issue(earlier));
    String child = LAB.issue(chain.child());
    Instant before = Instant.now();
    programme(standard, "P3D");
    assertRule(chain(child, null, null), "T05", "FAILED", "NOT_TRACEABLE");
    assertRule(chain(child, null, before), "T05", "PASSED", "INDETERMINATE");
    Instant between = Instant.now();
    programme(standard, "P30D");
    assertRule(chain(child, null, null), "T05", "PASSED", "INDETERMINATE");
    assertRule(chain(child, null, between), "T05", "FAILED", "NOT_TRACEABLE");
  }

  private static void programme(String standard, String interval) {
    String fact =
        ("{\"kind\": \"RECALIBRATION_PROGRAMME\", \"interval\": \"%s\", \"from\": \"%s\","
                + " \"reason\": \"As agreed.\"}")
            .formatted(interval, Api.today());
    expect(201, Api.as("lab-calibrator", fact).post(Api.EQUIPMENT + "/" + standard + "/facts"));
  }

  /** A scope as that of the demonstration, which only this test changes. */
  private static ObjectNode scope() {
    for (JsonNode item : Api.json(Api.as("operator").get(SCOPES)).get("items")) {
      if (item.get("id").asText().equals("lab-cnas-t-012")) {
        ObjectNode scope = ((ObjectNode) item).deepCopy();
        scope.remove(List.of("organisation", "unread"));
        return scope.put("id", "lab-own-" + Long.toString(System.nanoTime(), 36));
      }
    }
    throw new AssertionError("The demonstration has the scope");
  }

  private static RequestSpecification matching(String version, String body) {
    return Api.as("operator", body).header("If-Match", "\"" + version + "\"");
  }

  private static void assertRule(JsonNode chain, String rule, String outcome, String verdict) {
    assertThat(rule(chain, rule).get("outcome").asText())
        .as(rule(chain, rule).toString())
        .isEqualTo(outcome);
    assertThat(chain.get("verdict").asText()).as(chain.get("rules").toString()).isEqualTo(verdict);
  }

  private static JsonNode rule(JsonNode chain, String rule) {
    for (JsonNode found : chain.get("rules")) {
      if (found.get("rule").asText().equals(rule)) {
        return found;
      }
    }
    throw new AssertionError(rule);
  }

  private static JsonNode chain(String number, @Nullable LocalDate at, @Nullable Instant knownAt) {
    RequestSpecification request = Api.as("regulator");
    if (at != null) {
      request.queryParam("at", at.toString());
    }
    if (knownAt != null) {
      request.queryParam("knownAt", knownAt.toString());
    }
    return Api.json(expect(200, request.get(Api.CERTIFICATES + "/" + number + "/chain")));
  }
}
