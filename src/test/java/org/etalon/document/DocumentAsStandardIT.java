package org.etalon.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.etalon.certificate.Digest;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.HashReference;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.ForeignDcc;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standards that rest on documents of others, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DocumentAsStandardIT {
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final Laboratory LAB = Laboratory.of("lab");

  private static String number() {
    return "X-" + UUID.randomUUID();
  }

  private static Response post(String account, byte[] document) {
    return Api.as(account).contentType("application/xml").body(document).post(DOCUMENTS);
  }

  /** A calibration with a bridge whose certificate is named by digest. */
  private static ObjectNode calibration(String digest) {
    ObjectNode calibration = Api.wholeCalibration();
    ObjectNode bridge = (ObjectNode) calibration.at("/standards/1/certificates/0");
    bridge.removeAll();
    bridge.put("digest", digest);
    calibration.remove("attachments");
    return calibration;
  }

  private static HashReference reference(byte[] certificate, String number) {
    return DccReader.read(certificate).measurementResults().stream()
        .flatMap(result -> result.context().measuringEquipments().equipment().stream())
        .map(equipment -> equipment.certificate())
        .filter(reference -> reference != null && reference.referralId().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStandardCanRestOnADocument(boolean signed) {
    String foreign = number();
    byte[] document = signed ? ForeignDcc.signed(foreign) : ForeignDcc.unsigned(foreign);
    Response kept = expect(201, post("lab-calibrator", document));
    String content = kept.path("digests.content");
    // Named by its file, bound by its content where a signature says what that is.
    String number = LAB.issue(calibration(Api.sha256(document)));
    HashReference reference = reference(LAB.xml(number), foreign);
    assertThat(reference.procedure()).isEqualTo(signed ? "c14n-sha256" : "SHA-256");
    assertThat(Digest.parse(reference.value()).orElseThrow().toString())
        .isEqualTo(signed ? content : Api.sha256(document));
    assertThat(reference.referral().in("zh")).isEqualTo("校准实验室");
    assertThat(reference.description().in("en"))
        .contains(signed ? "undecided" : "bore no signature");
    Api.verify(LAB.xml(number)).body("indication", equalTo("TOTAL_PASSED"));

    JsonNode chain =
        Api.json(
            expect(200, Api.as("lab-checker").get(Api.CERTIFICATES + "/" + number + "/chain")));
    assertThat(chain.get("verdict").asText()).isEqualTo("INDETERMINATE");
    JsonNode node = null;
    for (JsonNode each : chain.get("nodes")) {
      node = foreign.equals(each.path("number").asText()) ? each : node;
    }
    assertThat(node).isNotNull();
    assertThat(node.get("kind").asText()).isEqualTo("UNKNOWN");
    assertThat(node.get("equipment").asText()).isEqualTo("lab-bridge-02");
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonNode edge : chain.get("edges")) {
      if (edge.get("to").asText().equals(node.get("id").asText())) {
        for (JsonNode rule : edge.get("rules")) {
          if (!rule.path("severity").asText().equals("WARNING")) {
            outcomes.put(rule.get("rule").asText(), rule.get("outcome").asText());
          }
        }
      }
    }
    assertThat(outcomes)
        .as(chain.toString())
        .containsEntry("T01", "PASSED")
        .containsEntry("T04", "PASSED")
        .containsEntry("T07", "PASSED")
        // Nobody here knows what became of it.
        .containsEntry("T15", "INDETERMINATE")
        .doesNotContainValue("FAILED");
    assertThat(rule(chain, "T02").get("outcome").asText()).isEqualTo("INDETERMINATE");
    String page = Api.as("lab-checker").get("/certificates/" + number + "/chain").asString();
    assertThat(page).contains(foreign).doesNotContain("href=\"/certificates/" + foreign);
  }

  /** What the document says that the certificate of its own standard rests on. */
  @Test
  void aLinkedReportIsFollowedToADocumentThatTheLaboratoryKeeps() {
    String far = number();
    byte[] linked = changed(ForeignDcc.unsigned(far), "2026-10-", "2026-09-");
    expect(201, post("lab-calibrator", linked));
    byte[] document = linking(ForeignDcc.unsigned(number()), far, linked);
    expect(201, post("lab-calibrator", document));
    String place = Api.CERTIFICATES + "/" + LAB.issue(calibration(Api.sha256(document)));
    JsonNode chain = Api.json(expect(200, Api.as("lab-checker").get(place + "/chain")));
    String node = "";
    for (JsonNode each : chain.get("nodes")) {
      node = far.equals(each.path("number").asText()) ? each.get("id").asText() : node;
    }
    List<String> rules = new ArrayList<>();
    for (JsonNode edge : chain.get("edges")) {
      if (edge.get("to").asText().equals(node)) {
        edge.get("rules").forEach(rule -> rules.add(rule.get("rule") + " " + rule.get("outcome")));
      }
    }
    assertThat(rules)
        .as(chain.toString())
        .hasSize(3)
        .contains("\"T01\" \"PASSED\"", "\"T04\" \"PASSED\"");
    byte[] bundle = expect(200, Api.as("lab-checker").get(place + "/bundle")).asByteArray();
    JsonNode offline =
        Api.json(
            expect(
                200,
                given().contentType("application/zip").body(bundle).post("/api/v1/traceability")));
    for (String same : List.of("verdict", "length", "rules", "nodes", "edges")) {
      assertThat(offline.get(same)).as(same).isEqualTo(chain.get(same));
    }
  }

  private static byte[] linking(byte[] document, String number, byte[] linked) {
    String end = "</dcc:certificate>";
    String report =
        "<dcc:linkedReport><dcc:referral><dcc:content>x</dcc:content></dcc:referral>"
            + "<dcc:referralID>%s</dcc:referralID><dcc:procedure>SHA-256</dcc:procedure>"
            + "<dcc:value>%s</dcc:value></dcc:linkedReport>";
    String named = report.formatted(number, Digest.over(linked).base64());
    return changed(document, end, named + end);
  }

  private static byte[] changed(byte[] document, String from, String to) {
    return new String(document, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whoever speaks for a laboratory of this service signs with what is registered for it. */
  @Test
  void aSignerWhoIsNotRegisteredForTheLaboratoryFails() {
    byte[] document =
        ForeignDcc.signedAs(number(), "National Metrology Institute (demonstration)", "国家计量院(演示)");
    expect(201, post("lab-calibrator", document));
    expect(422, LAB.submit(LAB.draft(calibration(Api.sha256(document)))))
        .then()
        .body("errors.pointer", contains("/standards/1/certificates/0"))
        .body("errors.code", contains("not-traceable"))
        .body("errors[0].detail", containsString("T02:"))
        .body("errors[0].detail", containsString("NOT_REGISTERED"));
  }

  private static JsonNode rule(JsonNode chain, String id) {
    for (JsonNode rule : chain.get("rules")) {
      if (rule.get("rule").asText().equals(id)) {
        return rule;
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void aForgedParentUnderANumberOfOursIsRefused() {
    String ours = Api.certificateOf("nim", "nim-sprt-01");
    byte[] forged = ForeignDcc.unsigned(ours);
    expect(201, post("lab-calibrator", forged));
    expect(422, LAB.submit(LAB.draft(calibration(Api.sha256(forged)))))
        .then()
        .body("errors.pointer", contains("/standards/1/certificates/0/digest"))
        .body("errors.code", contains("number-of-ours"));
  }

  @Test
  void aDocumentAboutSomethingElseIsRefused() {
    byte[] document = ForeignDcc.unsigned(number());
    expect(201, post("lab-calibrator", document));
    ObjectNode calibration = calibration(Api.sha256(document));
    ObjectNode thermometer = (ObjectNode) calibration.at("/standards/0/certificates/0");
    thermometer.removeAll();
    thermometer.put("digest", Api.sha256(document));
    expect(422, LAB.submit(LAB.draft(calibration)))
        .then()
        .body("errors.pointer", contains("/standards/0/certificates/0/digest"))
        .body("errors.code", contains("other-item"));
  }

  @ParameterizedTest
  @CsvSource({"true, signature-undecided", "false, not-signed"})
  void howItsSignatureStandsIsToldAtSubmission(boolean signed, String code) {
    byte[] document = signed ? ForeignDcc.signed(number()) : ForeignDcc.unsigned(number());
    expect(201, post("lab-calibrator", document));
    expect(200, LAB.submit(LAB.draft(calibration(Api.sha256(document)))))
        .then()
        .body("findings.code", hasItem(code))
        .body("findings.code", not(hasItem("item-unclear")));
  }

  @Test
  void whatTheLaboratoryDoesNotKeepIsNotUsed() {
    byte[] elsewhere = ForeignDcc.signed(number());
    expect(201, post("nim-calibrator", elsewhere));
    for (String digest : List.of(Api.sha256(elsewhere), Api.sha256(new byte[] {1}))) {
      expect(422, LAB.submit(LAB.draft(calibration(digest))))
          .then()
          .body("errors.pointer", contains("/standards/1/certificates/0/digest"))
          .body("errors.code", contains("unknown"));
    }
    expect(422, LAB.submit(LAB.draft(calibration("sha-256:12"))))
        .then()
        .body("errors.code", contains("digest"));
  }

  /** A digest opens nothing that a number would not. */
  @Test
  void aCertificateOfThisServiceIsHeldToItsRulesByDigestToo() {
    String parent = Api.certificateOf("lab", "lab-sprt-07");
    Response ours = Api.as("lab-checker").get(Api.CERTIFICATES + "/" + parent);
    String digest = ours.path("digests.content");
    expect(422, LAB.submit(LAB.draft(calibration(digest))))
        .then()
        .body("errors.code", hasItems("other-item"))
        .body("errors.detail", hasItem(containsString("lab-bridge-02")));
    ObjectNode right = Api.wholeCalibration();
    ObjectNode reference = (ObjectNode) right.at("/standards/0/certificates/0");
    reference.removeAll();
    reference.put("digest", digest);
    byte[] child = LAB.xml(LAB.issue(right));
    assertThat(reference(child, parent).procedure()).isEqualTo("c14n-sha256");
  }

  @Test
  void anotherLaboratorysCertificateIsNotFoundByItsDigest() {
    String secret = Laboratory.of("nim").issue(nimsOwn());
    String digest = Api.as("nim-checker").get(Api.CERTIFICATES + "/" + secret).path("digests.file");
    expect(422, LAB.submit(LAB.draft(calibration(digest))))
        .then()
        .body("errors.code", contains("unknown"));
  }

  private static ObjectNode nimsOwn() {
    String item =
        Api.register(
            "lab-sprt-07", "nim", "nim-sprt-" + UUID.randomUUID().toString().substring(0, 8));
    ObjectNode calibration =
        Api.calibration(item, "nim-sprt-01", Api.certificateOf("nim", "nim-sprt-01"));
    ((ArrayNode) calibration.get("standards")).remove(1);
    ((ArrayNode) calibration.at("/results/0/standards")).remove(1);
    calibration.remove("attachments");
    calibration.put("disclosure", "NONE").put("inHouse", true);
    ((ObjectNode) calibration.at("/results/0/quantities/2")).remove("scope");
    calibration.putObject("customer").put("organisation", "nim");
    return calibration;
  }
}
