package org.etalon.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint does alike: problems, negotiation, limits, keys, headers. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ContractIT {
  private static final String WITHDRAWAL =
      "{\"reasonClass\": \"FRAUD\", \"explanation\": \"x\", \"effectiveFrom\": \"2026-01-01\","
          + " \"voidAbInitio\": true}";

  @TestHTTPResource("/")
  URI address;

  @Test
  void problemSaysWhatHappened() {
    ObjectNode body = Api.wholeCalibration();
    body.put("colour", "red");
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request")
        .body("title", notNullValue())
        .body("instance", equalTo(Api.CALIBRATIONS))
        .body("detail", notNullValue())
        .body("traceId", matchesPattern("[0-9a-f-]{16,}"))
        .body("errors[0].pointer", equalTo("/colour"))
        .body("errors[0].code", equalTo("unknown-field"))
        .body("errors[0].detail", notNullValue());
  }

  @Test
  void unknownFieldsAreNamedWhereTheyAre() {
    ObjectNode body = Api.wholeCalibration();
    ((ObjectNode) body.at("/results/0/quantities/1/realList")).put("valuez", "1");
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request")
        .body("errors.pointer", hasItem("/results/0/quantities/1/realList/valuez"));
  }

  @Test
  void missingFieldsAreNamedTogether() {
    ObjectNode body = Api.wholeCalibration();
    body.remove("kind");
    body.remove("items");
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request")
        .body("errors.pointer", hasItem("/kind"))
        .body("errors.pointer", hasItem("/items"));
  }

  @Test
  void numbersAreNotTakenForDecimals() {
    for (String number : List.of("100.0040", "100", "1e2", "true")) {
      String body = Api.wholeCalibration().toString().replace("\"100.0040\"", number);
      problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request")
          .body("errors[0].pointer", equalTo("/results/0/quantities/1/realList/values/0"));
    }
  }

  @Test
  void wrongTypesAreRefused() {
    String whole = Api.wholeCalibration().toString();
    refused(whole.replace("\"inHouse\":false", "\"inHouse\":\"false\""), "/inHouse");
    refused(whole.replace("\"inHouse\":false", "\"inHouse\":0"), "/inHouse");
    refused(whole.replace("\"CALIBRATION\"", "\"CALIBRATIONS\""), "/kind");
    refused(whole.replace("\"CALIBRATION\"", "0"), "/kind");
    refused(
        whole.replace("\"performedFrom\":\"" + Api.today(), "\"performedFrom\":\"2026-02-30"),
        "/performedFrom");
    refused(whole.replace("\"orderNumber\":\"WO-7301\"", "\"orderNumber\":7301"), "/orderNumber");
  }

  private static void refused(String body, String pointer) {
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{} {}",
        "{\"kind\": \"CALIBRATION\", \"kind\": \"CALIBRATION\"}",
        "{'kind': 1}",
        "\"text\"",
        "{\"items\": [null]}"
      })
  void malformedJsonIsAProblem(String body) {
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request");
  }

  @Test
  void charactersThatCannotBeStoredAreRefused() {
    for (String character : List.of("\\u0000", "\\ud800")) {
      String body = Api.wholeCalibration().toString().replace("WO-7301", "WO" + character);
      refused(body, "/orderNumber");
      body = Api.wholeCalibration().toString().replace("搅拌", character);
      refused(body, "/methods/0/name/zh");
    }
    problem(
        Api.as("lab-calibrator").urlEncodingEnabled(false).get(Api.EQUIPMENT + "/%00"),
        404,
        "not-found");
    problem(
        Api.as("lab-checker").urlEncodingEnabled(false).get(Api.CERTIFICATES + "?item=a%00"),
        400,
        "malformed-request");
    problem(Api.as("lab-checker").get(Api.CERTIFICATES + "?cursor=AAAA"), 400, "malformed-request");
  }

  @Test
  void deepJsonIsAProblem() {
    problem(
        Api.as("lab-calibrator", "[".repeat(20_000)).post(Api.CALIBRATIONS),
        400,
        "malformed-request");
  }

  @Test
  void duplicateKeysAreRefusedAtAnyDepth() {
    String body =
        Api.wholeCalibration()
            .toString()
            .replace("\"procedure\":\"TP-044 v2\"", "\"procedure\":\"A\",\"procedure\":\"B\"");
    problem(Api.as("lab-calibrator", body).post(Api.CALIBRATIONS), 400, "malformed-request");
  }

  @Test
  void callersAreKnownByTheirToken() {
    for (String token : List.of("Bearer demo-nobody", "Bearer x", "Bearer ", "Basic YTpi", "x")) {
      problem(given().header("Authorization", token).get(Api.CALIBRATIONS), 401, "unauthenticated");
    }
    Response anonymous = given().get(Api.CALIBRATIONS);
    problem(anonymous, 401, "unauthenticated");
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void rolesAreAsked() {
    problem(Api.as("lab-checker", Api.wholeCalibration()).post(Api.CALIBRATIONS), 403, "forbidden");
  }

  @Test
  void whatMayNotBeSeenIsNotThere() {
    String draft = Laboratory.of("lab").draft(Api.wholeCalibration());
    String number = Api.demoCertificate("DEMO-L1");
    sameProblem("works-calibrator", Api.CALIBRATIONS + "/" + draft, Api.CALIBRATIONS + "/nothing");
    for (String below : List.of("", "/status", "/chain", "/impact")) {
      sameProblem(
          "works-calibrator",
          Api.CERTIFICATES + "/" + number + below,
          Api.CERTIFICATES + "/NIM-1999-000001" + below);
    }
    sameProblem(
        "works-calibrator", Api.EQUIPMENT + "/nim-primary-itsk", Api.EQUIPMENT + "/nothing-here");
    problem(
        Api.as("nim-approver", WITHDRAWAL)
            .post(Api.CERTIFICATES + "/" + Api.demoCertificate("DEMO-L2") + "/withdrawal"),
        404,
        "not-found");
  }

  /** Nothing but the path and the trace identifier tells the two apart. */
  private static void sameProblem(String account, String hidden, String absent) {
    Response one = Api.as(account).get(hidden);
    Response other = Api.as(account).get(absent);
    problem(one, 404, "not-found");
    problem(other, 404, "not-found");
    assertThat(stripped(one)).isEqualTo(stripped(other));
    assertThat(one.headers().asList().stream().map(h -> h.getName()).sorted())
        .isEqualTo(other.headers().asList().stream().map(h -> h.getName()).sorted().toList());
  }

  private static JsonNode stripped(Response response) {
    ObjectNode body = (ObjectNode) Api.json(response);
    body.remove(List.of("instance", "traceId"));
    return body;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing",
    "GET, /api/v1/nothing",
    "GET, /api/v1/certificates/LAB-1999-000001",
    "GET, /api/v1/certificates/%2e%2e%2fequipment",
    "POST, /api/v2/calibrations"
  })
  void unknownPlacesAreNotFound(String method, String path) {
    Response response = Api.as("lab-calibrator").urlEncodingEnabled(false).request(method, path);
    problem(response, 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/calibrations, 'GET, HEAD, OPTIONS, POST'",
    "PATCH, /api/v1/calibrations/x, 'GET, HEAD, OPTIONS, PUT'",
    "PUT, /api/v1/certificates/x, 'GET, HEAD, OPTIONS'",
    "DELETE, /api/v1/certificates/x, 'GET, HEAD, OPTIONS'",
    "GET, /api/v1/verifications, 'OPTIONS, POST'",
    "DELETE, /verify, 'GET, HEAD, OPTIONS, POST'",
    "GET, /tsa, 'OPTIONS, POST'"
  })
  void otherMethodsAreNotAllowed(String method, String path, String allowed) {
    Response response = Api.as("lab-calibrator").request(method, path);
    problem(response, 405, "method-not-allowed");
    assertThat(response.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void formsAreNegotiated() {
    String place = Api.CERTIFICATES + "/" + Api.demoCertificate("DEMO-L2");
    for (String any : List.of("*/*", "application/json", "application/*", "image/png, */*;q=0.1")) {
      expect(200, Api.as("lab-checker").accept(any).get(place))
          .then()
          .contentType("application/json");
    }
    expect(200, given().header("Authorization", "Bearer demo-lab-checker").get(place))
        .then()
        .contentType("application/json");
    expect(200, Api.as("lab-checker").accept("application/xml").get(place))
        .then()
        .contentType("application/xml");
    for (String none : List.of("image/png", "text/csv")) {
      problem(Api.as("lab-checker").accept(none).get(place), 406, "not-acceptable");
    }
    problem(Api.as("lab-checker").accept("image/png").get(Api.CERTIFICATES), 406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void otherMediaTypesAreNotTaken(String type) {
    problem(
        Api.as("lab-calibrator").contentType(type).body("a=b").post(Api.CALIBRATIONS),
        415,
        "unsupported-media-type");
  }

  @Test
  void documentsHaveTheirMediaTypeToo() {
    problem(
        given().contentType("image/png").body(new byte[] {1}).post(Api.VERIFICATIONS),
        415,
        "unsupported-media-type");
    problem(
        given().contentType("text/plain").body("x").post("/tsa"), 415, "unsupported-media-type");
  }

  @Test
  void bodiesAreLimited() {
    byte[] json = new byte[1024 * 1024 + 1];
    problem(
        Api.as("operator").contentType("application/json").body(json).post(Api.ORGANISATIONS),
        413,
        "too-large");
    byte[] document = new byte[12 * 1024 * 1024];
    problem(
        given().contentType("application/xml").body(document).post(Api.VERIFICATIONS),
        413,
        "too-large");
  }

  /** Without a length, the limit holds while the body comes. */
  @Test
  void chunkedBodiesAreLimitedToo() throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-operator\r\n"
                  + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
      try {
        for (int i = 0; i < 24 * 16; i++) {
          out.write(
              (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (java.io.IOException e) {
        // The service may close before everything was sent.
        assertThat(e).isNotInstanceOf(java.net.SocketTimeoutException.class);
      }
      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void sameKeyGivesTheSameAnswer() {
    ObjectNode body = Api.wholeCalibration();
    String key = UUID.randomUUID().toString();
    Response first = expect(201, keyed("lab-calibrator", key, body));
    Response again = expect(201, keyed("lab-calibrator", key, body));
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(Api.json(again)).isEqualTo(Api.json(first));
    problem(
        keyed("lab-calibrator", key, body.deepCopy().put("orderNumber", "WO-9")),
        422,
        "idempotency-key-reused");
    Response other = expect(201, keyed("works-calibrator", key, body));
    assertThat(other.<String>path("id")).isNotEqualTo(first.path("id"));
    problem(keyed("lab-calibrator", " ".repeat(1), body), 400, "malformed-request");
  }

  @Test
  void refusedRequestDoesNotUseUpItsKey() {
    String key = UUID.randomUUID().toString();
    ObjectNode body = Api.wholeCalibration();
    String bad = body.toString().replace("\"CALIBRATION\"", "\"NOTHING\"");
    problem(
        Api.as("lab-calibrator", bad).header("Idempotency-Key", key).post(Api.CALIBRATIONS),
        400,
        "malformed-request");
    expect(201, keyed("lab-calibrator", key, body));
  }

  @Test
  void keyOfAnApprovalIssuesOnce() {
    Laboratory lab = Laboratory.of("lab");
    String id = lab.checked(Api.wholeCalibration());
    String approval = "{\"contentDigest\": \"" + Api.sha256(lab.preview(id)) + "\"}";
    String key = UUID.randomUUID().toString();
    String path = Laboratory.path(id, "approval");
    Response first =
        expect(201, Api.as("lab-approver", approval).header("Idempotency-Key", key).post(path));
    Response again =
        expect(201, Api.as("lab-approver", approval).header("Idempotency-Key", key).post(path));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  private static Response keyed(String account, String key, JsonNode body) {
    return Api.as(account, body).header("Idempotency-Key", key).post(Api.CALIBRATIONS);
  }

  @Test
  void everyAnswerCarriesTheHeadersOfSafety() {
    for (Response response :
        List.of(
            given().get("/q/health/live"),
            given().get("/nothing"),
            given().get(Api.CALIBRATIONS),
            Api.as("lab-checker").get(Api.CERTIFICATES))) {
      response
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "no-referrer")
          .header("Content-Security-Policy", notNullValue());
    }
  }

  @Test
  void pathsAndHeadersOfStrangersNeverShowTheInside() {
    for (Response response :
        List.of(
            Api.as("lab-checker").get(Api.CERTIFICATES + "?limit=9999999999999"),
            Api.as("lab-calibrator").urlEncodingEnabled(false).get(Api.EQUIPMENT + "/%00"),
            Api.as("lab-calibrator", "{\"items\": 7}").post(Api.CALIBRATIONS),
            Api.as("lab-checker").get(Api.CERTIFICATES + "?cursor=AAAA"))) {
      response
          .then()
          .statusCode(anyOf(is(200), is(400), is(404)))
          .body(not(org.hamcrest.Matchers.containsString("org.etalon")))
          .body(not(org.hamcrest.Matchers.containsString("Exception")))
          .body(not(org.hamcrest.Matchers.containsString("java.")));
    }
  }

  @Test
  void registriesRefuseASecondOfTheSameName() {
    JsonNode lab = Api.json(Api.as("operator").get(Api.ORGANISATIONS + "/lab"));
    problem(Api.as("operator", lab).post(Api.ORGANISATIONS), 409, "already-exists");
    JsonNode piece = Api.json(Api.as("lab-calibrator").get(Api.EQUIPMENT + "/lab-sprt-07"));
    problem(Api.as("lab-calibrator", piece).post(Api.EQUIPMENT), 409, "already-exists");
  }

  /** Its seal would be the one that signs the trusted list. */
  @Test
  void noOrganisationHasTheNameOfTheServiceItself() {
    JsonNode own =
        ((ObjectNode) Api.json(Api.as("operator").get(Api.ORGANISATIONS + "/lab")))
            .put("id", "etalon-operator");
    problem(Api.as("operator", own).post(Api.ORGANISATIONS), 422, "rule-broken")
        .body("errors.code", hasItem("reserved"));
  }

  private static ValidatableResponse problem(Response response, int status, String slug) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response
        .then()
        .contentType(Api.PROBLEM)
        .body("status", equalTo(status))
        .body("type", equalTo("/problems/" + slug));
  }
}
