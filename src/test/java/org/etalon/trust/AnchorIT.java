package org.etalon.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.platform.Transactions;
import org.etalon.signing.X509Trust;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.NoPath;
import org.junit.jupiter.api.Test;

/** An operator adds an anchor and ends it; what leads to it is trusted as long as it says. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class AnchorIT {
  private static final String ANCHORS = "/api/v1/trust/anchors";

  @Inject X509Trust trust;
  @Inject EntityManager entities;
  @Inject Transactions transactions;

  private final Entity root = TestPki.authority("Foreign root " + UUID.randomUUID()).selfSigned();
  private final Entity seal = TestPki.seal("Foreign laboratory").issuedBy(root);

  private String body(String purpose) {
    return "{\"x509\": \""
        + Base64.getEncoder().encodeToString(X509Octets.of(root.certificate()))
        + "\", \"purposes\": [\""
        + purpose
        + "\"], \"reason\": \"Agreement of 2026\"}";
  }

  private boolean isTrusted(Instant at) {
    return trust.path(seal.certificate(), List.of(), Purpose.SEALS, at) instanceof FoundPath;
  }

  @Test
  void addsAndEnds() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    assertThat(isTrusted(now)).isFalse();
    Response added = Api.as("operator", body("SEALS")).post(ANCHORS);
    assertThat(added.statusCode()).isEqualTo(201);
    String place = added.header("Location");
    assertThat(Api.json(added).get("subject").asText()).startsWith("CN=Foreign root");
    assertThat(isTrusted(now)).isTrue();
    String end =
        "{\"until\": \"" + now.minusSeconds(60) + "\", \"reason\": \"Agreement cancelled\"}";
    assertThat(Api.as("operator", end).post(place + "/end").statusCode()).isEqualTo(428);
    assertThat(
            Api.as("operator", end).header("If-Match", "\"7\"").post(place + "/end").statusCode())
        .isEqualTo(412);
    String tag = Api.as("regulator").get(place).header("ETag");
    Response ended = Api.as("operator", end).header("If-Match", tag).post(place + "/end");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(Api.json(ended).get("until").asText()).isEqualTo(now.minusSeconds(60).toString());
    assertThat(isTrusted(now)).isFalse();
    assertThat(isTrusted(now.minusSeconds(61))).as("signatures from before stand").isTrue();
    assertThat(trust.path(seal.certificate(), List.of(), Purpose.SEALS, now))
        .isInstanceOf(NoPath.class);
    Response again =
        Api.as("operator", end).header("If-Match", ended.header("ETag")).post(place + "/end");
    assertThat(again.statusCode()).isEqualTo(409);
    String id = place.substring(place.lastIndexOf('/') + 1);
    assertThat(auditOf(id)).containsExactly("trust-anchor-added", "trust-anchor-ended");
    assertThat(Api.as("operator").get(ANCHORS + "?limit=200").asString()).contains(id);
  }

  private List<String> auditOf(String id) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            ((List<?>)
                    entities
                        .createNativeQuery(
                            "select action from audit_entry where subject = :id order by id")
                        .setParameter("id", id)
                        .getResultList())
                .stream().map(String::valueOf).toList());
  }

  @Test
  void givesTheSameAnswerToTheSameKey() {
    String key = UUID.randomUUID().toString();
    Response first =
        Api.as("operator", body("TIMESTAMPS")).header("Idempotency-Key", key).post(ANCHORS);
    Response second =
        Api.as("operator", body("TIMESTAMPS")).header("Idempotency-Key", key).post(ANCHORS);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(isTrusted(Instant.now())).as("another purpose").isFalse();
  }

  @Test
  void refusesWhatIsNoAnchor() {
    Response response =
        Api.as("operator", "{\"x509\": \"AQ==\", \"purposes\": [], \"reason\": \" \"}")
            .post(ANCHORS);
    assertThat(response.statusCode()).isEqualTo(422);
    JsonNode errors = Api.json(response).get("errors");
    assertThat(errors.findValuesAsText("pointer")).containsExactly("/x509", "/purposes", "/reason");
  }
}
