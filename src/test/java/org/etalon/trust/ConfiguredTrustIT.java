package org.etalon.trust;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.Api;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

/** A list in a directory is in force from the start on; and who stamps for others has limits. */
@QuarkusTest
@TestProfile(ConfiguredTrustIT.ListProfile.class)
class ConfiguredTrustIT {
  private static final String DOCUMENT = "document.dcc";

  @Inject DataSource dataSource;

  @ConfigProperty(name = "etalon.trust.lists.directory")
  Path lists;

  @Test
  void aListOfTheDirectoryIsTakenAtTheStart() throws Exception {
    Api.as("operator")
        .get("/api/v1/trust/lists")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items.sequence", hasItem(1))
        .body("items.overdue", hasItem(false));
    Map<String, String> outcomes =
        Api.outcomes(Api.verify(Files.readAllBytes(lists.resolve(DOCUMENT))));
    assertThat(outcomes)
        .containsEntry("signer.trusted", "PASSED")
        .containsEntry("signer.authorised", "PASSED");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select account, detail ->> 'place' from audit_entry"
                    + " where action = 'trusted-list-imported'");
        ResultSet rows = query.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("job:configured-lists");
      assertThat(rows.getString(2)).isEqualTo("seals.xml");
      assertThat(rows.next()).isFalse();
    }
    Response anchors = Api.as("operator").get("/api/v1/trust/anchors");
    assertThat(anchors.jsonPath().getList("items.source")).contains("OWN_PKI", "DIRECTORY");
  }

  @Test
  void whoAsksTooOftenForTimestampsIsToldWhenToComeBack() {
    int answered = 0;
    Response last = ask();
    while (last.statusCode() == 200 && answered < 10) {
      answered++;
      last = ask();
    }
    assertThat(answered).isEqualTo(3);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.contentType()).startsWith(Api.PROBLEM);
    assertThat(last.jsonPath().getString("type")).endsWith("/too-many-requests");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 20);
  }

  private static Response ask() {
    return given().contentType("application/timestamp-query").body(new byte[] {0}).post("/tsa");
  }

  /** The demonstration with a list of an operator who is trusted for lists alone. */
  public static final class ListProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("etalon.demo", "true", "etalon.timestamp.limit.per-caller", "3");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(EmbeddedPostgresResource.class),
          new TestResourceEntry(ListResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  /** Writes the list, a document whose seal is on it, and the anchor of who signed the list. */
  public static final class ListResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      SigningFixture elsewhere = SigningFixture.temporary();
      try {
        Path trust = Files.createTempDirectory("etalon-trust");
        // Who signs a list is issued by its anchor directly.
        byte[] issuer = X509Octets.of(elsewhere.pki.issuers().get(0));
        TrustFolder.write(trust, "lists/issuer.cer", issuer);
        Path folder = Files.createTempDirectory("etalon-lists");
        TrustFolder.write(
            folder.resolve("lists"),
            DOCUMENT,
            elsewhere
                .sealer
                .seal(SigningFixture.LABORATORY, DccWriter.write(new DccFixture().build()))
                .xml());
        TrustFolder.list(elsewhere, folder, "Calibration laboratory");
        return Map.of(
            "etalon.trust.directory", trust.toString(),
            "etalon.trust.lists.directory", folder.resolve("lists").toString());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void stop() {}
  }
}
