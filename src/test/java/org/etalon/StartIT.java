package org.etalon;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.etalon.fixture.DemoProfile;
import org.etalon.platform.Identifiers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class StartIT {
  @Inject DataSource dataSource;
  @Inject Identifiers identifiers;

  @Test
  void serviceIsAlive() {
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void serviceIsReadyWithItsDatabase() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void serviceWorksWithTheApplicationRole() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("etalon_app");
    }
  }

  @Test
  void identifiersAreInjected() {
    assertThat(identifiers.next()).matches("[0-9a-v]{26}").isNotEqualTo(identifiers.next());
  }
}
