package org.etalon.calibration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Finding;
import org.etalon.fixture.generated.StoryOrganisations;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;

/** Claims under a scope, on the calibrations of the demonstration. */
class ScopeCoverageTest {
  private static final Set<String> OF_SCOPES =
      Set.of("outside-scope", "below-capability", "not-evaluated", "quantity-kind", "not-in-force");

  @Test
  void theDemonstrationClaimsOnlyWhatItsScopesCover() throws IOException {
    for (JsonNode issue : story()) {
      assertThat(codes(issue, issue.get("body").toString()))
          .as(issue.get("key").asText())
          .isEmpty();
    }
  }

  @Test
  void aPointOutsideTheRangeIsTold() throws IOException {
    JsonNode issue = issue("DEMO-L1");
    assertThat(codes(issue, issue.get("body").toString().replace("\"25\"", "\"100.1\"")))
        .containsExactly("outside-scope");
  }

  @Test
  void theUncertaintyIsComparedWithWhatTheScopeOffersAtThatPoint() throws IOException {
    JsonNode issue = issue("DEMO-L1");
    String body = issue.get("body").toString();
    // 20 nm + 0.2 nm at 1 mm, 22 nm at 10 mm, 25 nm at 25 mm.
    assertThat(codes(issue, body.replace("\"0.000025\"", "\"0.0000202\""))).isEmpty();
    assertThat(codes(issue, body.replace("\"0.000025\"", "\"0.0000201\"")))
        .containsExactly("below-capability");
    assertThat(codes(issue, body.replace("\"0.000035\"", "\"0.000024\"")))
        .containsExactly("below-capability");
  }

  @Test
  void withoutThePointsOnlyAConstantIsCompared() throws IOException {
    JsonNode issue = issue("DEMO-L1");
    String body = issue.get("body").toString().replace("basic_nominalValue", "basic_other");
    assertThat(codes(issue, body)).containsExactly("not-evaluated");
    JsonNode constant = issue("DEMO-T3");
    String other = constant.get("body").toString().replace("basic_referenceValue", "basic_other");
    assertThat(codes(constant, other)).isEmpty();
    assertThat(codes(constant, other.replace("\"0.006\"", "\"0.0049\"")))
        .containsExactly("below-capability");
  }

  private static List<String> codes(JsonNode issue, String body) {
    String text = body.replace("${today}", LocalDate.now(Clock.systemUTC()).toString());
    return StoryRules.of(Clock.systemUTC())
        .check(
            Json.read(text, CalibrationBody.class),
            new StoryOrganisations().find(issue.get("laboratory").asText()).orElseThrow())
        .stream()
        .map(Finding::code)
        .filter(OF_SCOPES::contains)
        .distinct()
        .toList();
  }

  private static JsonNode issue(String key) throws IOException {
    for (JsonNode issue : story()) {
      if (issue.get("key").asText().equals(key)) {
        return issue;
      }
    }
    throw new AssertionError(key);
  }

  private static JsonNode story() throws IOException {
    try (InputStream in = ScopeCoverageTest.class.getResourceAsStream("/demo/story.json")) {
      return Json.mapper().readTree(in).get("certificates");
    }
  }
}
