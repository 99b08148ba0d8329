package org.etalon.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.certificate.print.QrTokens;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.ForeignDcc;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint for every kind of caller, in one table. The resources are those of the laboratory
 * {@code lab}; the certificate was made for {@code works}; the stranger has every role of a
 * laboratory, in another one.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class AuthorisationMatrixIT {

  /**
   * In a cell, {@code ok} is any answer that the caller's rights allow, also a conflict or a broken
   * rule; the other cells are the status itself.
   */
  private static final String TABLE =
      """
      endpoint                                           | none bad  cal  chk  appr cust else reg  oper
      GET  /api/v1/organisations                         | 401  401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/organisations                         | 401  401  403  403  403  403  403  403  ok
      GET  /api/v1/organisations/{organisation}          | 401  401  ok   ok   ok   ok   ok   ok   ok
      GET  /api/v1/organisations/{organisation}/scopes   | 401  401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/organisations/{organisation}/scopes   | 401  401  403  403  403  403  403  403  ok
      GET  /api/v1/organisations/{organisation}/scopes/{scope} | 401 401 ok ok ok ok ok ok ok
      GET  /api/v1/organisations/{organisation}/scopes/{scope}/versions | 401 401 ok ok ok ok ok ok ok
      POST /api/v1/organisations/{organisation}/scopes/{scope}/versions | 401 401 403 403 403 403 403 403 ok
      POST /api/v1/organisations/{organisation}/scopes/{scope}/suspension | 401 401 403 403 403 403 403 403 ok
      POST /api/v1/organisations/{organisation}/scopes/{scope}/resumption | 401 401 403 403 403 403 403 403 ok
      GET  /api/v1/organisations/{organisation}/scopes/{scope}/versions/{n}/impact |401 401 ok ok ok 403 403 ok 403
      GET  /api/v1/organisations/{organisation}/scope-snapshots | 401 401 403 403 403 403 403 ok ok
      POST /api/v1/organisations/{organisation}/scope-snapshots | 401 401 403 403 403 403 403 403 ok
      GET  /api/v1/organisations/{organisation}/scope-snapshots/{snapshot} | 401 401 403 403 403 403 403 404 404
      GET  /api/v1/organisations/{organisation}/seals    | 401  401  403  403  403  403  403  403  ok
      POST /api/v1/organisations/{organisation}/seals    | 401  401  403  403  403  403  403  403  ok
      POST /api/v1/organisations/{organisation}/seals/{seal}/certificate | 401 401 403 403 403 403 403 403 ok
      POST /api/v1/organisations/{organisation}/seals/{seal}/events | 401 401 403 403 403 403 403 403 ok
      GET  /api/v1/equipment                             | 401  401  ok   ok   ok   ok   ok   ok   403
      POST /api/v1/equipment                             | 401  401  ok   403  ok   403  ok   403  403
      GET  /api/v1/equipment/{id}                        | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/equipment/{id}/certificates           | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/equipment/{id}/history                | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/equipment/due                         | 401  401  ok   ok   ok   ok   ok   ok   403
      GET  /api/v1/equipment/{id}/facts                  | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/equipment/{id}/impact                 | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/equipment/{id}/impact/reviews         | 401  401  ok   ok   ok   404  404  ok   403
      POST /api/v1/equipment/{id}/facts                  | 401  401  ok   403  ok   404  404  403  403
      GET  /api/v1/calibrations                          | 401  401  ok   ok   ok   403  ok   ok   403
      POST /api/v1/calibrations                          | 401  401  ok   403  403  403  ok   403  403
      GET  /api/v1/calibrations/{id}                     | 401  401  ok   ok   ok   403  404  ok   403
      PUT  /api/v1/calibrations/{id}                     | 401  401  ok   403  403  403  404  403  403
      PUT  /api/v1/calibrations/{id}/attachments/{name}  | 401  401  ok   403  403  403  404  403  403
      POST /api/v1/calibrations/{id}/submission          | 401  401  ok   403  403  403  404  403  403
      POST /api/v1/calibrations/{id}/check               | 401  401  403  ok   403  403  404  403  403
      GET  /api/v1/calibrations/{id}/preview             | 401  401  ok   ok   ok   403  404  ok   403
      POST /api/v1/calibrations/{id}/approval            | 401  401  403  403  ok   403  404  403  403
      GET  /api/v1/certificates                          | 401  401  ok   ok   ok   ok   ok   ok   403
      GET  /api/v1/certificates/{number}                 | 401  401  ok   ok   ok   ok   404  ok   403
      GET  /api/v1/certificates/{number}/status          | 401  401  ok   ok   ok   ok   404  ok   403
      GET  /api/v1/certificates/{number}/chain           | 401  401  ok   ok   ok   ok   404  ok   403
      GET  /api/v1/certificates/{number}/bundle          | 401  401  ok   ok   ok   ok   404  ok   403
      GET  /api/v1/certificates/{number}/traceability-report | 401  401  ok   ok   ok   ok   404  ok   403
      GET  /api/v1/certificates/{number}/impact          | 401  401  ok   ok   ok   403  404  ok   403
      GET  /api/v1/certificates/{number}/impact/reviews  | 401  401  ok   ok   ok   403  404  ok   403
      POST /api/v1/certificates/{number}/reinstatement   | 401  401  403  403  ok   403  404  403  403
      POST /api/v1/certificates/{number}/withdrawal      | 401  401  403  403  ok   403  404  403  403
      POST /api/v1/certificates/{number}/amendments      | 401  401  ok   403  403  403  404  403  403
      POST /api/v1/certificates/{number}/augmentation    | 401  401  ok   ok   ok   403  404  403  ok
      GET  /api/v1/certificates/{number}/evidence        | 401  401  404  404  404  404  404  404  403
      GET  /api/v1/notices                               | 401  401  ok   ok   ok   ok   ok   ok   403
      POST /api/v1/notices/{id}/acknowledgement          | 401  401  404  404  404  404  404  404  403
      POST /api/v1/conformity                            | 401  401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/uncertainty/budgets                   | 401  401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/verifications                         | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/traceability                          | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/documents/validation                  | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/documents                             | 401  401  ok   ok   ok   403  ok   403  403
      GET  /api/v1/documents                             | 401  401  ok   ok   ok   ok   ok   ok   403
      GET  /api/v1/documents/{sha256}                    | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/documents/{sha256}/attachments/{n}    | 401  401  ok   ok   ok   404  404  ok   403
      GET  /api/v1/certificates/{number}/attachments/{n} | 401  401  ok   ok   ok   ok   404  ok   403
      POST /api/v1/documents/conversion                  | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/documents/difference                  | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /schemas/dcc-json/{version}.json              | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/documents/migration                   | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /api/v1/units                                 | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /api/v1/conversions                           | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /api/v1/trust/anchors                         | 401  401  403  403  403  403  403  ok   ok
      POST /api/v1/trust/anchors                         | 401  401  403  403  403  403  403  403  ok
      GET  /api/v1/trust/anchors/{id}                    | 401  401  403  403  403  403  403  404  404
      POST /api/v1/trust/anchors/{id}/end                | 401  401  403  403  403  403  403  403  404
      GET  /api/v1/trust/lists                           | 401  401  403  403  403  403  403  ok   ok
      POST /api/v1/trust/lists                           | 401  401  403  403  403  403  403  403  ok
      GET  /trust/list.xml                               | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /.well-known/etalon                           | ok   401  ok   ok   ok   ok   ok   ok   ok
      POST /tsa                                          | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /pki/root.crl                                 | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /pki/root.crt                                 | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /pki/intermediate.crl                         | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /pki/intermediate.crt                         | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /                                             | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /verify                                       | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /documents                                    | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /documents/attachments/{key}/{n}              | 404  401  404  404  404  404  404  404  404
      GET  /difference                                   | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /units                                        | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /organisations/{organisation}                 | 401  401  ok   ok   ok   ok   ok   ok   ok
      GET  /equipment                                    | 401  401  ok   ok   ok   ok   ok   ok   403
      GET  /equipment/due                                | 401  401  ok   ok   ok   ok   ok   ok   403
      GET  /equipment/{id}                               | 401  401  ok   ok   ok   404  404  ok   403
      GET  /certificates/{number}                        | 401  401  ok   ok   ok   ok   404  ok   404
      GET  /certificates/{number}/xml                    | 401  401  ok   ok   ok   ok   404  ok   404
      GET  /certificates/{number}/pdf                    | 401  401  ok   ok   ok   ok   404  ok   404
      GET  /v/{token}                                    | ok   401  ok   ok   ok   ok   ok   ok   ok
      GET  /certificates/{number}/chain                  | 401  401  ok   ok   ok   ok   404  ok   404
      """;

  /** Pages are no part of the interface for programs. */
  private static final Set<String> PAGES =
      Set.of(
          "GET /",
          "GET /verify",
          "GET /documents",
          "GET /documents/attachments/{key}/{n}",
          "GET /difference",
          "GET /units",
          "GET /organisations/{organisation}",
          "GET /equipment",
          "GET /equipment/due",
          "GET /equipment/{id}",
          "GET /certificates/{number}",
          "GET /certificates/{number}/xml",
          "GET /certificates/{number}/pdf",
          "GET /v/{token}",
          "GET /certificates/{number}/chain");

  private static final String STRANGER = "nim-all";

  @Inject Accounts accounts;
  @Inject QrTokens tokens;

  private Map<String, String> bodies = Map.of();
  private String document = "";
  private String draft = "";
  private String number = "";
  private String seal = "";

  private record Cell(String method, String path, String caller, String expected) {}

  @BeforeEach
  void makeWhatTheTableIsAbout() {
    accounts.save(
        new Account(
            STRANGER, "nim", "Stranger", Set.of(Role.CALIBRATOR, Role.CHECKER, Role.APPROVER)));
    Laboratory lab = Laboratory.of("lab");
    ObjectNode calibration = Api.wholeCalibration();
    number = lab.issue(calibration);
    byte[] foreign = ForeignDcc.unsigned("X-1");
    document = Api.sha256(foreign);
    Api.as("lab-calibrator").contentType("application/xml").body(foreign).post("/api/v1/documents");
    // It breaks a rule, so that no submission of the table takes it any further.
    calibration.put("validUntil", Api.today().plusYears(1).toString());
    draft = lab.draft(calibration);
    ObjectNode scope =
        (ObjectNode)
            Api.json(Api.as("operator").get(Api.ORGANISATIONS + "/lab/scopes")).at("/items/0");
    scope.remove(List.of("organisation", "unread"));
    Map<String, String> made = new HashMap<>();
    made.put(
        "POST /api/v1/organisations", text(Api.as("operator").get(Api.ORGANISATIONS + "/lab")));
    addScopes(made, scope);
    addSeals(made);
    addEquipment(made);
    made.put(
        "POST /api/v1/conversions",
        "{\"value\": \"1\", \"unit\": \"[in_i]\", \"to\": \"\\\\metre\"}");
    made.put("POST /api/v1/calibrations", calibration.toString());
    made.put("PUT /api/v1/calibrations/{id}", calibration.toString());
    made.put("POST /api/v1/calibrations/{id}/check", "{\"accepted\": true}");
    made.put(
        "POST /api/v1/calibrations/{id}/approval",
        "{\"contentDigest\": \"" + Api.sha256(new byte[0]) + "\"}");
    String change =
        "\"explanation\": \"x\", \"effectiveFrom\": \"" + Api.today().minusYears(1) + "\"";
    made.put(
        "POST /api/v1/certificates/{number}/withdrawal",
        "{\"reasonClass\": \"CORRECTION\", \"voidAbInitio\": true, " + change + "}");
    made.put(
        "POST /api/v1/certificates/{number}/amendments",
        "{\"reasonClass\": \"CORRECTION\", \"typeOfChange\": \"AMENDED\", " + change + "}");
    made.put("POST /api/v1/certificates/{number}/reinstatement", "{\"reason\": \"x\"}");
    made.put(
        "POST /api/v1/conformity",
        "{\"real\": {\"value\": \"1\", \"unit\": \"\\\\one\"},"
            + " \"toleranceLimits\": {\"upper\": [\"1\"], \"unit\": \"\\\\one\"},"
            + " \"rule\": {\"type\": \"SIMPLE\", \"inclusive\": true}}");
    made.put(
        "POST /api/v1/uncertainty/budgets",
        "{\"inputs\": [{\"name\": \"x\", \"estimate\": \"1\", \"unit\": \"\\\\one\"}],"
            + " \"outputs\": [{\"name\": \"y\", \"unit\": \"\\\\one\", \"expression\": \"x\"}]}");
    made.put(
        "POST /api/v1/trust/anchors",
        "{\"x509\": \"AQ==\", \"purposes\": [\"SEALS\"], \"reason\": \"x\"}");
    made.put(
        "POST /api/v1/trust/anchors/{id}/end",
        "{\"until\": \"2026-01-01T00:00:00Z\", \"reason\": \"x\"}");
    bodies = made;
  }

  private static void addEquipment(Map<String, String> made) {
    made.put(
        "POST /api/v1/equipment",
        text(Api.as("lab-calibrator").get(Api.EQUIPMENT + "/lab-bridge-02")));
    made.put(
        "POST /api/v1/equipment/{id}/facts",
        "{\"kind\": \"MOVE\", \"on\": \"2026-01-01\", \"to\": \"Room 2\"}");
  }

  /** Changes are against a version that is not the newest, so that the table changes no scope. */
  private static void addScopes(Map<String, String> made, ObjectNode scope) {
    String scopes = "POST /api/v1/organisations/{organisation}/scopes";
    made.put(scopes, scope.toString());
    made.put(
        scopes + "/{scope}/versions",
        "{\"scope\": " + scope + ", \"appliesFrom\": \"2026-01-01\", \"reason\": \"x\"}");
    made.put(scopes + "/{scope}/suspension", "{\"from\": \"2026-01-01\", \"reason\": \"x\"}");
    made.put(scopes + "/{scope}/resumption", "{\"from\": \"2026-01-01\", \"reason\": \"x\"}");
  }

  private void addSeals(Map<String, String> made) {
    seal =
        Api.json(
                Api.as("operator", "{\"organizationIdentifier\": \"NTRCN-1\"}")
                    .post(Api.ORGANISATIONS + "/lab/seals"))
            .get("id")
            .asText();
    made.put(
        "POST /api/v1/organisations/{organisation}/seals",
        "{\"organizationIdentifier\": \"NTRCN-1\"}");
    made.put(
        "POST /api/v1/organisations/{organisation}/seals/{seal}/certificate",
        "{\"certificate\": \"none\"}");
    // Without a reason, so that the table takes no seal out of use.
    made.put(
        "POST /api/v1/organisations/{organisation}/seals/{seal}/events",
        "{\"kind\": \"COMPROMISED\"}");
  }

  @Test
  void everyCellOfTheTableHolds() {
    List<String> wrong = new ArrayList<>();
    List<Cell> cells = cells();
    assertThat(cells).hasSizeGreaterThan(300);
    for (Cell cell : cells) {
      Response response = send(cell);
      int status = response.statusCode();
      boolean ok = status < 500 && !Set.of(401, 403, 404).contains(status);
      boolean right =
          cell.expected.equals("ok") ? ok : cell.expected.equals(String.valueOf(status));
      if (!right) {
        wrong.add(cell + " answered " + status + " " + response.asString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyEndpointIsInTheTable() {
    Set<String> known = new TreeSet<>();
    cells().forEach(cell -> known.add(cell.method + " " + cell.path));
    known.removeAll(PAGES);
    assertThat(known).isEqualTo(published());
  }

  /** What the service says of itself. */
  private static Set<String> published() {
    byte[] document =
        given().get("/openapi?format=json").then().statusCode(200).extract().asByteArray();
    JsonNode paths = Api.read(document).get("paths");
    Set<String> endpoints = new TreeSet<>();
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(endpoints).isNotEmpty();
    return endpoints;
  }

  private static List<Cell> cells() {
    List<String> lines = TABLE.lines().toList();
    List<String> callers = words(lines.get(0).split("\\|")[1]);
    List<Cell> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] halves = line.split("\\|");
      List<String> endpoint = words(halves[0]);
      List<String> expected = words(halves[1]);
      assertThat(expected).as(line).hasSameSizeAs(callers);
      for (int i = 0; i < callers.size(); i++) {
        cells.add(new Cell(endpoint.get(0), endpoint.get(1), callers.get(i), expected.get(i)));
      }
    }
    return cells;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  private Response send(Cell cell) {
    String endpoint = cell.method + " " + cell.path;
    RequestSpecification request = given();
    String account = account(cell.caller);
    if (!account.isEmpty()) {
      request.header("Authorization", "Bearer demo-" + account);
    }
    if (bodies.containsKey(endpoint)) {
      request
          .contentType("application/json")
          .body(bodies.get(endpoint).getBytes(StandardCharsets.UTF_8));
    } else if (cell.path.endsWith("/attachments/{name}")) {
      request.contentType("application/pdf").body(new byte[] {1});
    } else if (cell.path.endsWith("/difference") && cell.method.equals("POST")) {
      request.multiPart("before", "a.xml", new byte[] {1});
    } else if (cell.path.endsWith("/scope-snapshots") && cell.method.equals("POST")) {
      request.contentType("text/csv").body(new byte[] {1});
    } else if (cell.path.equals("/tsa")) {
      request.contentType("application/timestamp-query").body(new byte[] {1});
    } else if (Set.of(Api.VERIFICATIONS, Api.VALIDATION, Api.MIGRATION).contains(cell.path)
        || endpoint.equals("POST /api/v1/documents")
        || endpoint.equals("POST /api/v1/trust/lists")
        || endpoint.equals("POST /api/v1/traceability")
        || cell.path.endsWith("/conversion")) {
      request.contentType("application/xml").body(new byte[] {1});
    }
    if (cell.method.equals("PUT") || cell.path.endsWith("/end")) {
      request.header("If-Match", "\"1\"");
    }
    if (cell.path.contains("/{scope}/") && cell.method.equals("POST")) {
      request.header("If-Match", "\"99\"");
    }
    String id = cell.path.contains("/equipment/") ? "lab-bridge-02" : draft;
    String path =
        cell.path
            .replace("{organisation}", "lab")
            .replace("{number}", number)
            .replace("{seal}", seal)
            .replace("{scope}", "lab-cnas-l-003")
            .replace("{snapshot}", "1")
            .replace("{token}", tokens.of(number))
            .replace("{name}", "paper.pdf")
            .replace("{sha256}", document)
            .replace("{n}", "1")
            .replace("{version}", "any")
            .replace("{key}", "k")
            .replace("{id}", id);
    return request.request(cell.method, path);
  }

  private static String account(String column) {
    return switch (column) {
      case "none" -> "";
      case "bad" -> "somebody-else";
      case "cal" -> "lab-calibrator";
      case "chk" -> "lab-checker";
      case "appr" -> "lab-approver";
      case "cust" -> "works-customer";
      case "else" -> STRANGER;
      case "reg" -> "regulator";
      case "oper" -> "operator";
      default -> throw new IllegalArgumentException(column);
    };
  }

  private static String text(Response response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return response.asString();
  }
}
