package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.junit.jupiter.api.Test;

/** Nothing is issued on the strength of a standard that is not traceable. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class StandardStatusIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Test
  void whatIsOpenIsToldAndIssued() {
    Response clean = LAB.submit(LAB.draft(OwnChain.ofToday().child()));
    clean.then().statusCode(200).body("findings", empty());

    Response paper = LAB.submit(LAB.draft(Api.wholeCalibration()));
    paper
        .then()
        .statusCode(200)
        .body("findings.code", hasItem("traceability-open"))
        .body("findings.severity", everyItem(equalTo("WARNING")));
    Map<String, String> open = paper.path("findings.find { it.code == 'traceability-open' }");
    assertThat(open.get("pointer")).isEqualTo("/standards/1/certificates/0");
    assertThat(open.get("detail")).contains("T17:");
  }

  @Test
  void withdrawnCertificateOfAStandardIsNotUsed() {
    OwnChain chain = OwnChain.ofToday();
    String draft = LAB.draft(chain.child());
    String submitted = LAB.submitted(chain.child());
    String checked = LAB.checked(chain.child());
    String digest = Api.sha256(LAB.preview(checked));
    chain.withdrawParent();

    refused(LAB.submit(draft), "T15:");
    refused(LAB.check(submitted), "T15:");
    refused(LAB.approve(checked, digest), "T15:");
    assertThat(Api.as("lab-checker").get(Api.CALIBRATIONS + "/" + checked).<String>path("state"))
        .as("no intent was stored")
        .isEqualTo("CHECKED");
  }

  @Test
  void whatACertificateOfAStandardRestsOnCounts() {
    OwnChain first = OwnChain.ofToday();
    String between = OwnChain.newStandard();
    String certificate = LAB.issue(first.childFor(between));
    OwnChain second = new OwnChain(between, certificate);
    expect(200, LAB.submit(LAB.draft(second.child())));
    first.withdrawParent();
    refused(LAB.submit(LAB.draft(second.child())), "T15:");
  }

  @Test
  void standardOutOfServiceIsNotUsed() {
    OwnChain chain = OwnChain.ofToday();
    String fact =
        "{\"kind\": \"RETIREMENT\", \"on\": \"%s\", \"reason\": \"It was dropped.\"}"
            .formatted(Api.today());
    expect(
        201,
        Api.as("lab-calibrator", fact).post(Api.EQUIPMENT + "/" + chain.standard() + "/facts"));
    refused(LAB.submit(LAB.draft(chain.child())), "T05:");
  }

  private static void refused(Response response, String rule) {
    response
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("not-traceable"))
        .body("errors.pointer", hasItem("/standards/0/certificates/0"))
        .body("errors.find { it.code == 'not-traceable' }.detail", containsString(rule));
  }
}
