package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.certificate.longlife.LongLife;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.certificate.longlife.LongLifeJob;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.platform.Transactions;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.evidence.AlgorithmEnds;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.signing.evidence.EvidenceVerifier;
import org.junit.jupiter.api.Test;

/** LT and LTA forms and evidence records of a running service. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class LongLifeIT {
  @Inject LongLifeJob job;
  @Inject LongLife longLife;
  @Inject Transactions transactions;
  @Inject TrustAnchors anchors;
  @Inject PublishedPki pki;
  @Inject Clock clock;

  @ConfigProperty(name = "etalon.data.directory")
  Path data;

  /** Makes the next revocation lists newer than everything so far. */
  private void refreshLists() throws Exception {
    Thread.sleep(1100);
    for (String authority : List.of("root", "intermediate")) {
      Files.write(data.resolve("pki").resolve(authority + ".revoked"), new byte[0]);
    }
    Thread.sleep(1100);
  }

  private static Response form(String number, String form, String account) {
    return Api.as(account)
        .header("Accept", "application/xml")
        .get("/api/v1/certificates/" + number + "?form=" + form);
  }

  /** The job of the service may be at it already, and is waited for then. */
  private Response evidence(String number) throws Exception {
    Response evidence = null;
    for (int i = 0; i < 50 && (evidence == null || evidence.statusCode() == 404); i++) {
      job.run();
      evidence = Api.as("works-customer").get("/api/v1/certificates/" + number + "/evidence");
      Thread.sleep(100);
    }
    return evidence;
  }

  @Test
  void everythingStandsBesideTheFileAsIssued() throws Exception {
    Laboratory lab = Laboratory.of("lab");
    String number = lab.issue(Api.wholeCalibration());
    byte[] issued = xml(number);
    assertThat(form(number, "LT", "lab-calibrator").statusCode()).isEqualTo(404);
    assertThat(form(number, "T", "lab-calibrator").statusCode()).isEqualTo(400);
    assertThat(augment(number, "works-customer")).isEqualTo(403);
    assertThat(augment(number, "lab-approver")).as("lists of before the stamp").isEqualTo(409);
    refreshLists();
    assertThat(augment(number, "operator")).isEqualTo(200);
    assertThat(augment(number, "lab-approver")).isEqualTo(200);
    byte[] longTerm = verified(form(number, "LT", "works-customer"), "EncapsulatedCRLValue");
    verified(form(number, "LTA", "lab-calibrator"), "ArchiveTimeStamp");
    assertThat(form(number, "LT", "nim-approver").statusCode()).isIn(401, 404);
    Response evidence = evidence(number);
    assertThat(evidence.statusCode()).isEqualTo(200);
    assertThat(evidence.contentType()).isEqualTo("application/octet-stream");
    EvidenceVerifier verifier =
        new EvidenceVerifier(anchors.anchors(), pki.revocationLists(), new AlgorithmEnds(Map.of()));
    assertThat(
            verifier.verifyGroup(
                evidence.asByteArray(), List.of(issued, longTerm), clock.instant()))
        .isInstanceOf(Proven.class);
    assertThat(xml(number)).isEqualTo(issued);
    assertThat(
            Api.as("lab-calibrator")
                .header("If-None-Match", evidence.header("ETag"))
                .get("/api/v1/certificates/" + number + "/evidence")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void jobDoesEachThingOnceAlsoWhenTwoRun() throws Exception {
    Laboratory lab = Laboratory.of("lab");
    String first = lab.issue(Api.wholeCalibration());
    String second = lab.issue(Api.wholeCalibration());
    refreshLists();
    transactions.run(
        Transactions.SYSTEM,
        () ->
            List.of(first, second)
                .forEach(number -> longLife.plan(number, Task.LT, clock.instant())));
    CompletableFuture<LongLifeJob.Done> other = CompletableFuture.supplyAsync(job::run);
    LongLifeJob.Done one = job.run();
    LongLifeJob.Done two = other.get();
    assertThat(one.longTerm() + two.longTerm()).isGreaterThanOrEqualTo(2);
    job.run();
    LongLifeJob.Done nothing = job.run();
    assertThat(nothing.longTerm() + nothing.archival()).isZero();
    for (String number : List.of(first, second)) {
      assertThat(form(number, "LTA", "lab-calibrator").statusCode()).isEqualTo(200);
    }
  }

  private static byte[] xml(String number) {
    return Api.as("lab-calibrator")
        .header("Accept", "application/xml")
        .get("/api/v1/certificates/" + number)
        .asByteArray();
  }

  private static int augment(String number, String account) {
    return Api.as(account).post("/api/v1/certificates/" + number + "/augmentation").statusCode();
  }

  private static byte[] verified(Response response, String added) {
    assertThat(response.statusCode()).isEqualTo(200);
    byte[] xml = response.asByteArray();
    String report =
        Api.as("operator")
            .contentType("application/xml")
            .body(xml)
            .post("/api/v1/verifications")
            .asString();
    assertThat(new String(xml, StandardCharsets.UTF_8)).contains(added);
    assertThat(report).contains("\"TOTAL_PASSED\"");
    assertThat(Api.read(report.getBytes(StandardCharsets.UTF_8)).toString())
        .doesNotContain("\"outcome\":\"FAILED\"");
    return xml;
  }
}
