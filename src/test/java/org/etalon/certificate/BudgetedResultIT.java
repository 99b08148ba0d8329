package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** What is stated of a result is computed again from the budget that comes with it. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class BudgetedResultIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Pattern EXAMPLE =
      Pattern.compile("## A budget with a result.*?```json\n(.*?)```", Pattern.DOTALL);

  /** The quantity of the documentation, with its budget. */
  private static ObjectNode quantity() throws IOException {
    Matcher block = EXAMPLE.matcher(Files.readString(Path.of("docs/uncertainty.md")));
    assertThat(block.find()).isTrue();
    return (ObjectNode) Api.read(block.group(1).getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode calibration(ObjectNode quantity) {
    ObjectNode body = Api.wholeCalibration();
    ((ArrayNode) body.at("/results/0/quantities")).add(quantity);
    return body;
  }

  private static JsonNode refused(ObjectNode quantity) {
    String id = LAB.draft(calibration(quantity));
    return Api.json(expect(422, LAB.submit(id))).get("errors");
  }

  @Test
  void aBudgetThatAgreesIsIssuedAndKept() throws IOException {
    ObjectNode quantity = quantity();
    String number = LAB.issue(calibration(quantity));
    JsonNode read =
        Api.json(Api.as("lab-approver").get(Api.CERTIFICATES + "/{n}", number))
            .at("/calibration/results/0/quantities/3/budget");
    assertThat(read.at("/inputs/1/contributions/0/source/certificate"))
        .isEqualTo(quantity.at("/budget/inputs/1/contributions/0/source/certificate"));
    assertThat(read.at("/inputs/0/contributions/0/observations"))
        .isEqualTo(quantity.at("/budget/inputs/0/contributions/0/observations"));
  }

  @Test
  void whatDisagreesIsNamedWithItsPlaceAndWithWhatWasComputed() throws IOException {
    ObjectNode quantity = quantity();
    ((ObjectNode) quantity.at("/real/expandedUncertainty")).put("value", "0.008");
    JsonNode errors = refused(quantity);
    assertThat(errors).hasSize(1);
    assertThat(errors.at("/0/pointer").asText())
        .isEqualTo("/results/0/quantities/3/real/expandedUncertainty/value");
    assertThat(errors.at("/0/code").asText()).isEqualTo("budget-uncertainty");
    assertThat(errors.at("/0/detail").asText()).startsWith("0.008 is stated; the budget of");
  }

  @Test
  void whatIsNoBudgetIsNamedWithItsPlace() throws IOException {
    ObjectNode quantity = quantity();
    ((ObjectNode) quantity.at("/budget/outputs/0")).put("expression", "observed + ");
    JsonNode errors = refused(quantity);
    assertThat(errors.at("/0/pointer").asText())
        .isEqualTo("/results/0/quantities/3/budget/outputs/0/expression");
  }

  @Test
  void theBudgetOfAResultNeedsOneUncertainQuantity() throws IOException {
    ObjectNode quantity = quantity();
    JsonNode budget = quantity.remove("budget");
    ObjectNode body = calibration(quantity);
    ((ObjectNode) body.at("/results/0")).set("budget", budget);
    JsonNode errors = Api.json(expect(422, LAB.submit(LAB.draft(body)))).get("errors");
    assertThat(errors.at("/0/pointer").asText()).isEqualTo("/results/0/budget");

    ArrayNode quantities = (ArrayNode) body.at("/results/0/quantities");
    quantities.remove(2);
    quantities.remove(1);
    LAB.issue(body);
    ((ObjectNode) quantities.get(1).at("/real")).put("value", "0.025");
    errors = Api.json(expect(422, LAB.submit(LAB.draft(body)))).get("errors");
    assertThat(errors.at("/0/pointer").asText()).isEqualTo("/results/0/quantities/1/real/value");
  }
}
