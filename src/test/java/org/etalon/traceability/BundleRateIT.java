package org.etalon.traceability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** Who has a token, or tries some, gets a number of bundles in a minute. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class BundleRateIT {
  private static final int ALLOWED = 30;

  @Test
  void whoTriesTokensHasToWait() {
    String place = Api.CERTIFICATES + "/" + Api.certificateOf("lab", "works-ref-03") + "/bundle";
    int answered = 0;
    Response response = given().get(place + "?token=wrong");
    while (response.statusCode() != 429 && answered < 2 * ALLOWED) {
      assertThat(response.statusCode()).isEqualTo(401);
      answered++;
      response = given().get(place + "?token=wrong");
    }
    // What comes back while this runs is answered as well.
    assertThat(answered).isBetween(ALLOWED, 2 * ALLOWED - 1);
    response
        .then()
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("type", endsWith("/too-many-requests"));
    Laboratory.expect(200, Api.as("lab-checker").get(place));
  }
}
