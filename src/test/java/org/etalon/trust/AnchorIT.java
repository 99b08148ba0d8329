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
import java.util.ArrayList;
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
  void showsTheConfiguredOnesAndLeavesThemAlone() {
    Api.as("operator", body("SEALS")).post(ANCHORS);
    JsonNode own = Api.json(Api.as("regulator").get(ANCHORS + "?limit=1")).get("items").get(0);
    assertThat(own.get("source").asText()).isEqualTo("OWN_PKI");
    assertThat(own.get("subject").asText()).contains("DEVELOPMENT");
    assertThat(own.get("purposes")).hasSize(4);
    assertThat(own.get("reason").isNull()).isTrue();
    List<String> ids = ids("?limit=1");
    assertThat(ids).doesNotHaveDuplicates().isEqualTo(ids("?limit=200")).hasSizeGreaterThan(1);
    assertThat(ids.get(0)).isEqualTo(own.get("id").asText());
    String place = ANCHORS + "/" + own.get("id").asText();
    Response one = Api.as("operator").get(place);
    assertThat(Api.json(one)).isEqualTo(own);
    assertThat(one.header("ETag")).isNull();
    String end = "{\"until\": \"2026-11-01T00:00:00Z\", \"reason\": \"No more\"}";
    Response refused = Api.as("operator", end).header("If-Match", "\"1\"").post(place + "/end");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("The configuration gives");
    assertThat(Api.as("operator").get(ANCHORS + "/configured-x").statusCode()).isEqualTo(404);
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    String next = query;
    while (next != null) {
      JsonNode page = Api.json(Api.as("operator").get(ANCHORS + next));
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      JsonNode cursor = page.get("next");
      next = cursor.isNull() ? null : query + "&cursor=" + cursor.asText();
    }
    return ids;
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
