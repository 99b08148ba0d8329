package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.etalon.fixture.Laboratory.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Role;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;

/** The way of a calibration to its certificate, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class IssuingIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Inject Accounts accounts;

  @Test
  void issuesTheWholeBody() {
    ObjectNode body = Api.wholeCalibration();
    Response drafted = expect(201, Api.as("lab-calibrator", body).post(Api.CALIBRATIONS));
    String id = drafted.path("id");
    assertThat(drafted.header("Location")).endsWith(Api.CALIBRATIONS + "/" + id);
    assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
    drafted.then().body("state", equalTo("DRAFT"));
    LAB.submit(id).then().statusCode(200).body("findings", notNullValue());
    LAB.check(id).then().statusCode(200).body("state", equalTo("CHECKED"));

    Response preview = Api.as("lab-approver").accept("application/xml").get(path(id, "preview"));
    byte[] unsigned = preview.asByteArray();
    assertThat(preview.header("Content-Digest")).isEqualTo(Api.contentDigest(unsigned));
    assertThat(LAB.preview(id)).isEqualTo(unsigned);
    Response plain = Api.as("lab-approver").get(path(id, "preview"));
    assertThat(plain.asByteArray()).as("without a wish").isEqualTo(unsigned);
    Response page = Api.as("lab-approver").accept("text/html").get(path(id, "preview"));
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Digest")).isEqualTo(Api.contentDigest(unsigned));

    Response issued = expect(201, LAB.approve(id, Api.sha256(unsigned)));
    String number = issued.path("number");
    assertThat(number).matches("LAB-20[0-9]{2}-[0-9]{6}");
    assertThat(issued.header("Location")).endsWith(Api.CERTIFICATES + "/" + number);
    assertThat(issued.<String>path("contentDigest")).isEqualTo(Api.sha256(unsigned));
    Response file =
        Api.as("lab-approver").accept("application/xml").get(Api.CERTIFICATES + "/" + number);
    assertThat(file.contentType()).startsWith("application/xml");
    assertThat(Api.sha256(file.asByteArray())).isEqualTo(issued.path("fileDigest"));
    assertThat(file.header("Content-Digest")).isEqualTo(Api.contentDigest(file.asByteArray()));
    assertThat(LAB.xml(number)).isEqualTo(file.asByteArray());
  }

  @Test
  void keepsEveryDigitAndEveryCharacter() {
    ObjectNode body = Api.wholeCalibration();
    String condition = "外观完好，𠮷 № 7 <&> \"引号\"";
    ((ObjectNode) body.at("/items/0/condition")).put("zh", condition);
    String number = LAB.issue(body);
    String xml = new String(LAB.xml(number), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains("100.0040 127.0750", "273.160 343.150", "0.010 -0.020", "0.300", "搅拌液体槽比较法");
    assertThat(SafeXml.parse(LAB.xml(number)).getDocumentElement().getTextContent())
        .contains(condition);
    Dcc dcc = DccReader.read(LAB.xml(number));
    assertThat(dcc.coreData().uniqueIdentifier()).isEqualTo(number);
    JsonNode back = Api.json(Api.as("works-customer").get(Api.CERTIFICATES + "/" + number));
    assertThat(back.at("/calibration/items/0/condition/zh").asText()).isEqualTo(condition);
    for (String member : List.of("values", "units", "expandedUncertainty/values")) {
      String place = "/results/0/quantities/1/realList/" + member;
      assertThat(back.at("/calibration" + place)).isNotEmpty().isEqualTo(body.at(place));
    }
    assertThat(back.at("/calibration/conditions")).hasSize(3);
    assertThat(back.at("/calibration/conditions/2/quantity/real/value").asText())
        .isEqualTo("0.300");
  }

  @Test
  void draftsAreReplacedOnlyWithTheirTag() {
    ObjectNode body = Api.wholeCalibration();
    String id = LAB.draft(body);
    String place = Api.CALIBRATIONS + "/" + id;
    body.put("orderNumber", "WO-7302");
    Api.as("lab-calibrator", body)
        .put(place)
        .then()
        .statusCode(428)
        .contentType(Api.PROBLEM)
        .body("type", equalTo("/problems/version-required"));
    Response replaced =
        expect(200, Api.as("lab-calibrator", body).header("If-Match", "\"1\"").put(place));
    String tag = replaced.header("ETag");
    assertThat(tag).isNotEqualTo("\"1\"");
    replaced.then().body("calibration.orderNumber", equalTo("WO-7302"));
    Api.as("lab-calibrator", body)
        .header("If-Match", "\"1\"")
        .put(place)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/version-mismatch"));
    assertThat(Api.as("lab-checker").get(place).header("ETag")).isEqualTo(tag);
    expect(200, LAB.submit(id));
    String frozen = Api.as("lab-checker").get(place).header("ETag");
    expect(409, Api.as("lab-calibrator", body).header("If-Match", frozen).put(place));
  }

  @Test
  void submissionNamesWhatIsWrongAndLeavesTheDraft() {
    ObjectNode body = Api.wholeCalibration();
    body.put("validUntil", Api.today().plusYears(1).toString());
    ((ObjectNode) body.at("/results/0/quantities/1/realList")).putArray("units").add("\\ohn");
    ((ObjectNode) body.at("/items/0")).put("equipment", "nobody-has-this");
    ((ObjectNode) body.at("/items/0/condition")).remove("zh");
    String id = LAB.draft(body);
    LAB.submit(id)
        .then()
        .statusCode(422)
        .contentType(Api.PROBLEM)
        .body("type", equalTo("/problems/rule-broken"))
        .body("errors.pointer", hasItem("/validUntil"))
        .body("errors.pointer", hasItem("/items/0/equipment"))
        .body("errors.pointer", hasItem("/items/0/condition"))
        .body("errors.pointer", hasItem("/results/0/quantities/1/realList/units/0"));
    Api.as("lab-calibrator")
        .get(Api.CALIBRATIONS + "/" + id)
        .then()
        .body("state", equalTo("DRAFT"));
  }

  @Test
  void stepsAreTakenInTheirOrder() {
    String id = LAB.draft(Api.wholeCalibration());
    String digest = Api.sha256(new byte[] {1});
    expect(409, Api.as("lab-approver").get(path(id, "preview")));
    expect(409, LAB.check(id));
    expect(409, LAB.approve(id, digest));
    expect(200, LAB.submit(id));
    expect(409, LAB.submit(id));
    expect(409, LAB.approve(id, digest));
    expect(200, LAB.check(id));
    expect(409, LAB.check(id));
    LAB.approve(id, digest)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/content-changed"));
    LAB.approve(id, "sha-256:12").then().statusCode(400).body("errors[0].pointer", notNullValue());
    expect(201, LAB.approve(id, Api.sha256(LAB.preview(id))));
  }

  @Test
  void checkerSendsBackWithAReason() {
    String id = LAB.submitted(Api.wholeCalibration());
    Api.as("lab-checker", "{\"accepted\": false}")
        .post(path(id, "check"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/reason"));
    Api.as("lab-checker", "{\"accepted\": false, \"reason\": \"温度点不足\"}")
        .post(path(id, "check"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    Api.as("lab-calibrator")
        .get(Api.CALIBRATIONS + "/" + id)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("rejectedWith", equalTo("温度点不足"));
    assertThat(LAB.complete(id)).startsWith("LAB-");
  }

  @Test
  void onePersonNeverActsTwiceWhereThreeAreAsked() {
    accounts.save(
        new Account(
            "lab-all", "lab", "Everything", Set.of(Role.CALIBRATOR, Role.CHECKER, Role.APPROVER)));
    Laboratory calibrates = new Laboratory("lab-all", "lab-all", "lab-all");
    String mine = calibrates.submitted(Api.wholeCalibration());
    expect(403, calibrates.check(mine));
    expect(200, LAB.check(mine));
    expect(403, calibrates.approve(mine, Api.sha256(LAB.preview(mine))));
    Laboratory checks = new Laboratory("lab-calibrator", "lab-all", "lab-all");
    String other = checks.checked(Api.wholeCalibration());
    expect(403, checks.approve(other, Api.sha256(LAB.preview(other))));
    expect(201, LAB.approve(other, Api.sha256(LAB.preview(other))));
  }

  @Test
  void numbersHaveNoGapsWhenManyAreGivenAtOnce() throws Exception {
    ObjectNode body = Api.wholeCalibration();
    List<String> drafts = IntStream.range(0, 8).mapToObj(i -> LAB.submitted(body)).toList();
    List<Response> checked =
        together(drafts.stream().<Callable<Response>>map(id -> () -> LAB.check(id)).toList());
    List<Integer> sequences =
        checked.stream()
            .map(response -> expect(200, response).<String>path("number"))
            .map(number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)))
            .sorted()
            .toList();
    assertThat(sequences)
        .containsExactlyElementsOf(
            IntStream.range(sequences.get(0), sequences.get(0) + 8).boxed().toList());
  }

  @Test
  void approvingTwiceAtOnceIssuesOneCertificate() throws Exception {
    String id = LAB.checked(Api.wholeCalibration());
    String digest = Api.sha256(LAB.preview(id));
    Callable<Response> approval = () -> LAB.approve(id, digest);
    List<Response> answers = together(List.of(approval, approval, approval));
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409, 412);
    Set<String> files =
        Set.copyOf(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("fileDigest"))
                .toList());
    assertThat(files).hasSize(1);
    Response again = expect(201, LAB.approve(id, digest));
    assertThat(again.<String>path("fileDigest")).isIn(files);
    assertThat(Api.sha256(LAB.xml(again.path("number")))).isIn(files);
  }

  @Test
  void amendmentTakesThePlaceOfTheOld() {
    String old = LAB.issue(Api.wholeCalibration());
    String request =
        "{\"typeOfChange\": \"AMENDED\", \"reasonClass\": \"CORRECTION\","
            + " \"explanation\": \"The order number was wrong.\", \"effectiveFrom\": \""
            + Api.today()
            + "\"}";
    String place = Api.CERTIFICATES + "/" + old + "/amendments";
    expect(403, Api.as("lab-checker", request).post(place));
    expect(404, Api.as("nim-calibrator", request).post(place));
    Response drafted = expect(201, Api.as("lab-calibrator", request).post(place));
    assertThat(drafted.header("Location")).contains(Api.CALIBRATIONS + "/");
    assertThat(status(old)).isEqualTo("VALID");
    String number = LAB.complete(drafted.path("id"));
    Api.as("works-customer")
        .get(Api.CERTIFICATES + "/" + old + "/status")
        .then()
        .statusCode(200)
        .body("status", equalTo("AMENDED"))
        .body("successor", equalTo(number))
        .body("reasonClass", equalTo("CORRECTION"))
        .body("effectiveFrom", equalTo(Api.today().toString()));
    assertThat(status(number)).isEqualTo("VALID");
    Dcc dcc = DccReader.read(LAB.xml(number));
    assertThat(String.valueOf(dcc.coreData().previousReport())).contains(old);
    assertThat(dcc.coreData().replacement()).isNotNull();
    expect(409, Api.as("lab-calibrator", request).post(place));
  }

  @Test
  void withdrawalIsRecordedOnceByTheLaboratory() {
    String number = LAB.issue(Api.wholeCalibration());
    String place = Api.CERTIFICATES + "/" + number + "/withdrawal";
    String request = withdrawal("TECHNICAL_INVALID", true, "");
    expect(403, Api.as("lab-calibrator", request).post(place));
    expect(403, Api.as("works-approver", request).post(place));
    expect(404, Api.as("nim-approver", request).post(place));
    Api.as("lab-approver", withdrawal("TECHNICAL_INVALID", true, ", \"results\": [\"2\"]"))
        .post(place)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/results/0"));
    Api.as("lab-approver", withdrawal("CORRECTION", true, ""))
        .post(place)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/voidAbInitio"));
    assertThat(status(number)).isEqualTo("VALID");
    Api.as("lab-approver", request)
        .post(place)
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
    assertThat(status(number)).isEqualTo("WITHDRAWN");
    expect(409, Api.as("lab-approver", request).post(place));
    assertThat(LAB.xml(number)).isNotEmpty();
  }

  @Test
  void laboratoryOfTwoPersonsLetsTheCheckerApprove() {
    String id = "pair-" + Long.toString(System.nanoTime(), 36);
    ObjectNode organisation =
        (ObjectNode) Api.json(Api.as("operator").get(Api.ORGANISATIONS + "/lab"));
    organisation.put("id", id).put("personsPerCertificate", 2);
    expect(201, Api.as("operator", organisation).post(Api.ORGANISATIONS));
    accounts.save(new Account(id + "-one", id, "One", Set.of(Role.CALIBRATOR, Role.CHECKER)));
    accounts.save(new Account(id + "-two", id, "Two", Set.of(Role.CHECKER, Role.APPROVER)));
    Laboratory pair = new Laboratory(id + "-one", id + "-two", id + "-two");
    ObjectNode body = Api.wholeCalibration();
    ((ObjectNode) body.at("/results/0/quantities/2")).remove("scope");
    body.putArray("standards");
    ((ObjectNode) body.at("/results/0")).putArray("standards");
    body.putArray("attachments");
    String draft = pair.draft(body);
    Response submitted = pair.submit(draft);
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    expect(403, new Laboratory(id + "-one", id + "-one", id + "-two").check(draft));
    expect(200, pair.check(draft));
    Response issued = expect(201, pair.approve(draft, Api.sha256(pair.preview(draft))));
    issued.then().body("number", containsString("-"));
  }

  @Test
  void certificatesAreListedPageByPage() {
    LAB.issue(Api.wholeCalibration());
    List<String> all = new ArrayList<>();
    String next = null;
    do {
      Response page =
          expect(
              200,
              next == null
                  ? Api.as("lab-checker").get(Api.CERTIFICATES + "?limit=2")
                  : Api.as("lab-checker")
                      .queryParam("cursor", next)
                      .get(Api.CERTIFICATES + "?limit=2"));
      List<String> numbers = page.path("items.number");
      assertThat(numbers).hasSizeBetween(1, 2);
      all.addAll(numbers);
      next = page.path("next");
    } while (next != null);
    assertThat(all).doesNotHaveDuplicates();
    Api.as("lab-checker")
        .get(Api.CERTIFICATES + "?limit=200")
        .then()
        .body("items.number", equalTo(all))
        .body("items[0].issuedOn", matchesPattern("20\\d\\d-\\d\\d-\\d\\d"));
    for (String wrong : List.of("limit=0", "limit=201", "limit=x", "cursor=%25%25", "from=May")) {
      Api.as("lab-checker")
          .urlEncodingEnabled(false)
          .get(Api.CERTIFICATES + "?" + wrong)
          .then()
          .statusCode(400)
          .contentType(Api.PROBLEM);
    }
  }

  @Test
  void listsAreFiltered() {
    String withdrawn = Api.demoCertificate("DEMO-L3");
    Api.as("nim-checker")
        .get(Api.CERTIFICATES + "?status=WITHDRAWN&limit=200")
        .then()
        .statusCode(200)
        .body("items.number", hasItem(withdrawn))
        .body("items.status.unique()", equalTo(List.of("WITHDRAWN")));
    Api.as("works-customer")
        .get(Api.CERTIFICATES + "?laboratory=lab&item=works-mic-11")
        .then()
        .statusCode(200)
        .body("items.laboratory.unique()", equalTo(List.of("lab")));
    Api.as("works-customer")
        .get(Api.CERTIFICATES + "?to=2001-01-01")
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of()));
    Api.as("works-customer").get(Api.CERTIFICATES + "?status=GONE").then().statusCode(400);
  }

  private static String withdrawal(String reason, boolean voidAbInitio, String more) {
    return "{\"reasonClass\": \""
        + reason
        + "\", \"explanation\": \"The bath was unstable.\", \"effectiveFrom\": \""
        + Api.today()
        + "\", \"voidAbInitio\": "
        + voidAbInitio
        + more
        + "}";
  }

  private static String status(String number) {
    return expect(200, Api.as("regulator").get(Api.CERTIFICATES + "/" + number + "/status"))
        .path("status");
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
