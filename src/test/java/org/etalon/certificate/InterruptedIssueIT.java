package org.etalon.certificate;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Intents.Intent;
import org.etalon.fixture.DemoCalibration;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.SwitchableTimestampAuthority;
import org.etalon.platform.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an approval that is cut off after its intent was stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class InterruptedIssueIT {
  private static final String CALIBRATIONS = "/api/v1/calibrations/";
  private static final int AT_ONCE = 6;

  @Inject SwitchableTimestampAuthority timestamps;
  @Inject Numbers numbers;
  @Inject Intents intents;
  @Inject Calibrations calibrations;
  @Inject Certificates certificates;
  @Inject ResolvingIntents resolving;
  @Inject Transactions transactions;
  @Inject Clock clock;
  @Inject DataSource dataSource;

  @AfterEach
  void bringBackTimestamps() {
    timestamps.bringBack();
    resolveAll();
  }

  @Test
  void withoutTimestampTheIntentStays() throws SQLException {
    String id = checked();
    String digest = digest(id);
    timestamps.takeDown();
    approve(id, digest)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", endsWith("/timestamp-unavailable"));
    String number = number(id);
    assertThat(state(id)).isEqualTo("ISSUING");
    assertThat(numbers.state(number)).isEqualTo(Numbers.State.INTENDED);
    assertThat(certificates.find(number)).isEmpty();
    assertThat(audited(number)).containsExactly("issuing");
    assertThat(digest(id)).as("what was approved is kept").isEqualTo(digest);
  }

  @Test
  void theSameApprovalAgainCompletes() throws SQLException {
    String id = checked();
    String digest = digest(id);
    timestamps.takeDown();
    approve(id, digest).then().statusCode(503);
    timestamps.bringBack();
    approve(id, "sha-256:" + "0".repeat(64))
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-conflict"));
    Response issued = approve(id, digest);
    issued.then().statusCode(201).body("contentDigest", equalTo(digest));
    assertIssued(id, number(id), issued.path("fileDigest"));
    assertThat(approve(id, digest).asString()).as("and again").isEqualTo(issued.asString());
  }

  @Test
  void theJobCompletesWhatNobodyRepeats() throws SQLException {
    String id = checked();
    String digest = digest(id);
    timestamps.takeDown();
    approve(id, digest).then().statusCode(503);
    String number = number(id);
    resolveAll();
    assertThat(numbers.state(number)).as("no timestamp yet").isEqualTo(Numbers.State.INTENDED);
    timestamps.bringBack();
    resolving.resolve(Instant.EPOCH);
    assertThat(numbers.state(number))
        .as("left to its request for a while")
        .isEqualTo(Numbers.State.INTENDED);
    resolveAll();
    Response again = approve(id, digest);
    again.then().statusCode(201);
    assertIssued(id, number, again.path("fileDigest"));
  }

  @Test
  void approvingAtOnceIssuesOnce() throws Exception {
    String id = checked();
    String digest = digest(id);
    Set<String> answers = Set.copyOf(atOnce(() -> approved(id, digest)));
    assertThat(answers).hasSize(1);
    assertIssued(id, number(id), fileDigest(number(id)));
  }

  @Test
  void jobAndRepetitionsAtOnceIssueOnce() throws Exception {
    String id = checked();
    String digest = digest(id);
    timestamps.takeDown();
    approve(id, digest).then().statusCode(503);
    timestamps.bringBack();
    List<String> answers =
        atOnce(
            () -> {
              resolveAll();
              return approved(id, digest);
            });
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertIssued(id, number(id), fileDigest(number(id)));
  }

  @Test
  void whatIsNotAsApprovedIsVoidedAndGoesBack() throws SQLException {
    String id = checked();
    String number = number(id);
    intendOtherThanApproved(id, number);
    resolveAll();
    assertThat(numbers.state(number)).isEqualTo(Numbers.State.VOIDED);
    assertThat(reason(number)).contains("not what was approved");
    assertThat(certificates.find(number)).isEmpty();
    assertThat(audited(number)).containsExactly("voided");
    assertThat(state(id)).isEqualTo("SUBMITTED");
    // Checked once more, it gets the next number, and the voided one stays with it on record.
    check(id);
    String next = number(id);
    assertThat(sequence(next)).isEqualTo(sequence(number) + 1);
    Response issued = approve(id, digest(id));
    issued.then().statusCode(201);
    assertIssued(id, next, issued.path("fileDigest"));
    assertThat(numbers.calibration(number)).isEqualTo(id);
  }

  /** As if the stored certificate had been tampered with between approval and signature. */
  private void intendOtherThanApproved(String id, String number) {
    transactions.run(
        Transactions.SYSTEM,
        () -> {
          Calibration calibration = calibrations.find(id, Transactions.SYSTEM).orElseThrow();
          byte[] dcc = preview(id).asByteArray();
          calibrations.save(calibration.approved("lab-approver"));
          numbers.move(number, Numbers.State.INTENDED, "approved");
          Digest other = Digest.over("something else".getBytes(UTF_8));
          intents.add(new Intent(number, other, dcc, "lab-approver", clock.instant()));
        });
  }

  private void resolveAll() {
    resolving.resolve(clock.instant().plusSeconds(1));
  }

  private void assertIssued(String id, String number, String fileDigest) throws SQLException {
    assertThat(state(id)).isEqualTo("ISSUED");
    assertThat(numbers.state(number)).isEqualTo(Numbers.State.ISSUED);
    assertThat(audited(number)).containsExactly("issuing", "issued");
    Certificate certificate = certificates.find(number).orElseThrow();
    assertThat(certificate.fileDigest().toString()).isEqualTo(fileDigest);
    assertThat(column("select number from certificate where calibration = ?", id))
        .containsExactly(number);
    given()
        .contentType("application/xml")
        .body(certificate.xml())
        .post("/api/v1/verifications")
        .then()
        .statusCode(200)
        .body("indication", equalTo("TOTAL_PASSED"))
        .body("certificate.number", equalTo(number));
  }

  private List<String> atOnce(Callable<String> action) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return action.call();
                }));
      }
      start.countDown();
      List<String> results = new ArrayList<>();
      for (Future<String> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private String checked() throws SQLException {
    String parent =
        column(
                "select min(number) from certificate_item where equipment = ?",
                DemoCalibration.STANDARD)
            .get(0);
    String id =
        as("calibrator")
            .contentType(ContentType.JSON)
            .body(new DemoCalibration(parent).body(UUID.randomUUID().toString()))
            .post(CALIBRATIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("calibrator").post(CALIBRATIONS + id + "/submission").then().statusCode(200);
    check(id);
    return id;
  }

  private static void check(String id) {
    as("checker")
        .contentType(ContentType.JSON)
        .body("{\"accepted\":true}")
        .post(CALIBRATIONS + id + "/check")
        .then()
        .statusCode(200);
  }

  private static Response approve(String id, String digest) {
    return as("approver")
        .contentType(ContentType.JSON)
        .body(Map.of("contentDigest", digest))
        .post(CALIBRATIONS + id + "/approval");
  }

  private static String approved(String id, String digest) {
    return approve(id, digest).then().statusCode(201).extract().asString();
  }

  private static Response preview(String id) {
    return as("approver").accept("application/xml").get(CALIBRATIONS + id + "/preview");
  }

  private static String digest(String id) {
    return Digest.over(preview(id).then().statusCode(200).extract().asByteArray()).toString();
  }

  private static String state(String id) {
    return as("calibrator").get(CALIBRATIONS + id).then().statusCode(200).extract().path("state");
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer demo-lab-" + role);
  }

  private String number(String id) {
    return calibrations.find(id, Transactions.SYSTEM).orElseThrow().number();
  }

  private static long sequence(String number) {
    return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
  }

  private String fileDigest(String number) {
    return certificates.find(number).orElseThrow().fileDigest().toString();
  }

  private List<String> audited(String number) throws SQLException {
    return column("select action from audit_entry where subject = ? order by id", number);
  }

  private String reason(String number) throws SQLException {
    return column("select reason from certificate_number where number = ?", number).get(0);
  }

  private List<String> column(String sql, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values;
      }
    }
  }
}
