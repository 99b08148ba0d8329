package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Finding;
import org.etalon.calibration.rules.StoryRules;
import org.etalon.fixture.generated.StoryOrganisations;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;

/** A condition says in the certificate what it says in the request. */
class ConditionOfCertificateTest {
  private static final long SEED = 7;
  private static final String EXPANDED =
      "{\"value\": \"292.9\", \"unit\": \"\\\\kelvin\", \"expandedUncertainty\": {\"value\": \"0.2\","
          + " \"coverageFactor\": \"2.00\", \"coverageProbability\": \"0.95\","
          + " \"effectiveDegreesOfFreedom\": \"37\"}}";

  private final GeneratedCertificate generated = new GeneratedCertificate(Clock.systemUTC());

  @Test
  void degreesOfFreedomOfABoundAreWritten() throws IOException {
    assertThat(certificate("{\"min\": " + EXPANDED + "}"))
        .contains("etalon_effectiveDegreesOfFreedom", "<si:valueXMLList>37</si:valueXMLList>");
  }

  @Test
  void kindMethodsAndStandardsOfAQuantityAreWritten() throws IOException {
    assertThat(
            certificate(
                "{\"quantity\": {\"refType\": [\"gp_depth\"], \"quantityKind\": \"LENG\","
                    + " \"methods\": [\"m2\"], \"standards\": [\"bridge\"], \"real\": "
                    + EXPANDED
                    + "}}"))
        .contains("refId=\"bridge m2\"", "quantities/LENG", "etalon_effectiveDegreesOfFreedom");
  }

  @Test
  void aBoundMayBeInADeclaredUnit() throws IOException {
    String bound = "{\"min\": {\"value\": \"1\", \"unit\": \"|in\"}}";
    assertThat(check(request(bound)))
        .extracting(Finding::pointer, Finding::code, Finding::severity)
        .contains(tuple("/conditions/0/min/unit", "non-si-unit", Finding.Severity.WARNING));
    assertThat(certificate(bound)).contains("|in");
  }

  @Test
  void whatAQuantityRestsOnIsKnown() throws IOException {
    String unknown =
        "{\"quantity\": {\"methods\": [\"nope\"], \"real\": {\"value\": \"1\","
            + " \"unit\": \"\\\\metre\"}}}";
    assertThat(check(request(unknown)))
        .extracting(Finding::pointer)
        .contains("/conditions/0/quantity/methods/0");
  }

  private static List<Finding> check(ObjectNode request) throws IOException {
    return StoryRules.of(Clock.systemUTC())
        .check(
            Json.mapper().readValue(request.toString(), CalibrationBody.class),
            new StoryOrganisations().find("lab").orElseThrow());
  }

  private String certificate(String condition) throws IOException {
    return new String(generated.unsigned(request(condition), SEED), StandardCharsets.UTF_8);
  }

  private ObjectNode request(String condition) throws IOException {
    ObjectNode request = generated.request(SEED);
    ObjectNode one = (ObjectNode) Json.mapper().readTree(condition);
    one.putArray("refType").add("gp_depth");
    one.putObject("name").put("en", "Depth").put("zh", "深度");
    JsonNode quantity = one.get("quantity");
    if (quantity != null && !quantity.has("refType")) {
      ((ObjectNode) quantity).putArray("refType").add("gp_depth");
    }
    ArrayNode conditions = request.putArray("conditions");
    conditions.add(one);
    return request;
  }
}
