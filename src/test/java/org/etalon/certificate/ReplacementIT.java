package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.etalon.fixture.Laboratory.path;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** What comes after a certificate, and what comes back before one. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ReplacementIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Test
  void withdrawalOutlivesItsReplacement() {
    String number = LAB.issue(Api.wholeCalibration());
    expect(
        200,
        Api.as(
                "lab-approver",
                """
                {"reasonClass": "TECHNICAL_INVALID", "explanation": "Wrong bath.",
                 "effectiveFrom": "%s", "voidAbInitio": true}
                """
                    .formatted(Api.today()))
            .post(Api.CERTIFICATES + "/{n}/withdrawal", number));
    String successor = LAB.complete(amendment(number));

    Response status = Api.as("lab-approver").get(Api.CERTIFICATES + "/{n}/status", number);
    assertThat(status.<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(status.<Boolean>path("voidAbInitio")).isTrue();
    assertThat(status.<String>path("successor")).isEqualTo(successor);
  }

  @Test
  void certificateIsReplacedOnce() {
    String number = LAB.issue(Api.wholeCalibration());
    String first = amendment(number);
    String second = amendment(number);
    expect(200, LAB.submit(second));
    expect(200, LAB.check(second));
    LAB.complete(first);

    Response late = LAB.approve(second, Api.sha256(LAB.preview(second)));
    assertThat(late.statusCode()).isEqualTo(409);
    Response another = amend(number);
    assertThat(another.statusCode()).isEqualTo(409);
  }

  @Test
  void approverSendsBackWhatWasChecked() {
    String id = LAB.checked(Api.wholeCalibration());
    String number = Api.as("lab-approver").get(Api.CALIBRATIONS + "/" + id).path("number");
    String refusal = "{\"accepted\": false, \"reason\": \"The bath was not stable.\"}";
    Response back = Api.as("lab-approver", refusal).post(path(id, "check"));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.<String>path("state")).isEqualTo("DRAFT");

    assertThat(LAB.complete(id)).as("the number it had").isEqualTo(number);
  }

  @Test
  void withdrawnStandardIsNotUsed() {
    String withdrawn = Api.demoCertificate("DEMO-L3");
    String id = LAB.draft(Api.calibration("works-mic-12", "lab-gb-03", withdrawn));
    LAB.submit(id).then().statusCode(422).body("errors.code", hasItem("not-traceable"));
  }

  @Test
  void withdrawalInTheFutureIsRefused() {
    String number = LAB.issue(Api.wholeCalibration());
    Api.as(
            "lab-approver",
            """
            {"reasonClass": "CUSTOMER_REQUEST", "explanation": "No need.", "effectiveFrom": "%s"}
            """
                .formatted(Api.today().plusDays(1)))
        .post(Api.CERTIFICATES + "/{n}/withdrawal", number)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("future"));
  }

  private static String amendment(String number) {
    return expect(201, amend(number)).path("id");
  }

  private static Response amend(String number) {
    return Api.as(
            "lab-calibrator",
            """
            {"typeOfChange": "AMENDED", "reasonClass": "CORRECTION", "explanation": "A name.",
             "effectiveFrom": "%s"}
            """
                .formatted(Api.today()))
        .post(Api.CERTIFICATES + "/{n}/amendments", number);
  }
}
