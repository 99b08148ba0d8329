package org.etalon.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.WaitingIssues;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoCalibration;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.TimestampServerResource;
import org.etalon.platform.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An approved certificate waits while the timestamp authority is down, and says so. */
@QuarkusTest
@TestProfile(WaitingForTimestampIT.OtherAuthorityProfile.class)
class WaitingForTimestampIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Inject Intents intents;
  @Inject WaitingIssues waiting;
  @Inject ResolvingIntents resolving;
  @Inject Calibrations calibrations;
  @Inject Clock clock;
  @Inject DataSource dataSource;

  @AfterEach
  void bringBack() {
    turn("up");
  }

  @Test
  void waitsInTheQueueAndIsCompletedWhenTheAuthorityIsBack() throws Exception {
    String id = LAB.checked(new ObjectMapper().readTree(body()));
    String digest = Api.sha256(LAB.preview(id));
    turn("down");
    LAB.approve(id, digest).then().statusCode(503).body("type", endsWith("/timestamp-unavailable"));
    calibration(id)
        .body("state", equalTo("ISSUING"))
        .body("waiting.waitingFor", equalTo("TIMESTAMP"))
        .body("waiting.attempts", equalTo(1))
        .body("waiting.since", notNullValue())
        .body("waiting.nextAttemptAt", notNullValue());
    assertThat(queueLength()).isEqualTo(1);
    String number = calibrations.find(id, Transactions.SYSTEM).orElseThrow().number();
    Instant since = waiting.find(number).orElseThrow().since();
    assertThat(dueIn(number, Duration.ofSeconds(25))).as("first pause").isFalse();
    assertThat(dueIn(number, Duration.ofSeconds(31))).isTrue();

    resolving.resolve(clock.instant().plusSeconds(1));
    calibration(id).body("state", equalTo("ISSUING")).body("waiting.attempts", equalTo(2));
    assertThat(waiting.find(number).orElseThrow().since()).isEqualTo(since);
    assertThat(dueIn(number, Duration.ofSeconds(55))).as("second pause").isFalse();
    assertThat(dueIn(number, Duration.ofSeconds(61))).isTrue();

    turn("up");
    resolving.resolve(clock.instant().plusSeconds(1));
    calibration(id).body("state", equalTo("ISSUED")).body("waiting", nullValue());
    assertThat(queueLength()).isZero();
    verification(number)
        .body("indication", equalTo("TOTAL_PASSED"))
        .body("checks.find { it.id == 'timestamp.trusted' }.evidence.independent", equalTo("true"));
  }

  private static ValidatableResponse verification(String number) {
    return given()
        .contentType("application/xml")
        .body(LAB.xml(number))
        .post("/api/v1/verifications")
        .then()
        .statusCode(200);
  }

  private boolean dueIn(String number, Duration pause) {
    Instant now = clock.instant();
    return intents.dueBefore(now.plusSeconds(1), now.plus(pause)).stream()
        .anyMatch(intent -> intent.number().equals(number));
  }

  private static ValidatableResponse calibration(String id) {
    return Api.as("lab-calibrator").get(Api.CALIBRATIONS + "/" + id).then().statusCode(200);
  }

  private static int queueLength() {
    return given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("clock"))
        .body("checks.name", hasItem("timestamp authorities"))
        .extract()
        .path("checks.find { it.name == 'issuing' }.data.waiting");
  }

  private static void turn(String where) {
    String url =
        ConfigProvider.getConfig().getValue("etalon.timestamp.authorities[0].url", String.class);
    given().post(url.replace("/tsa", "/" + where)).then().statusCode(204);
  }

  private String body() throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select min(number) from certificate_item where equipment = ?")) {
      statement.setString(1, DemoCalibration.STANDARD);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return new DemoCalibration(rows.getString(1)).body(UUID.randomUUID().toString());
      }
    }
  }

  /** The demonstration with a timestamp authority that somebody else runs. */
  public static class OtherAuthorityProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("etalon.demo", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(EmbeddedPostgresResource.class),
          new TestResourceEntry(TimestampServerResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
