package org.etalon.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.etalon.fixture.Api;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the deployment allows it, a certificate is issued without a timestamp, and says so. */
@QuarkusTest
@TestProfile(UnstampedIssueIT.NotMandatoryProfile.class)
class UnstampedIssueIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final String CHECK = "checks.find { it.id == '%s' }.";

  @Inject DataSource dataSource;

  @AfterEach
  void bringBack() {
    turn("up");
  }

  @Test
  void isIssuedStoredAndTellsWhatFollows() throws Exception {
    turn("down");
    String number = LAB.issue(Api.wholeCalibration());
    Api.as("lab-approver")
        .accept("application/json")
        .get(Api.CERTIFICATES + "/{n}", number)
        .then()
        .statusCode(200)
        .body("stampedAt", nullValue());
    Api.verify(LAB.xml(number))
        .body("indication", equalTo("INDETERMINATE"))
        .body("subIndication", equalTo("SIG_CONSTRAINTS_FAILURE"))
        .body("decision", equalTo("REFER"))
        .body("bestSignatureTime", nullValue())
        .body(of("signature.intact") + "outcome", equalTo("PASSED"))
        .body(of("timestamp.present") + "outcome", equalTo("FAILED"))
        .body(of("timestamp.present") + "answer", containsString("time of this verification"))
        .body(of("timestamp.valid") + "outcome", equalTo("NOT_APPLICABLE"))
        .body(of("timestamp.trusted") + "outcome", equalTo("NOT_APPLICABLE"))
        .body(of("timestamp.trusted") + "answer", equalTo("There is no timestamp."))
        .body(of("signer.trusted") + "outcome", equalTo("PASSED"))
        .body(of("signer.trusted") + "evidence.timeProven", equalTo("false"))
        .body(of("signer.authorised") + "outcome", equalTo("PASSED"))
        .body(of("status.current") + "outcome", equalTo("PASSED"));
    Api.as("lab-checker")
        .get(Api.CERTIFICATES + "/" + number + "/chain")
        .then()
        .body("rules.find { it.rule == 'T02' }.outcome", equalTo("INDETERMINATE"));
    assertThat(
            text("select detail ->> 'stampedAt' from audit_entry where action = 'issued'", number))
        .isEqualTo("never");
    assertThat(text("select count(due_at)::text from long_life_task where true", number))
        .as("nothing to keep alive")
        .isEqualTo("0");
    Api.as("operator")
        .post(Api.CERTIFICATES + "/{n}/augmentation", number)
        .then()
        .statusCode(409)
        .body("detail", containsString("without a timestamp"));

    turn("up");
    String stamped = LAB.issue(Api.wholeCalibration());
    Api.verify(LAB.xml(stamped))
        .body("indication", equalTo("TOTAL_PASSED"))
        .body("bestSignatureTime", notNullValue());
  }

  private static String of(String check) {
    return String.format(CHECK, check);
  }

  private String text(String query, String number) throws Exception {
    String column = query.contains("audit_entry") ? "subject" : "number";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(query + " and " + column + " = ?")) {
      statement.setString(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  private static void turn(String where) {
    String url =
        ConfigProvider.getConfig().getValue("etalon.timestamp.authorities[0].url", String.class);
    given().post(url.replace("/tsa", "/" + where)).then().statusCode(204);
  }

  /** As for those that wait, but with the setting that lets them go. */
  public static final class NotMandatoryProfile
      extends WaitingForTimestampIT.OtherAuthorityProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("etalon.timestamp.mandatory", "false");
      return settings;
    }
  }
}
