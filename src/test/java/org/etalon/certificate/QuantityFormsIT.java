package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** Every form of a quantity on its way from the request to the certificate and back. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class QuantityFormsIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LONG = Pattern.compile("-?[0-9]+\\.[0-9]{20,}");
  private static final Set<String> FORMS =
      Set.of(
          "real",
          "realList",
          "complex",
          "complexList",
          "constant",
          "list",
          "hybrid",
          "chars",
          "text",
          "noQuantity");

  @Test
  void everyExampleOfTheDocumentationIsIssuedAndReadBack() throws IOException {
    List<JsonNode> examples = new ArrayList<>();
    Matcher blocks = EXAMPLE.matcher(Files.readString(Path.of("docs/quantities.md")));
    while (blocks.find()) {
      examples.add(Api.read(blocks.group(1).getBytes(StandardCharsets.UTF_8)));
    }
    Set<String> shown = new TreeSet<>();
    examples.forEach(example -> example.fieldNames().forEachRemaining(shown::add));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(FORMS);
    goesThrough(examples);
  }

  @Test
  void thirtyFourDigitsSurviveInEveryForm() throws IOException {
    List<JsonNode> quantities = new ArrayList<>();
    String text;
    try (InputStream in = getClass().getResourceAsStream("thirty-four-digits.json")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    Api.read(text.getBytes(StandardCharsets.UTF_8)).forEach(quantities::add);
    Set<String> digits = new TreeSet<>();
    Matcher numbers = LONG.matcher(text);
    while (numbers.find()) {
      String number = numbers.group();
      assertThat(number.chars().filter(Character::isDigit).count()).as(number).isEqualTo(34);
      assertThat(number).endsWith("0");
      digits.add(number);
    }
    assertThat(digits).hasSizeGreaterThan(20);
    String number = goesThrough(quantities);
    String xml = new String(LAB.xml(number), StandardCharsets.UTF_8);
    Set<String> content = new TreeSet<>(List.of(xml.split("[<>\\s]+")));
    String page =
        Api.as("lab-approver")
            .accept("text/html")
            .get(Api.CERTIFICATES + "/{n}", number)
            .asString();
    for (String one : digits) {
      assertThat(content).as("XML").contains(one);
      // A page has a minus sign of its own before an imaginary part.
      assertThat(page).as("page").contains(one.replaceFirst("^-", ""));
    }
  }

  @Test
  void aDifferenceOfTemperaturesHasNoZeroPoint() {
    String difference =
        "{\"hybrid\": [{\"real\": {\"value\": \"0.012\", \"unit\": \"\\\\kelvin\","
            + "\"standardUncertainty\": {\"value\": \"0.010\"}}},"
            + "{\"real\": {\"value\": \"0.012\", \"unit\": \"\\\\degreecelsius\","
            + "\"standardUncertainty\": {\"value\": \"0.010\"}}}]}";
    JsonNode form = Api.read(difference.getBytes(StandardCharsets.UTF_8));
    goesThrough(List.of(withRefType(form, "basic_measurementError")));
    String id = LAB.draft(body(List.of(withRefType(form, "basic_referenceValue"))));
    JsonNode problem = Api.json(expect(422, LAB.submit(id)));
    assertThat(problem.at("/errors").toString())
        .contains("hybrid-disagrees", "/results/0/quantities/3/hybrid/1/real/value");
  }

  @Test
  void wrongFormsAreNamedWithTheirPlace() {
    String at = "/results/0/quantities/3";
    refused(
        "{\"realList\": {\"values\": [\"1\", \"2\"], \"units\": [\"\\\\metre\"],"
            + "\"standardUncertainty\": {\"values\": [\"1\",\"1\",\"1\",\"1\",\"1\"]}}}",
        at + "/realList/standardUncertainty/values",
        "count-mismatch");
    refused("{\"hybrid\": [{}]}", at + "/hybrid/0", "form");
    refused(
        "{\"list\": {\"members\": [{\"real\": {\"value\": \"NaN\", \"unit\": \"\\\\metre\"}}]}}",
        at + "/list/members/0/real/value",
        "not-finite");
    refused(
        "{\"complex\": {\"valueMagnitude\": \"1\", \"valuePhase\": \"1\", \"unit\": \"\\\\volt\","
            + "\"unitPhase\": \"\\\\volt\"}}",
        at + "/complex/unitPhase",
        "phase-unit");
  }

  @Test
  void aFormulaStandsBesideItsQuantity() {
    String form =
        "{\"real\": {\"value\": \"1.5\", \"unit\": \"\\\\one\"},"
            + "\"formula\": {\"latex\": \"y = a_0 < x^2\"}}";
    String number = goesThrough(List.of(Api.read(form.getBytes(StandardCharsets.UTF_8))));
    String xml = new String(LAB.xml(number), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains(
            "<dcc:formula id=\"formula-1\"><dcc:latex>y = a_0 &lt; x^2</dcc:latex></dcc:formula>")
        .containsPattern("<dcc:quantity refId=\"[^\"]*formula-1\" refType=\"etalon_example\"");
    assertThat(Api.as("lab-approver").accept("text/html").get(Api.CERTIFICATES + "/{n}", number))
        .extracting(page -> page.asString().contains("y = a_0 &lt; x^2"))
        .isEqualTo(true);
  }

  @Test
  void aFormulaThatNoCertificateCanHoldIsRefused() {
    String at = "/results/0/quantities/3/formula";
    String real = "{\"real\": {\"value\": \"1.5\", \"unit\": \"\\\\one\"}, \"formula\": ";
    refused(real + "{}}", at, "form");
    refused(real + "{\"latex\": \"x\", \"mathml\": \"<math/>\"}}", at, "form");
    refused(real + "{\"mathml\": \"<math/>\"}}", at + "/mathml", "mathml-not-valid");
    refused(real + "{\"latex\": \"\\\\input{x}\"}}", at + "/latex", "latex-command");
    refused(real + "{\"latex\": \" \"}}", at + "/latex", "blank");
  }

  private static void refused(String form, String pointer, String code) {
    String id = LAB.draft(body(List.of(Api.read(form.getBytes(StandardCharsets.UTF_8)))));
    JsonNode errors = Api.json(expect(422, LAB.submit(id))).get("errors");
    assertThat(errors)
        .as(errors.toString())
        .anyMatch(
            e -> e.get("pointer").asText().equals(pointer) && e.get("code").asText().equals(code));
  }

  /** Issues a certificate with these quantities and compares them with what is read back. */
  private static String goesThrough(List<JsonNode> forms) {
    String id = LAB.draft(body(forms));
    same(forms, Api.json(Api.as("lab-calibrator").get(Api.CALIBRATIONS + "/" + id)));
    String number = LAB.complete(id);
    same(forms, Api.json(Api.as("lab-approver").get(Api.CERTIFICATES + "/{n}", number)));
    Map<String, String> outcomes = Api.outcomes(Api.verify(LAB.xml(number)));
    assertThat(outcomes)
        .containsEntry("document.schema", "PASSED")
        .containsEntry("signature.intact", "PASSED");
    return number;
  }

  private static void same(List<JsonNode> forms, JsonNode answer) {
    JsonNode quantities = answer.at("/calibration/results/0/quantities");
    assertThat(quantities.isArray()).as(answer.toString()).isTrue();
    for (int i = 0; i < forms.size(); i++) {
      for (String form : FORMS) {
        assertThat(quantities.get(i + 3).get(form)).isEqualTo(forms.get(i).get(form));
      }
    }
  }

  private static ObjectNode body(List<JsonNode> forms) {
    ObjectNode body = Api.wholeCalibration();
    ArrayNode quantities = (ArrayNode) body.at("/results/0/quantities");
    assertThat(quantities).hasSize(3);
    for (JsonNode form : forms) {
      ObjectNode quantity = form.deepCopy();
      if (!quantity.has("refType")) {
        quantity.putArray("refType").add("etalon_example");
      }
      quantity.putObject("name").put("en", "Example").put("zh", "示例");
      quantities.add(quantity);
    }
    return body;
  }

  private static JsonNode withRefType(JsonNode form, String refType) {
    ObjectNode copy = form.deepCopy();
    copy.putArray("refType").add(refType);
    return copy;
  }
}
