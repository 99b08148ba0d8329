package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.traceability.review.ImpactReviewJob;
import org.junit.jupiter.api.Test;

/** What depends on certificates and standards, and what their failure sets off, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ImpactIT {
  private static final Laboratory NIM = Laboratory.of("nim");
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Laboratory WORKS = Laboratory.of("works");
  private static final String NOTICES = "/api/v1/notices";

  @Inject ImpactReviewJob job;

  /** A certificate of the institute, one of the laboratory on it, one of the works on that. */
  private record Tree(String standard, String item, String top, String middle, String leaf) {}

  @Test
  void everybodySeesTheirShareOfTheImpact() {
    Tree tree = tree();
    String place = Api.CERTIFICATES + "/" + tree.top + "/impact";
    JsonNode all = Api.json(expect(200, Api.as("regulator").get(place)));
    assertThat(all.get("total").asInt()).isEqualTo(2);
    assertThat(all.get("beyond").asInt()).isEqualTo(1);
    assertThat(all.get("truncated").asBoolean()).isFalse();
    assertThat(texts(all.get("certificates"), "number")).containsExactly(tree.middle, tree.leaf);
    assertThat(texts(all.get("certificates"), "steps")).containsExactly("1", "2");
    assertThat(texts(all.get("instruments"), "equipment")).contains(tree.item);
    assertThat(all.at("/direct/0/numbers/0").asText()).isEqualTo(tree.middle);

    JsonNode own = Api.json(expect(200, Api.as("nim-checker").get(place)));
    assertThat(own.get("total").asInt()).isEqualTo(2);
    assertThat(own.at("/direct/0/laboratory").asText()).isEqualTo("lab");
    assertThat(own.at("/direct/0/numbers").isMissingNode()).isTrue();
    assertThat(own.toString()).doesNotContain(tree.middle).doesNotContain(tree.leaf);
    expect(403, Api.as("lab-checker").get(place));
    expect(404, Api.as("works-checker").get(place));

    String tomorrow = place + "?since=" + Api.today().plusDays(1);
    assertThat(Api.json(expect(200, Api.as("regulator").get(tomorrow))).get("total").asInt())
        .isZero();
    expect(400, Api.as("regulator").get(place + "?since=yesterday"));
  }

  @Test
  void linesSayTheSameAsOneAnswer() {
    Tree tree = tree();
    List<JsonNode> lines = lines(Api.CERTIFICATES + "/" + tree.top + "/impact");
    assertThat(lines.get(0).get("type").asText()).isEqualTo("summary");
    assertThat(lines.get(0).get("subject").asText()).isEqualTo(tree.top);
    assertThat(lines.get(0).get("certificates").asInt()).isEqualTo(2);
    assertThat(ofType(lines, "certificate"))
        .extracting(line -> line.get("number").asText())
        .containsExactly(tree.middle, tree.leaf);
    assertThat(ofType(lines, "certificate").get(0).get("status").asText()).isEqualTo("VALID");
    assertThat(ofType(lines, "conformity")).isNotEmpty();
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.get("type").asText()).isEqualTo("end");
    assertThat(end.get("certificates").asInt()).isEqualTo(2);
    assertThat(end.get("instruments").asInt()).isEqualTo(ofType(lines, "instrument").size());
    assertThat(end.get("conformities").asInt()).isEqualTo(ofType(lines, "conformity").size());
  }

  @Test
  void standardsAndScopesHaveAnImpact() {
    Tree tree = tree();
    JsonNode used =
        Api.json(
            expect(
                200, Api.as("lab-checker").get(Api.EQUIPMENT + "/" + tree.standard + "/impact")));
    assertThat(used.get("total").asInt()).isEqualTo(2);
    assertThat(texts(used.get("certificates"), "number")).containsExactly(tree.middle);
    expect(403, Api.as("nim-checker").get(Api.EQUIPMENT + "/" + tree.standard + "/impact"));

    String scopes = Api.ORGANISATIONS + "/nim/scopes/nim-cmc-t-001/versions/";
    JsonNode claimed = Api.json(expect(200, Api.as("regulator").get(scopes + "1/impact")));
    assertThat(texts(claimed.get("certificates"), "number"))
        .contains(Api.certificateOf("lab", "lab-sprt-07"));
    expect(404, Api.as("regulator").get(scopes + "99/impact"));
    expect(403, Api.as("lab-checker").get(scopes + "1/impact"));
  }

  @Test
  void withdrawalPutsUnderReviewWhatRestsOnIt() {
    Tree tree = tree();
    String before = java.time.Instant.now().toString();
    withdraw(tree.top, "");
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 2, 2);
    assertThat(status("lab-checker", tree.middle)).isEqualTo("UNDER_REVIEW");
    assertThat(status("works-checker", tree.leaf)).isEqualTo("UNDER_REVIEW");

    JsonNode told = notices("lab-checker", tree.top).get(0);
    assertThat(told.get("cause").asText()).isEqualTo("WITHDRAWN");
    assertThat(told.get("certificates").asInt()).isEqualTo(1);
    JsonNode beyond = notices("works-checker", tree.middle).get(0);
    assertThat(beyond.get("cause").asText()).isEqualTo("UNDER_REVIEW");
    assertThat(beyond.toString()).as("what it may not know").doesNotContain(tree.top);
    assertThat(notices("nim-checker", tree.middle)).isEmpty();
    assertThat(notices("regulator", tree.middle)).hasSize(1);

    // The chain of what used the withdrawn one is broken, as before; yesterday it was not.
    JsonNode chain = chain(tree.middle, null);
    assertThat(chain.get("verdict").asText()).isEqualTo("NOT_TRACEABLE");
    assertThat(outcome(chain(tree.middle, before), "T15")).isEqualTo("PASSED");
    Api.verify(WORKS.xml(tree.leaf))
        .body(
            "checks.find { it.id == 'status.current' }.outcome",
            org.hamcrest.Matchers.equalTo("INDETERMINATE"));
  }

  @Test
  void anotherRunChangesNothing() {
    Tree tree = tree();
    withdraw(tree.top, "");
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 2, 2);
    String notices = notices("lab-checker", tree.top).toString();
    job.run();
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 2, 2);
    assertThat(notices("lab-checker", tree.top).toString()).isEqualTo(notices);
  }

  @Test
  void reviewEndsByAPersonWithAReason() {
    Tree tree = tree();
    withdraw(tree.top, "");
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 2, 2);
    String place = Api.CERTIFICATES + "/" + tree.middle + "/reinstatement";
    String reason = "{\"reason\": \"Measured again with another standard.\"}";
    expect(403, Api.as("lab-checker", reason).post(place));
    expect(403, Api.as("works-approver", reason).post(place));
    expect(422, Api.as("lab-approver", "{\"reason\": \" \"}").post(place));
    expect(200, Api.as("lab-approver", reason).post(place));
    assertThat(status("lab-checker", tree.middle)).isEqualTo("VALID");
    expect(409, Api.as("lab-approver", reason).post(place));
    job.run();
    assertThat(status("lab-checker", tree.middle)).isEqualTo("VALID");
    withdraw(tree.leaf, "works-approver");
    assertThat(status("works-checker", tree.leaf)).as("from review").isEqualTo("WITHDRAWN");
  }

  @Test
  void noticesAreAcknowledgedByTheirOrganisation() {
    Tree tree = tree();
    withdraw(tree.top, "");
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 2, 2);
    String id = notices("lab-checker", tree.top).get(0).get("id").asText();
    String place = NOTICES + "/" + id + "/acknowledgement";
    expect(404, Api.as("works-checker").post(place));
    expect(404, Api.as("regulator").post(place));
    JsonNode taken = Api.json(expect(200, Api.as("lab-checker").post(place)));
    assertThat(taken.get("acknowledgedBy").asText()).isEqualTo("lab-checker");
    JsonNode again = Api.json(expect(200, Api.as("lab-approver").post(place)));
    assertThat(again).isEqualTo(taken);
  }

  @Test
  void harmlessWithdrawalSetsNothingOff() {
    Tree tree = tree();
    String body =
        "{\"reasonClass\": \"CUSTOMER_REQUEST\", \"explanation\": \"Not needed.\","
            + " \"effectiveFrom\": \""
            + Api.today()
            + "\", \"voidAbInitio\": false}";
    expect(
        200, Api.as("nim-approver", body).post(Api.CERTIFICATES + "/" + tree.top + "/withdrawal"));
    job.run();
    finished(Api.CERTIFICATES + "/" + tree.top, 1, 0);
    assertThat(status("lab-checker", tree.middle)).isEqualTo("VALID");
  }

  @Test
  void findingOutOfToleranceSetsOffTheSame() {
    Tree tree = tree(Api.today().minusDays(20));
    ObjectNode fact = (ObjectNode) Api.read("{}".getBytes(StandardCharsets.UTF_8));
    fact.put("kind", "OUT_OF_TOLERANCE")
        .put("foundOn", Api.today().minusDays(2).toString())
        .put("error", "0.5")
        .put("limit", "0.01")
        .put("unit", "\\kelvin")
        .put("document", "REPORT-1");
    expect(
        201, Api.as("lab-calibrator", fact).post(Api.EQUIPMENT + "/" + tree.standard + "/facts"));
    job.run();
    finished(Api.EQUIPMENT + "/" + tree.standard, 2, 2);
    assertThat(status("lab-checker", tree.middle)).isEqualTo("UNDER_REVIEW");
    assertThat(notices("lab-checker", tree.standard)).hasSize(1);
  }

  private static Tree tree() {
    return tree(Api.today());
  }

  /** The institute calibrated the day before the laboratory used it. */
  private static Tree tree(LocalDate used) {
    String unique = Long.toString(System.nanoTime(), 36);
    String standard = Api.register("lab-sprt-07", "lab", "lab-sprt-" + unique);
    String item = Api.register("works-pt100-0042", "works", "works-pt-" + unique);
    ObjectNode first = Api.calibration(standard, "nim-sprt-01", certificate("nim-sprt-01"));
    LocalDate calibrated = used.isBefore(Api.today()) ? used.minusDays(1) : used;
    first.putObject("customer").put("organisation", "lab");
    String top = NIM.issue(oneStandard(on(first, calibrated)));
    String middle = LAB.issue(oneStandard(on(Api.calibration(item, standard, top), used)));
    String product = Api.register("works-pt100-0042", "works", "works-out-" + unique);
    ObjectNode last = Api.calibration(product, item, middle).put("inHouse", true);
    String leaf = WORKS.issue(oneStandard(on(last, used)));
    return new Tree(standard, item, top, middle, leaf);
  }

  private static String certificate(String equipment) {
    return Api.certificateOf("nim", equipment);
  }

  private static ObjectNode on(ObjectNode body, LocalDate day) {
    return body.put("receivedOn", day.toString())
        .put("performedFrom", day.toString())
        .put("performedTo", day.toString());
  }

  /** Without the standard that has its certificate on paper, and in nobody's scope. */
  private static ObjectNode oneStandard(ObjectNode body) {
    ArrayNode standards = (ArrayNode) body.get("standards");
    String kept = standards.get(0).get("id").asText();
    while (standards.size() > 1) {
      standards.remove(1);
    }
    body.remove("attachments");
    for (JsonNode result : body.get("results")) {
      ((ObjectNode) result).putArray("standards").add(kept);
      for (JsonNode quantity : result.get("quantities")) {
        ((ObjectNode) quantity).remove(List.of("scope", "standards"));
      }
    }
    return body;
  }

  private static void withdraw(String number, String account) {
    String body =
        "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"The cell was broken.\","
            + " \"effectiveFrom\": \""
            + Api.today()
            + "\", \"voidAbInitio\": true}";
    expect(
        200,
        Api.as(account.isEmpty() ? "nim-approver" : account, body)
            .post(Api.CERTIFICATES + "/" + number + "/withdrawal"));
  }

  /** Another instance of the job, on its own schedule, may be at it. */
  private void finished(String place, int done, int marked) {
    JsonNode review = null;
    for (int i = 0; i < 100; i++) {
      JsonNode items =
          Api.json(expect(200, Api.as("regulator").get(place + "/impact/reviews"))).get("items");
      review = items.get(items.size() - 1);
      if (review.get("state").asText().equals("FINISHED")) {
        break;
      }
      job.run();
    }
    assertThat(review.get("state").asText()).isEqualTo("FINISHED");
    assertThat(review.get("done").asInt()).isEqualTo(done);
    assertThat(review.get("marked").asInt()).isEqualTo(marked);
  }

  private static String status(String account, String number) {
    return expect(200, Api.as(account).get(Api.CERTIFICATES + "/" + number + "/status"))
        .path("status");
  }

  private static List<JsonNode> notices(String account, String about) {
    List<JsonNode> found = new ArrayList<>();
    Api.json(expect(200, Api.as(account).get(NOTICES + "?limit=200")))
        .get("items")
        .forEach(
            notice -> {
              if (notice.get("about").asText().equals(about)) {
                found.add(notice);
              }
            });
    return found;
  }

  private static List<JsonNode> lines(String place) {
    Response response = expect(200, Api.as("regulator").accept("application/x-ndjson").get(place));
    assertThat(response.contentType()).startsWith("application/x-ndjson");
    return new String(response.asByteArray(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> Api.read(line.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static List<JsonNode> ofType(List<JsonNode> lines, String type) {
    return lines.stream().filter(line -> line.get("type").asText().equals(type)).toList();
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.get(field).asText()));
    return texts;
  }

  private static JsonNode chain(String number, String knownAt) {
    var request = Api.as("regulator");
    if (knownAt != null) {
      request.queryParam("knownAt", knownAt);
    }
    return Api.json(expect(200, request.get(Api.CERTIFICATES + "/" + number + "/chain")));
  }

  private static String outcome(JsonNode chain, String rule) {
    for (JsonNode outcome : chain.get("rules")) {
      if (outcome.get("rule").asText().equals(rule)) {
        return outcome.get("outcome").asText();
      }
    }
    throw new AssertionError(rule);
  }
}
