package org.etalon.traceability.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReviewingCertificate;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.etalon.fixture.SwitchableTimestampAuthority;
import org.etalon.platform.Transactions;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.graph.Dependants;
import org.etalon.traceability.impact.ImpactIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review that is cut off anywhere, done by two at once or passed by a late certificate. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class KilledReviewIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Laboratory WORKS = Laboratory.of("works");

  @Inject ImpactReviewJob job;
  @Inject ImpactReviews reviews;
  @Inject LateIssues late;
  @Inject ReviewingCertificate reviewing;
  @Inject Notices notices;
  @Inject Dependants dependants;
  @Inject ImpactIndex index;
  @Inject Certificates certificates;
  @Inject EquipmentHistory history;
  @Inject Transactions transactions;
  @Inject Clock clock;
  @Inject Sql sql;
  @Inject Scheduler scheduler;
  @Inject SwitchableTimestampAuthority timestamps;

  /** Two certificates on that of the standard, and one on each of those. */
  private record Tree(OwnChain chain, List<String> middles, List<String> leaves) {
    List<String> all() {
      List<String> all = new ArrayList<>(middles);
      all.addAll(leaves);
      return all;
    }
  }

  @BeforeEach
  void alone() {
    scheduler.pause();
    job.run();
  }

  @AfterEach
  void together() {
    timestamps.bringBack();
    scheduler.resume();
  }

  @Test
  void killedAtEveryCallEachIsMarkedAndToldOnce() {
    Tree tree = tree();
    tree.chain.withdrawParent();
    int kills = 0;
    int passed = 0;
    for (boolean more = true; more; ) {
      Killer killer = Killer.atOnce(passed);
      try {
        more = instance(killer, clock).piece();
        passed = 0;
      } catch (Killer.Killed e) {
        kills++;
        passed++;
      }
    }
    assertThat(kills).as("moments at which it was killed").isGreaterThan(100);
    onceEach(tree);
  }

  @Test
  void failedAtEveryCallEachIsMarkedAndToldOnce() {
    Tree tree = tree();
    tree.chain.withdrawParent();
    int failures = 0;
    int passed = 0;
    Clock later = clock;
    for (boolean more = true; more; ) {
      Killer killer = Killer.failing(passed);
      try {
        more = instance(killer, later).piece();
      } catch (IllegalStateException e) {
        // Before anything was taken.
        more = true;
      }
      passed = killer.struck() ? passed + 1 : 0;
      if (killer.struck()) {
        failures++;
        // It is put off, at most by four hours or so.
        later = Clock.offset(later, Duration.ofHours(5));
      }
    }
    assertThat(failures).isGreaterThan(100);
    onceEach(tree);
  }

  @Test
  void twoInstancesAtOnceMarkAndTellOnce() throws Exception {
    List<Tree> trees = List.of(tree(), tree());
    for (Tree tree : trees) {
      tree.chain.withdrawParent();
      // The same leaf is in another review too.
      String place = Api.CERTIFICATES + "/" + tree.middles.get(0) + "/withdrawal";
      expect(200, Api.as("lab-approver", withdrawal()).post(place));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> instances = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        instances.add(() -> instance(Killer.never(), clock).run());
      }
      for (Future<Integer> each : pool.invokeAll(instances)) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    job.run();
    for (Tree tree : trees) {
      for (String leaf : tree.leaves) {
        assertThat(marks(leaf)).as(leaf).isEqualTo(1);
      }
      assertThat(marks(tree.middles.get(0))).as("was withdrawn").isZero();
      assertThat(marks(tree.middles.get(1))).isEqualTo(1);
      assertThat(told("lab", tree.chain.parent())).containsExactly(1);
      assertThat(told("works", tree.middles.get(0)).stream().mapToInt(each -> each).sum())
          .as("by the reviews of both withdrawals")
          .isBetween(1, 2);
      assertThat(told("works", tree.middles.get(1))).containsExactly(1);
      finished(tree.chain.parent(), 4);
    }
  }

  @Test
  void whatWaitedForItsTimestampDuringTheReviewIsFoundAfterIt() {
    OwnChain chain = OwnChain.ofToday();
    String id = LAB.checked(chain.childFor(item("works-pt-")));
    String digest = Api.sha256(LAB.preview(id));
    timestamps.takeDown();
    expect(503, LAB.approve(id, digest));
    chain.withdrawParent();
    job.run();
    finished(chain.parent(), 0);
    timestamps.bringBack();
    String number = expect(201, LAB.approve(id, digest)).path("number");
    assertThat(marks(number)).isZero();
    job.run();
    assertThat(marks(number)).as("measured before, issued after").isEqualTo(1);
    assertThat(told("lab", chain.parent())).containsExactly(1);
    job.run();
    assertThat(marks(number)).isEqualTo(1);
    assertThat(told("lab", chain.parent())).containsExactly(1);
    finished(chain.parent(), 1);
  }

  @Test
  void findingConcernsWhatIsIssuedLateUntilItIsRetracted() {
    OwnChain chain = OwnChain.ofToday();
    String facts = Api.EQUIPMENT + "/" + chain.standard() + "/facts";
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(LAB.checked(chain.childFor(item("works-pt-"))));
    }
    List<String> digests = ids.stream().map(id -> Api.sha256(LAB.preview(id))).toList();
    timestamps.takeDown();
    ids.forEach(id -> expect(503, LAB.approve(id, digests.get(ids.indexOf(id)))));
    String found =
        """
        {"kind": "OUT_OF_TOLERANCE", "foundOn": "%s", "error": "0.5", "limit": "0.01",
         "unit": "\\\\kelvin", "document": "REPORT-1"}
        """
            .formatted(Api.today());
    String fact = expect(201, Api.as("lab-calibrator", found).post(facts)).path("id");
    job.run();
    timestamps.bringBack();
    String first = expect(201, LAB.approve(ids.get(0), digests.get(0))).path("number");
    job.run();
    assertThat(marks(first)).isEqualTo(1);
    assertThat(told("lab", chain.standard())).containsExactly(1);

    String retraction =
        """
        {"kind": "RETRACTION", "on": "%s", "fact": "%s", "reason": "Another standard."}
        """
            .formatted(Api.today(), fact);
    expect(201, Api.as("lab-calibrator", retraction).post(facts));
    String second = expect(201, LAB.approve(ids.get(1), digests.get(1))).path("number");
    job.run();
    assertThat(marks(second)).isZero();
  }

  @Test
  void lateCertificateIsFoundThoughTheRunIsKilledAtEveryCall() {
    Tree tree = tree();
    String leafId = WORKS.checked(leafOn(tree, 0));
    String digest = Api.sha256(WORKS.preview(leafId));
    timestamps.takeDown();
    expect(503, WORKS.approve(leafId, digest));
    tree.chain.withdrawParent();
    job.run();
    timestamps.bringBack();
    String number = expect(201, WORKS.approve(leafId, digest)).path("number");
    int kills = 0;
    for (int passed = 0; ; passed++) {
      Killer killer = Killer.atOnce(passed);
      try {
        instance(killer, clock).run();
        break;
      } catch (Killer.Killed e) {
        kills++;
      }
    }
    assertThat(kills).isGreaterThan(20);
    assertThat(marks(number)).isEqualTo(1);
    assertThat(told("works", tree.middles.get(0))).containsExactly(2);
    finished(tree.chain.parent(), 5);
  }

  @Test
  void whatWasReinstatedPutsNothingLaterInQuestion() {
    Tree tree = tree();
    tree.chain.withdrawParent();
    job.run();
    String middle = tree.middles.get(0);
    String reason = "{\"reason\": \"Measured again with another standard.\"}";
    expect(
        200,
        Api.as("lab-approver", reason).post(Api.CERTIFICATES + "/" + middle + "/reinstatement"));
    late.find();
    assertThat(late.of(review(tree.chain.parent()).id(), 10)).isEmpty();
  }

  @Test
  void reportWithoutTimestampIsAProblemAndNoHalfArchive() {
    String number = Api.certificateOf("lab", "works-ref-03");
    String place = Api.CERTIFICATES + "/" + number;
    timestamps.takeDown();
    for (String file : List.of("/traceability-report", "/bundle")) {
      Api.as("lab-checker")
          .get(place + file)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("type", endsWith("/timestamp-unavailable"));
    }
    timestamps.bringBack();
    byte[] zip = expect(200, Api.as("lab-checker").get(place + "/bundle")).asByteArray();
    assertThat(zip).startsWith('P', 'K');
  }

  @Test
  void killerKills() {
    assertThatThrownBy(() -> Killer.atOnce(0).port(LateIssues.class, late).find())
        .isInstanceOf(Killer.Killed.class);
  }

  private ImpactReviewJob instance(Killer killer, Clock at) {
    ImpactReviews kept = killer.port(ImpactReviews.class, reviews);
    ImpactIndex read = killer.port(ImpactIndex.class, index);
    return new ImpactReviewJob(
        kept,
        killer.port(LateIssues.class, late),
        new ExaminingDependants(read, kept, reviewing, killer.port(Notices.class, notices)),
        dependants,
        read,
        certificates,
        history,
        transactions,
        at,
        1);
  }

  private void onceEach(Tree tree) {
    for (String number : tree.all()) {
      assertThat(marks(number)).as(number).isEqualTo(1);
      assertThat(count("audit_entry where action = 'under-review' and subject = ?", number))
          .isEqualTo(1);
    }
    assertThat(told("lab", tree.chain.parent())).containsExactly(2);
    for (String middle : tree.middles) {
      assertThat(told("works", middle)).containsExactly(1);
    }
    finished(tree.chain.parent(), 4);
  }

  private void finished(String subject, int certificates) {
    ImpactReview review = review(subject);
    assertThat(review.finishedAt()).isNotNull();
    assertThat(review.examined()).isEqualTo(certificates);
  }

  private ImpactReview review(String subject) {
    List<ImpactReview> all = reviews.of(ImpactReview.Cause.WITHDRAWN, subject);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private int marks(String number) {
    return count("certificate_event where status = 'UNDER_REVIEW' and number = ?", number);
  }

  private int count(String what, String of) {
    return sql.rows(
            "select count(*) from " + what,
            (statement, connection) -> statement.setString(1, of),
            row -> row.getInt(1))
        .get(0);
  }

  /** How many certificates each notice of an organisation about something tells of. */
  private List<Integer> told(String organisation, String about) {
    return notices.before(organisation, null, 1_000).stream()
        .filter(notice -> notice.about().equals(about))
        .map(Notice::certificates)
        .toList();
  }

  private static Tree tree() {
    OwnChain chain = OwnChain.ofToday();
    Tree tree = new Tree(chain, new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 2; i++) {
      String item = item("works-pt-");
      tree.middles.add(LAB.issue(chain.childFor(item)));
      tree.leaves.add(WORKS.issue(on(item, tree.middles.get(i))));
    }
    return tree;
  }

  private static ObjectNode leafOn(Tree tree, int middle) {
    JsonNode body =
        Api.json(
                expect(
                    200, Api.as("regulator").get(Api.CERTIFICATES + "/" + tree.leaves.get(middle))))
            .get("calibration");
    String item = body.at("/standards/0/equipment").asText();
    return on(item, tree.middles.get(middle));
  }

  private static ObjectNode on(String standard, String parent) {
    ObjectNode body =
        new OwnChain(standard, parent).childFor(item("works-out-")).put("inHouse", true);
    for (JsonNode quantity : body.at("/results/0/quantities")) {
      ((ObjectNode) quantity).remove(List.of("scope", "standards"));
    }
    return body;
  }

  private static String item(String prefix) {
    return Api.register("works-pt100-0042", "works", prefix + Long.toString(System.nanoTime(), 36));
  }

  private static String withdrawal() {
    return "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"The cell was broken.\","
        + " \"effectiveFrom\": \""
        + Api.today()
        + "\", \"voidAbInitio\": true}";
  }
}
