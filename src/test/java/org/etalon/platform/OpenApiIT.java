package org.etalon.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

/** What the document says of each operation. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class OpenApiIT {
  private static final Set<String> CREATING =
      Set.of(
          "/api/v1/organisations",
          "/api/v1/organisations/{organisation}/scopes",
          "/api/v1/equipment",
          "/api/v1/calibrations",
          "/api/v1/calibrations/{id}/approval",
          "/api/v1/certificates/{number}/amendments");

  private static JsonNode document() throws Exception {
    return new ObjectMapper()
        .readTree(given().queryParam("format", "json").get("/openapi").asByteArray());
  }

  @Test
  void everyOperationSaysWhatItDoesAndThatItsProblemsAreProblems() throws Exception {
    List<String> poor = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode problem = operation.getValue().at("/responses/default/$ref");
        String summary = operation.getValue().path("summary").asText();
        if (!summary.endsWith(".") || !problem.asText().equals("#/components/responses/Problem")) {
          poor.add(operation.getKey() + " " + path.getKey());
        }
      }
    }
    assertThat(poor).isEmpty();
  }

  @Test
  void whatCreatesAnswersCreated() throws Exception {
    JsonNode paths = document().get("paths");
    assertThat(CREATING)
        .allSatisfy(
            path -> {
              JsonNode responses = paths.get(path).at("/post/responses");
              assertThat(responses.has("201")).as(path).isTrue();
              assertThat(responses.has("200")).as(path).isFalse();
            });
  }

  @Test
  void onlyThePublicNeedsNoToken() throws Exception {
    JsonNode document = document();
    assertThat(document.at("/security/0/bearer").isArray()).isTrue();
    assertThat(document.at("/paths/~1tsa/post/security"))
        .isEqualTo(new ObjectMapper().readTree("[{}]"));
    assertThat(document.at("/paths/~1api~1v1~1calibrations/post").has("security")).isFalse();
  }

  @Test
  void documentsAreTakenAndAnsweredInEachForm() throws Exception {
    JsonNode paths = document().get("paths");
    JsonNode conversion = paths.get("/api/v1/documents/conversion");
    assertThat(conversion.at("/post/requestBody/content").fieldNames())
        .toIterable()
        .contains("application/xml", "application/json", "application/vnd.etalon.dcc+json");
    assertThat(conversion.at("/post/responses/200/content").fieldNames())
        .toIterable()
        .contains("application/xml", "application/vnd.etalon.dcc+json");
    JsonNode migration = paths.get("/api/v1/documents/migration");
    assertThat(migration.at("/post/responses/200/content").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("application/json", "application/xml");
    assertThat(paths.at("/~1api~1v1~1documents/post/responses").fieldNames())
        .toIterable()
        .contains("200", "201");
    assertThat(paths.at("/~1api~1v1~1documents~1validation/post/requestBody/content").fieldNames())
        .toIterable()
        .contains("application/pdf");
  }

  @Test
  void aValidationReportTellsWhatMayBeNull() throws Exception {
    JsonNode report = document().at("/components/schemas/ValidationReport/properties");
    for (String name : new String[] {"format", "version", "valid", "grade"}) {
      assertThat(report.get(name).toString()).as(name).contains("\"null\"");
    }
  }

  @Test
  void schemasAreNotThoseOfJava() throws Exception {
    assertThat(document().at("/components/schemas").has("ZoneRules")).isFalse();
  }
}
