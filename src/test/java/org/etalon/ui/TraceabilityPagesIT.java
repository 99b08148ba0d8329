package org.etalon.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** What a certificate rests on as of any time, and what rests on it, as a browser meets it. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class TraceabilityPagesIT {

  private static Response chain(String number, String... namesAndValues) {
    var request = Api.as("lab-checker").redirects().follow(false);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.queryParam(namesAndValues[i], namesAndValues[i + 1]);
    }
    return request.get("/certificates/" + number + "/chain");
  }

  private static String withdrawal() {
    return "{\"reasonClass\": \"TECHNICAL_INVALID\", \"explanation\": \"The cell was broken.\","
        + " \"effectiveFrom\": \""
        + Api.today()
        + "\", \"voidAbInitio\": true}";
  }

  @Test
  void aWithdrawalDoesNotChangeWhatWasKnownBefore() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    assertThat(expect(200, chain(number)).asString())
        .contains("verdict-INDETERMINATE", "As known at (UTC")
        .doesNotContain("verdict-NOT_TRACEABLE");
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    while (Instant.now().isBefore(before.plusMillis(10))) {
      Thread.onSpinWait();
    }
    expect(
        200,
        Api.as("lab-approver", withdrawal()).post(Api.CERTIFICATES + "/" + number + "/withdrawal"));
    String after = expect(200, chain(number)).asString();
    assertThat(after)
        .contains("verdict-NOT_TRACEABLE", number + ": withdrawn", number + ": issued");
    String asKnown = expect(200, chain(number, "knownAt", before.toString())).asString();
    assertThat(asKnown)
        .contains("verdict-INDETERMINATE", "as known at " + before.toString().substring(0, 10))
        .doesNotContain("verdict-NOT_TRACEABLE");
  }

  @Test
  void timesThatMakeNoSenseAreToldAndLoseNothing() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    assertThat(expect(400, chain(number, "at", "soon<b>", "knownAt", "2099-01-01")).asString())
        .contains("“soon&lt;b&gt;” is no day", "Nothing is known of the future yet")
        .contains("value=\"2099-01-01T23:59:59\"", "verdict-INDETERMINATE");
    assertThat(expect(404, chain(number, "knownAt", "2001-01-01", "at", "2026-01-01")).asString())
        .contains("there was no such certificate yet", "value=\"2001-01-01T23:59:59\"")
        .contains("value=\"2026-01-01\"")
        .doesNotContain("verdict-");
    assertThat(expect(200, chain(number, "at", "2099-01-01")).asString()).contains("lies ahead");
  }

  @Test
  void aSliderWithoutScriptLeadsToAPlainAddress() {
    String number = Laboratory.of("lab").issue(Api.wholeCalibration());
    String day = LocalDate.of(2026, 1, 2).toString();
    Response moved =
        chain(
            number,
            "at",
            "2026-11-22",
            "atWas",
            "2026-11-22",
            "atDay",
            String.valueOf(LocalDate.parse(day).toEpochDay()),
            "expand",
            "2.24.lab");
    assertThat(expect(303, moved).header("Location"))
        .endsWith("/certificates/" + number + "/chain?at=2026-01-02&expand=2.24.lab");
    assertThat(expect(200, chain(number, "at", day)).asString())
        .contains("For use on 2026-01-02", "?at=2026-01-02&amp;lang=zh");
  }

  @Test
  void whatRestsOnACertificateIsForWhoAnswersForIt() {
    String parent = Api.demoCertificate("DEMO-L2");
    String grandparent = parentOf(parent);
    String all =
        expect(200, Api.as("regulator").get("/certificates/" + grandparent + "/impact")).asString();
    assertThat(all).contains(parent, "1 to ", "By laboratory", "/equipment/");
    JsonNode answer =
        Api.json(
            expect(200, Api.as("regulator").get(Api.CERTIFICATES + "/" + grandparent + "/impact")));
    assertThat(all).contains("number of steps: " + answer.get("total").asText() + ".");
    String none =
        expect(200, Api.as("regulator").get("/certificates/" + newest() + "/impact")).asString();
    assertThat(none).contains("Nothing rests on it").doesNotContain("<table");
    expect(403, Api.as("works-customer").get("/certificates/" + parent + "/impact"));
    expect(401, given().get("/certificates/" + parent + "/impact"));
    expect(404, Api.as("regulator").get("/certificates/none/impact"));
    assertThat(
            expect(
                    400,
                    Api.as("regulator")
                        .queryParam("since", "soon")
                        .get("/certificates/" + grandparent + "/impact"))
                .asString())
        .contains("“soon” is no day", parent);
  }

  @Test
  void theLaboratorySeesItsDirectUsersAndCounts() {
    String parent = parentOf(Api.demoCertificate("DEMO-L2"));
    assertThat(
            expect(200, Api.as("nim-checker").get("/certificates/" + parent + "/impact"))
                .asString())
        .contains("Listed are your own", "<bdi>lab</bdi>");
    assertThat(expect(200, Api.as("nim-checker").get("/certificates/" + parent)).asString())
        .contains("/certificates/" + parent + "/impact");
    assertThat(expect(200, Api.as("regulator").get("/equipment/lab-sprt-07/impact")).asString())
        .contains("lab-sprt-07");
  }

  @Test
  void noticesHaveAPage() {
    assertThat(expect(200, Api.as("lab-checker").get("/notices")).asString()).contains("Notices");
    expect(401, given().get("/notices"));
    expect(403, Api.as("operator").get("/notices"));
    expect(
        404,
        Api.as("lab-checker")
            .contentType("application/x-www-form-urlencoded")
            .post("/notices/999999/acknowledgement"));
  }

  private static String newest() {
    ObjectNode calibration = Api.wholeCalibration();
    return Laboratory.of("lab").issue(calibration);
  }

  private static String parentOf(String number) {
    JsonNode chain =
        Api.json(expect(200, Api.as("regulator").get(Api.CERTIFICATES + "/" + number + "/chain")));
    return chain.get("nodes").get(1).get("number").asText();
  }
}
