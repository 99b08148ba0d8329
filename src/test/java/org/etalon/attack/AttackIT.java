package org.etalon.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

/** A few of each family over HTTP: a report for each, whatever it is. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class AttackIT {
  private static final int OF_EACH = 4;

  private static List<Attack> few() {
    Map<String, Integer> count = new TreeMap<>();
    return Attack.all().stream()
        .filter(attack -> attack.document().get().length < 2_000_000)
        .filter(attack -> count.merge(attack.family(), 1, Integer::sum) <= OF_EACH)
        .toList();
  }

  @Test
  void verificationAnswersWithAReport() {
    for (Attack attack : few()) {
      Map<String, String> outcomes = Api.outcomes(Api.verify(attack.document().get()));
      assertThat(outcomes.get("document.wellFormed"))
          .as(attack.toString())
          .isEqualTo(attack.harmless() == null ? "FAILED" : "PASSED");
    }
  }

  @Test
  void validationAnswersWithAReport() {
    for (Attack attack : few()) {
      String format =
          given()
              .contentType("application/xml")
              .body(attack.document().get())
              .post(Api.VALIDATION)
              .then()
              .statusCode(200)
              .extract()
              .path("format");
      assertThat(format).as(attack.toString()).isEqualTo(attack.harmless() == null ? null : "DCC");
    }
  }
}
