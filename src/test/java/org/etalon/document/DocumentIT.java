package org.etalon.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.ForeignDcc;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of others, from their reception to the certificate that rests on them, over HTTP. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DocumentIT {
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final Laboratory LAB = Laboratory.of("lab");

  private static String number() {
    return "X-" + UUID.randomUUID();
  }

  private static Response post(String account, byte[] document) {
    return Api.as(account).contentType("application/xml").body(document).post(DOCUMENTS);
  }

  private static String place(byte[] document) {
    return DOCUMENTS + "/" + Api.sha256(document).substring("sha-256:".length());
  }

  @Test
  void aDocumentIsKeptOnceWithItsReport() {
    String number = number();
    byte[] document = ForeignDcc.signed(number);
    Response created = expect(201, post("lab-calibrator", document));
    assertThat(created.header("Location")).endsWith(place(document));
    created
        .then()
        .body("digests.file", equalTo(Api.sha256(document)))
        .body("organisation", equalTo("lab"))
        .body("certificate.number", equalTo(number))
        .body("certificate.issuedOn", equalTo("2026-10-05"))
        .body("report.indication", equalTo("INDETERMINATE"))
        .body("report.checks.find { it.id == 'signature.intact' }.outcome", equalTo("PASSED"))
        .body("report.checks.find { it.id == 'signer.trusted' }.outcome", equalTo("INDETERMINATE"));
    Response again = expect(200, post("lab-checker", document));
    assertThat(again.asString()).isEqualTo(created.asString());
    assertThat(again.header("Location")).isEqualTo(created.header("Location"));
    List<String> kept = Api.as("lab-approver").get(DOCUMENTS + "?limit=200").path("items.number");
    assertThat(kept).containsOnlyOnce(number);
  }

  @Test
  void aDocumentIsFoundByEitherDigest() {
    byte[] document = ForeignDcc.signed(number());
    String content = expect(201, post("lab-calibrator", document)).path("digests.content");
    assertThat(content).startsWith("sha-256:").isNotEqualTo(Api.sha256(document));
    for (String digest :
        List.of(Api.sha256(document), content, content.substring(8).toUpperCase(Locale.ROOT))) {
      assertThat(
              expect(200, Api.as("lab-checker").get(DOCUMENTS + "/" + digest))
                  .<String>path("digests.file"))
          .isEqualTo(Api.sha256(document));
    }
  }

  @Test
  void everyFormIsThere() {
    byte[] document = ForeignDcc.unsigned(number());
    expect(201, post("lab-calibrator", document))
        .then()
        .body("digests.content", nullValue())
        .body("report.subIndication", equalTo("SIGNED_DATA_NOT_FOUND"));
    Response xml =
        expect(200, Api.as("lab-checker").accept("application/xml").get(place(document)));
    assertThat(xml.asByteArray()).isEqualTo(document);
    assertThat(xml.header("ETag")).isEqualTo("\"" + place(document).substring(18) + "\"");
    assertThat(xml.header("Content-Digest")).isEqualTo(Api.contentDigest(document));
    Response page =
        expect(
            200,
            Api.as("lab-checker")
                .accept("text/html")
                .header("Accept-Language", "zh")
                .get(place(document)));
    assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(page.asString()).contains("<html lang=\"zh\"").contains("校准实验室");
    for (String form : List.of("application/xml", "application/json", "text/html")) {
      Response first = expect(200, Api.as("lab-checker").accept(form).get(place(document)));
      Response second =
          expect(
              304,
              Api.as("lab-checker")
                  .accept(form)
                  .header("If-None-Match", first.header("ETag"))
                  .get(place(document)));
      assertThat(second.asByteArray()).isEmpty();
      assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
      expect(200, Api.as("lab-checker").accept(form).head(place(document)));
    }
    expect(406, Api.as("lab-checker").accept("application/pdf").get(place(document)));
  }

  @Test
  void aDocumentBelongsToWhoPostedIt() {
    byte[] document = ForeignDcc.signed(number());
    String content = expect(201, post("lab-calibrator", document)).path("digests.content");
    for (String stranger : List.of("nim-approver", "works-customer", "works-calibrator")) {
      for (String digest : List.of(Api.sha256(document), content)) {
        expect(404, Api.as(stranger).get(DOCUMENTS + "/" + digest));
        expect(404, Api.as(stranger).get(DOCUMENTS + "/" + digest + "/attachments/1"));
      }
      List<String> files =
          Api.as(stranger).get(DOCUMENTS + "?limit=200").path("items.digests.file");
      assertThat(files).doesNotContain(Api.sha256(document));
    }
    Response own = expect(201, post("nim-calibrator", document));
    assertThat(own.<String>path("organisation")).isEqualTo("nim");
    assertThat(Api.as("nim-checker").get(place(document)).<String>path("receivedAt"))
        .isEqualTo(own.path("receivedAt"));
    expect(200, Api.as("regulator").get(place(document)));
    List<String> files =
        Api.as("regulator").get(DOCUMENTS + "?limit=200").path("items.digests.file");
    assertThat(files.stream().filter(Api.sha256(document)::equals)).hasSize(2);
  }

  @Test
  void onlyLaboratoriesKeepDocuments() {
    byte[] document = ForeignDcc.unsigned(number());
    for (String other : List.of("works-customer", "regulator", "operator")) {
      expect(403, post(other, document));
    }
    expect(401, given().contentType("application/xml").body(document).post(DOCUMENTS));
    expect(403, Api.as("operator").get(DOCUMENTS));
  }

  @Test
  void whatIsNotAsSignedIsRefused() {
    String text = new String(ForeignDcc.signed(number()), StandardCharsets.UTF_8);
    byte[] changed = text.replace("138.5025", "138.5026").getBytes(StandardCharsets.UTF_8);
    expect(422, post("lab-calibrator", changed))
        .then()
        .body("type", equalTo("/problems/rule-broken"))
        .body("errors.code", hasItem("signature-intact"));
    expect(404, Api.as("lab-calibrator").get(place(changed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "<a/>", "%PDF-1.7 nothing inside", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"})
  void whatIsNoDccIsRefused(String document) {
    expect(422, post("lab-calibrator", document.getBytes(StandardCharsets.UTF_8)))
        .then()
        .contentType(Api.PROBLEM)
        .body("errors.code", contains("document-well-formed"));
  }

  @Test
  void otherBodiesAreRefused() {
    expect(422, Api.as("lab-calibrator").contentType("application/xml").post(DOCUMENTS));
    expect(415, Api.as("lab-calibrator").contentType("text/plain").body("x").post(DOCUMENTS));
    expect(413, post("lab-calibrator", new byte[12 * 1024 * 1024]));
    for (String digest : List.of("x", "sha-256:00", "..%2F..", "0".repeat(64))) {
      expect(404, Api.as("lab-calibrator").urlEncodingEnabled(false).get(DOCUMENTS + "/" + digest));
    }
  }

  @Test
  void theDccInsideAPdfIsKept() {
    String own = LAB.issue(Api.wholeCalibration());
    byte[] pdf =
        Api.as("lab-checker")
            .accept("application/pdf")
            .get(Api.CERTIFICATES + "/" + own)
            .asByteArray();
    byte[] xml = LAB.xml(own);
    Response kept =
        Api.as("lab-calibrator").contentType("application/pdf").body(pdf).post(DOCUMENTS);
    expect(201, kept).then().body("digests.file", equalTo(Api.sha256(xml)));
    assertThat(Api.as("lab-checker").accept("application/xml").get(place(xml)).asByteArray())
        .isEqualTo(xml);
    expect(200, post("lab-calibrator", xml));
  }

  @Test
  void theSameKeyGivesTheSameAnswer() {
    byte[] document = ForeignDcc.unsigned(number());
    String key = UUID.randomUUID().toString();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Response answer =
          Api.as("lab-calibrator")
              .header("Idempotency-Key", key)
              .contentType("application/xml")
              .body(document)
              .post(DOCUMENTS);
      expect(201, answer);
      answers.add(answer.asString() + answer.header("Location"));
    }
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    expect(
        422,
        Api.as("lab-calibrator")
            .header("Idempotency-Key", key)
            .contentType("application/xml")
            .body(ForeignDcc.unsigned(number()))
            .post(DOCUMENTS));
  }

  @Test
  void theListHasPages() {
    List<String> posted = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String number = number();
      expect(201, post("works-calibrator", ForeignDcc.unsigned(number)));
      posted.add(0, number);
    }
    List<String> listed = new ArrayList<>();
    String cursor = null;
    do {
      String query = "?limit=1" + (cursor == null ? "" : "&cursor=" + cursor);
      Response page = expect(200, Api.as("works-checker").get(DOCUMENTS + query));
      page.then().body("items", hasSize(1));
      listed.add(page.path("items[0].number"));
      cursor = page.path("next");
    } while (cursor != null && listed.size() < 50);
    assertThat(listed).doesNotHaveDuplicates().containsSequence(posted);
    expect(400, Api.as("works-checker").get(DOCUMENTS + "?cursor=eA"));
    String never = "+1000000000-12-31T23:59:59Z sha-256:" + "0".repeat(64) + " lab";
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(never.getBytes(UTF_8));
    expect(400, Api.as("works-checker").get(DOCUMENTS + "?cursor=" + encoded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | application/pdf          | attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%201.pdf",
        "2 | application/octet-stream | attachment; filename=\"pagelmth.html\"; filename*=UTF-8''pagelmth.html"
      })
  void attachmentsAreSavedAndNeverShown(int n, String type, String disposition) {
    byte[] document = ForeignDcc.unsigned(number());
    expect(201, post("lab-calibrator", document))
        .then()
        .body("attachments.number", contains(1, 2, 3))
        .body("attachments[0].fileName", equalTo("../../证书 1.pdf"))
        .body("attachments[0].bytes", equalTo(ForeignDcc.PAPER.length))
        .body("attachments[2].bytes", nullValue());
    Response file = expect(200, Api.as("lab-checker").get(place(document) + "/attachments/" + n));
    assertThat(file.asByteArray()).isEqualTo(n == 1 ? ForeignDcc.PAPER : ForeignDcc.ATTACK);
    assertThat(file.contentType()).isEqualTo(type);
    assertThat(file.headers().getValues("Content-Disposition")).containsExactly(disposition);
    assertThat(file.headers().getValues("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'");
    assertThat(file.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    for (String none : List.of("0", "3", "4", "-1")) {
      expect(404, Api.as("lab-checker").get(place(document) + "/attachments/" + none));
    }
    for (String number : List.of("x", "99999999999")) {
      expect(400, Api.as("lab-checker").get(place(document) + "/attachments/" + number));
    }
  }

  @Test
  void attachmentsOfCertificatesAreThereToo() {
    String number = LAB.issue(Api.wholeCalibration());
    String place = Api.CERTIFICATES + "/" + number;
    expect(200, Api.as("works-customer").get(place))
        .then()
        .body("attachments.fileName", contains("paper.pdf"))
        .body("attachments[0].mediaType", equalTo("application/pdf"));
    Response file = expect(200, Api.as("works-customer").get(place + "/attachments/1"));
    assertThat(file.asString()).isEqualTo("%PDF-1.7 paper");
    assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"paper.pdf\"");
    assertThat(file.headers().getValues("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'");
    expect(404, Api.as("works-customer").get(place + "/attachments/2"));
    expect(404, Api.as("nim-calibrator").get(place + "/attachments/1"));
  }
}
