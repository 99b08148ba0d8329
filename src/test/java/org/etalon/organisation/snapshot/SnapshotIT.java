package org.etalon.organisation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.organisation.snapshot.SnapshotSample.HEADER;
import static org.etalon.organisation.snapshot.SnapshotSample.plain;
import static org.etalon.organisation.snapshot.SnapshotSample.record;
import static org.etalon.organisation.snapshot.SnapshotSample.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class SnapshotIT {
  private static final String AT = Api.ORGANISATIONS + "/nim/scope-snapshots";
  private static final String OPEN = "2024-01-01,,,";
  private static final String BODY = "?source=Body&route=ACCREDITATION&authority=Body&takenOn=";

  @Test
  void twoSnapshotsOfABodyAreVersionsAndEndings() {
    csv("2026-03-01", row("it-a", OPEN), row("it-b", OPEN), "broken")
        .then()
        .statusCode(201)
        .body("outcome.added", contains("it-a", "it-b"))
        .body("outcome.rejected[0].line", equalTo(4));
    Response second = csv("2026-04-01", row("it-a", OPEN).replace("0.5", "0.7"));
    second
        .then()
        .statusCode(201)
        .body("outcome.changed", contains("it-a"))
        .body("outcome.ended", contains("it-b"));
    csv("2026-03-15", row("it-a", OPEN)).then().statusCode(409);

    String scopes = Api.ORGANISATIONS + "/nim/scopes/";
    Api.as("regulator")
        .get(scopes + "it-b")
        .then()
        .body("version", equalTo(2))
        .body("scope.inForceTo", equalTo("2026-03-31"));
    Api.as("regulator")
        .get(scopes + "it-a/versions")
        .then()
        .body("items", hasSize(2))
        .body("items[1].appliesFrom", equalTo("2026-04-01"))
        .body("items[1].snapshot", equalTo(Api.json(second).get("id").asInt()));
    byte[] file =
        Api.as("regulator").get(AT + "/" + Api.json(second).get("id").asText()).asByteArray();
    assertThat(Api.sha256(file)).isEqualTo(Api.json(second).get("digest").asText());
  }

  @Test
  void recordsOfTheKcdbAreTaken() {
    String equation = ", \"uncertaintyEquation\": {\"equation\": \"Q[20, 0.3L]\"}";
    byte[] page =
        SnapshotSample.page(
            record("APMP-T-CN-IT-1", "Published", "2024-01-15", plain()),
            record("APMP-T-CN-IT-2", "Published", "2024-01-15", plain() + equation));
    Api.as("operator")
        .contentType("application/json")
        .body(page)
        .queryParam("kind", "Temperature=ITSC")
        .queryParam("nmi", "NIM")
        .queryParam("takenOn", "2026-03-01")
        .post(AT)
        .then()
        .statusCode(201)
        .body("outcome.added", hasSize(2))
        .body("outcome.undecided", contains("apmp-t-cn-it-2"))
        .body("order.kinds.Temperature", equalTo("ITSC"));
    Api.as("operator")
        .contentType("application/json")
        .body(page)
        .queryParam("takenOn", "2026-03-01")
        .post(AT)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/nmi"));
    Api.as("operator")
        .contentType("application/json")
        .body("[")
        .queryParam("nmi", "NIM")
        .queryParam("takenOn", "2026-03-01")
        .post(AT)
        .then()
        .statusCode(400);
    Api.as("operator").contentType("text/csv").body("x").post(AT).then().statusCode(400);
    Api.as("operator")
        .contentType("text/csv")
        .body("x")
        .post(AT + BODY + "2999-01-01")
        .then()
        .statusCode(422);
  }

  private static Response csv(String day, String... rows) {
    String file = HEADER + "\n" + String.join("\n", rows) + "\n";
    return Api.as("operator")
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(AT + BODY + day);
  }
}
