package org.etalon.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.platform.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class EquipmentFactsIT {
  @Inject EquipmentHistory history;
  @Inject EntityManager entities;
  @Inject Transactions transactions;

  private static ValidatableResponse record(String account, String equipment, String fact) {
    return Api.as(account, fact.replace('\'', '"'))
        .post(Api.EQUIPMENT + "/" + equipment + "/facts")
        .then();
  }

  private static JsonNode facts(String account, String equipment, String query) {
    return Api.json(Api.as(account).get(Api.EQUIPMENT + "/" + equipment + "/facts" + query))
        .get("items");
  }

  private static String programme(String interval, LocalDate from) {
    return "{'kind': 'RECALIBRATION_PROGRAMME', 'interval': '"
        + interval
        + "', 'from': '"
        + from
        + "', 'reason': 'It is stable.'}";
  }

  @Test
  void theRegisteredIntervalIsTheFirstProgramme() {
    Api.register("works-pt100-0042", "lab", "facts-first");
    JsonNode first = facts("lab-calibrator", "facts-first", "").get(0);
    assertThat(first.at("/fact/kind").asText()).isEqualTo("RECALIBRATION_PROGRAMME");
    assertThat(first.at("/fact/interval").asText()).isEqualTo("P1Y");
    assertThat(first.at("/fact/from").asText()).isEqualTo(Api.today().toString());
    assertThat(first.get("account").asText()).isEqualTo("lab-calibrator");
  }

  @Test
  void whatIsRecordedTodayWasNotKnownBefore() {
    Api.register("works-pt100-0042", "lab", "facts-known");
    Instant before = Instant.now();
    LocalDate longAgo = LocalDate.of(2020, 1, 1);
    record("lab-calibrator", "facts-known", programme("P2Y", longAgo)).statusCode(201);
    assertThat(history.asKnown("facts-known", before).dueAfter(longAgo)).isEmpty();
    assertThat(history.asKnown("facts-known", Instant.now()).dueAfter(longAgo))
        .contains(LocalDate.of(2022, 1, 1));
    assertThat(facts("lab-calibrator", "facts-known", "?knownAt=" + before)).hasSize(1);
    assertThat(facts("lab-calibrator", "facts-known", "")).hasSize(2);
    Api.as("lab-calibrator")
        .get(Api.EQUIPMENT + "/facts-known/facts?knownAt=yesterday")
        .then()
        .statusCode(400);
  }

  @Test
  void aMistakeIsRetractedByWhoMadeItAndOnlyOnce() {
    Api.register("works-ref-03", "works", "facts-retract");
    String id =
        record("works-customer", "facts-retract", programme("P9Y", Api.today()))
            .statusCode(201)
            .extract()
            .path("id");
    String retraction =
        "{'kind': 'RETRACTION', 'on': '"
            + Api.today()
            + "', 'fact': '"
            + id
            + "', 'reason': 'Typed wrongly.'}";
    record("works-customer", "facts-retract", retraction).statusCode(201);
    record("works-customer", "facts-retract", retraction)
        .statusCode(422)
        .body("errors.pointer", contains("/fact"));
    assertThat(history.asKnown("facts-retract", Instant.now()).dueAfter(Api.today()))
        .contains(Api.today().plusYears(1));
  }

  @Test
  void whatHappenedIsNotInTheFuture() {
    record(
            "lab-calibrator",
            "lab-sprt-07",
            "{'kind': 'MOVE', 'on': '" + Api.today().plusDays(2) + "', 'to': 'Room 2'}")
        .statusCode(422)
        .body("errors.code", hasItem("future"));
  }

  @Test
  void faultsAreNamedByTheirPlace() {
    record(
            "lab-calibrator",
            "lab-sprt-07",
            "{'kind': 'OUT_OF_TOLERANCE', 'foundOn': '2026-01-01', 'error': '1', 'limit': 'x',"
                + " 'unit': 'K', 'document': ' '}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/limit"))
        .body("errors.pointer", hasItem("/document"));
    record("lab-calibrator", "lab-sprt-07", "{'kind': 'MOVE', 'on': '2026-01-01'}")
        .statusCode(400)
        .body("errors.pointer", contains("/to"));
    record("lab-calibrator", "lab-sprt-07", "{'kind': 'SALE'}").statusCode(400);
  }

  @Test
  void onlyTheOwnerSetsTheProgrammeButALaboratoryFindsErrors() {
    String error =
        "{'kind': 'OUT_OF_TOLERANCE', 'foundOn': '"
            + Api.today()
            + "', 'error': '-0.4', 'limit': '0.3', 'unit': '\\\\metre', 'document': 'R-1'}";
    // The laboratory calibrated it for the works; nothing else rests on it.
    record("lab-calibrator", "works-mic-12", programme("P1Y", Api.today())).statusCode(403);
    record("lab-calibrator", "works-mic-12", error).statusCode(201);
    record("nim-calibrator", "works-mic-12", error).statusCode(404);
    record("regulator", "works-mic-12", error).statusCode(403);
    record("operator", "works-mic-12", error).statusCode(403);
    Api.as("nim-calibrator").get(Api.EQUIPMENT + "/works-mic-12/facts").then().statusCode(404);
    assertThat(history.asKnown("works-mic-12", Instant.now()).outOfTolerance())
        .anyMatch(event -> event.error().equals("-0.4"));
  }

  @Test
  void onlyASignatoryOfTheOwnerReviewsEvidence() {
    String review =
        "{'kind': 'EVIDENCE_REVIEW', 'on': '"
            + Api.today()
            + "', 'subject': 'PAPER_CERTIFICATE', 'document': 'P-77', 'accepted': true,"
            + " 'reason': 'The original was seen.'}";
    record("lab-calibrator", "lab-bridge-02", review).statusCode(403);
    record("lab-approver", "lab-bridge-02", review)
        .statusCode(201)
        .body("fact.accepted", is(true))
        .body("account", is("lab-approver"));
    assertThat(
            history.asKnown("lab-bridge-02", Instant.now()).review("P-77").orElseThrow().account())
        .isEqualTo("lab-approver");
    record("lab-approver", "lab-bridge-02", review.replace("'accepted': true,", ""))
        .statusCode(400);
  }

  @Test
  void pagesFollowTheOrderOfRecording() {
    Api.register("works-pt100-0042", "lab", "facts-pages");
    record("lab-calibrator", "facts-pages", programme("P2Y", Api.today())).statusCode(201);
    record("lab-calibrator", "facts-pages", programme("P3Y", Api.today())).statusCode(201);
    JsonNode page =
        Api.json(Api.as("lab-calibrator").get(Api.EQUIPMENT + "/facts-pages/facts?limit=2"));
    assertThat(page.get("items")).hasSize(2);
    JsonNode rest =
        facts("lab-calibrator", "facts-pages", "?limit=2&cursor=" + page.get("next").asText());
    assertThat(rest).hasSize(1);
    assertThat(rest.get(0).at("/fact/interval").asText()).isEqualTo("P3Y");
  }

  @Test
  void theDatabaseLetsNobodyChangeAFact() {
    for (String change :
        new String[] {"update equipment_fact set kind = 'MOVE'", "delete from equipment_fact"}) {
      assertThatThrownBy(
              () ->
                  transactions.run(
                      Transactions.SYSTEM,
                      () -> entities.createNativeQuery(change).executeUpdate()))
          .as(change)
          .isNotNull();
    }
  }
}
