package org.etalon.traceability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.etalon.certificate.print.QrTokens;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.junit.jupiter.api.Test;

/** What the service gives out of chains comes to its own verdict again. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class EvidenceIT {
  private static final String TRACEABILITY = "/api/v1/traceability";

  @Inject QrTokens tokens;

  @Test
  void everyBundleOfTheDemonstrationComesToTheVerdictOfTheService() {
    Map<String, Integer> verdicts = new TreeMap<>();
    for (String number : all("regulator")) {
      JsonNode online = online("regulator", number);
      JsonNode offline = judged("regulator", number, online);
      assertThat(offline.get("rules")).as(number).isEqualTo(online.get("rules"));
      assertThat(offline.get("edges")).as(number).isEqualTo(online.get("edges"));
      assertThat(offline.get("nodes")).as(number).isEqualTo(online.get("nodes"));
      assertThat(offline.get("length")).as(number).isEqualTo(online.get("length"));
      verdicts.merge(offline.get("verdict").asText(), 1, Integer::sum);
    }
    System.out.println("Bundles of the demonstration judged again: " + verdicts);
    assertThat(verdicts).containsKeys("TRACEABLE", "NOT_TRACEABLE", "INDETERMINATE");
  }

  @Test
  void whoSeesOnlyAPartComesToTheSameVerdict() {
    int stubs = 0;
    for (String account : List.of("works-checker", "works-customer", "lab-checker")) {
      for (String number : all(account)) {
        JsonNode online = online(account, number);
        JsonNode offline = judged(account, number, online);
        assertThat(outcomes(offline.get("rules")))
            .as(number)
            .isEqualTo(outcomes(online.get("rules")));
        stubs += offline.get("stubs").size();
        for (JsonNode stub : offline.get("stubs")) {
          assertThat(stub.get("used").asBoolean()).as(stub.toString()).isTrue();
        }
      }
    }
    System.out.println("Stubs of the demonstration that vouched: " + stubs);
  }

  @Test
  void reportNamesItsEvidenceAndItsInputs() throws IOException {
    String number = Api.demoCertificate("DEMO-L2");
    Map<String, byte[]> files =
        unzipped(
            Api.as("works-customer").get(Api.CERTIFICATES + "/" + number + "/traceability-report"));
    assertThat(files.keySet())
        .contains("report.json", "report.json.p7s", "evidence.json", "evidence.json.p7s")
        .noneMatch(name -> name.endsWith(".xml"));
    JsonNode report = Api.read(files.get("report.json"));
    assertThat(report.at("/certificate/number").asText()).isEqualTo(number);
    assertThat(report.at("/chain/verdict").asText()).isNotEmpty();
    assertThat(report.get("evidence").asText())
        .isEqualTo(org.etalon.certificate.Digest.over(files.get("evidence.json")).toString());
    assertThat(report.get("inputs")).isNotEmpty();
  }

  @Test
  void bundlesAreForWhoMayReadTheCertificate() throws IOException {
    String number = Api.demoCertificate("DEMO-L2");
    String place = Api.CERTIFICATES + "/" + number;
    expect(404, Api.as("works-checker").get(Api.CERTIFICATES + "/NONE-1/bundle"));
    expect(401, given().get(place + "/bundle"));
    expect(401, given().get(place + "/bundle?token=0000"));
    expect(400, Api.as("works-customer").get(place + "/bundle?at=today"));
    Map<String, byte[]> held = unzipped(given().get(place + "/bundle?token=" + tokens.of(number)));
    assertThat(held.keySet()).allMatch(name -> name.startsWith("stubs/"));
    assertThat(new String(held.get("stubs/1.json"), StandardCharsets.UTF_8))
        .doesNotContain(number)
        .contains("\"verdict\"");
  }

  private static JsonNode online(String account, String number) {
    return Api.json(expect(200, Api.as(account).get(Api.CERTIFICATES + "/" + number + "/chain")));
  }

  private static JsonNode judged(String account, String number, JsonNode online) {
    byte[] bundle =
        expect(200, Api.as(account).get(Api.CERTIFICATES + "/" + number + "/bundle")).asByteArray();
    JsonNode offline =
        Api.json(
            expect(200, given().contentType("application/zip").body(bundle).post(TRACEABILITY)));
    assertThat(offline.at("/evidence/0/used").asBoolean())
        .as(number + ": " + offline.get("evidence"))
        .isTrue();
    assertThat(offline.at("/reports/0/same").asBoolean())
        .as(number + ": " + offline.get("reports"))
        .isTrue();
    assertThat(offline.get("verdict")).as(number).isEqualTo(online.get("verdict"));
    return offline;
  }

  private static List<String> outcomes(JsonNode rules) {
    List<String> all = new ArrayList<>();
    rules.forEach(
        rule -> all.add(rule.path("rule") + " " + rule.path("outcome") + rule.path("severity")));
    return all;
  }

  private static List<String> all(String account) {
    List<String> numbers = new ArrayList<>();
    Api.json(expect(200, Api.as(account).get(Api.CERTIFICATES + "?limit=100")))
        .get("items")
        .forEach(item -> numbers.add(item.get("number").asText()));
    assertThat(numbers).isNotEmpty();
    return numbers;
  }

  private static Map<String, byte[]> unzipped(Response response) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] body = expect(200, response).asByteArray();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
