package org.etalon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class ScopeIT {
  private static final String SCOPES = Api.ORGANISATIONS + "/nim/scopes";
  private static final String REASON = "\", \"reason\": \"Assessment visit\"}";

  @Inject Capabilities capabilities;
  @Inject Clock clock;

  @Test
  void everyChangeIsAVersionAndNothingIsForgotten() throws InterruptedException {
    create("nim-it-001").then().statusCode(201).header("ETag", "\"1\"");
    Instant before = clock.instant();
    Thread.sleep(5);
    String at = SCOPES + "/nim-it-001";

    ObjectNode change = scope("nim-it-001");
    ((ObjectNode) change.get("uncertainty")).put("value", "0.0010");
    String body =
        "{\"scope\": " + change + ", \"appliesFrom\": \"2026-03-01\", \"reason\": \"Reviewed\"}";
    Api.as("operator", body).post(at + "/versions").then().statusCode(428);
    Api.as("operator", body)
        .header("If-Match", "\"7\"")
        .post(at + "/versions")
        .then()
        .statusCode(412);
    Api.as("operator", body)
        .header("If-Match", "\"1\"")
        .post(at + "/versions")
        .then()
        .statusCode(201)
        .body("version", equalTo(2));
    Api.as("operator", "{\"from\": \"2026-04-01" + REASON)
        .header("If-Match", "\"2\"")
        .post(at + "/suspension")
        .then()
        .statusCode(201);
    Api.as("operator", "{\"from\": \"2026-04-11" + REASON)
        .header("If-Match", "\"3\"")
        .post(at + "/resumption")
        .then()
        .statusCode(201)
        .body("scope.suspensions[0].to", equalTo("2026-04-10"));

    Api.as("regulator").get(at).then().statusCode(200).header("ETag", "\"4\"");
    Api.as("regulator")
        .get(at + "/versions")
        .then()
        .body("items", hasSize(4))
        .body("items[1].reason", equalTo("Reviewed"))
        .body("items[1].recordedBy", equalTo("operator"));
    Api.as("regulator")
        .get(at + "?knownAt=" + before)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("scope.uncertainty.value", equalTo("0.0005"));
    Api.as("regulator").get(at + "?knownAt=2000-01-01T00:00:00Z").then().statusCode(404);
    Api.as("regulator").get(at + "?knownAt=yesterday").then().statusCode(400);

    ScopeVersion newest = capabilities.asKnown("nim-it-001", clock.instant()).orElseThrow();
    assertThat(capabilities.asKnown("nim-it-001", newest.recordedAt())).contains(newest);
    assertThat(capabilities.of("nim", clock.instant())).contains(newest);
    assertThat(capabilities.of("nim", before))
        .filteredOn(version -> version.scope().id().equals("nim-it-001"))
        .extracting(ScopeVersion::version)
        .containsExactly(1);
  }

  @Test
  void wrongScopesAreRefusedWithTheirFields() {
    ObjectNode scope = scope("nim-it-002");
    ((ObjectNode) scope.get("range")).put("max", "1");
    Api.as("operator", scope)
        .post(SCOPES)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/range/max"));
    scope = scope("nim-it-002");
    scope.remove("route");
    Api.as("operator", scope)
        .post(SCOPES)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/route"));
    create("nim-it-003").then().statusCode(201);
    create("nim-it-003").then().statusCode(409);
    Api.as("operator", "{\"from\": \"2026-04-11" + REASON)
        .header("If-Match", "\"1\"")
        .post(SCOPES + "/nim-it-003/resumption")
        .then()
        .statusCode(409);
    // Another organisation's scope is not found below this one.
    Api.as("operator").get(SCOPES + "/lab-cnas-l-003").then().statusCode(404);
  }

  private static Response create(String id) {
    return Api.as("operator", scope(id)).post(SCOPES);
  }

  private static ObjectNode scope(String id) {
    ObjectNode scope =
        (ObjectNode) Api.json(Api.as("operator").get(SCOPES + "/nim-cmc-t-001")).get("scope");
    scope.remove("organisation");
    scope.remove("unread");
    return scope.put("id", id);
  }
}
