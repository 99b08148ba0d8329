package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a certificate by weight, their tags, and requests that are conditional on them. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class CertificateFormsIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  private static Response get(String number, String accept) {
    return Api.as("lab-checker").header("Accept", accept).get(Api.CERTIFICATES + "/" + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/xml                                                 | application/xml",
        "text/html                                                       | text/html",
        "application/pdf                                                 | application/pdf",
        "application/xml;q=0.2, text/html;q=0.8                          | text/html",
        "application/json;q=0.1, */*                                     | application/xml",
        "application/json;q=0, application/*                             | application/xml",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "*/*, application/pdf;q=0.5                                      | application/json",
        "text/*                                                          | text/html"
      })
  void theHeaviestFormIsAnswered(String accept, String type) {
    Response answer = expect(200, get(Api.demoCertificate("DEMO-L2"), accept));
    assertThat(answer.contentType()).startsWith(type);
    assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
  }

  @ParameterizedTest
  @CsvSource({"image/png", "application/xml;q=0", "*/*;q=0.0"})
  void whatNobodyHasIsNotAcceptable(String accept) {
    Response answer = expect(406, get(Api.demoCertificate("DEMO-L2"), accept));
    assertThat(answer.contentType()).startsWith(Api.PROBLEM);
  }

  @Test
  void everyFormHasATagOfItsOwnAndAnswersToIt() {
    String number = LAB.issue(Api.wholeCalibration());
    Set<String> tags = new HashSet<>();
    List<String> forms =
        List.of("application/json", "application/xml", "text/html", "application/pdf");
    for (String form : forms) {
      String tag = expect(200, get(number, form)).header("ETag");
      tags.add(tag);
      Response again =
          Api.as("lab-checker")
              .accept(form)
              .header("If-None-Match", "\"other\", " + tag)
              .get(Api.CERTIFICATES + "/" + number);
      assertThat(expect(304, again).asByteArray()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      Response head = Api.as("lab-checker").accept(form).head(Api.CERTIFICATES + "/" + number);
      assertThat(expect(200, head).header("ETag")).isEqualTo(tag);
      assertThat(head.contentType()).startsWith(form);
      assertThat(head.asByteArray()).isEmpty();
    }
    assertThat(tags).hasSameSizeAs(forms);
    expect(
        404,
        Api.as("nim-checker")
            .header("If-None-Match", tags.iterator().next())
            .get(Api.CERTIFICATES + "/" + number));
  }

  /** What tells how a certificate stands is new when that changed; the file never is. */
  @Test
  void tagsChangeWithTheStatus() {
    String number = LAB.issue(Api.wholeCalibration());
    String page = get(number, "text/html").header("ETag");
    String file = get(number, "application/xml").header("ETag");
    String withdrawal =
        "{\"reasonClass\": \"CORRECTION\", \"voidAbInitio\": false, \"explanation\": \"x\","
            + " \"effectiveFrom\": \""
            + Api.today()
            + "\"}";
    expect(
        200,
        Api.as("lab-approver", withdrawal).post(Api.CERTIFICATES + "/" + number + "/withdrawal"));
    assertThat(get(number, "text/html").header("ETag")).isNotEqualTo(page);
    assertThat(get(number, "application/xml").header("ETag")).isEqualTo(file);
  }

  @Test
  void whatWasMadeHasAPathAsItsAddress() {
    Response made = Api.as("lab-calibrator", Api.wholeCalibration()).post(Api.CALIBRATIONS);
    assertThat(expect(201, made).header("Location"))
        .isEqualTo(Api.CALIBRATIONS + "/" + made.path("id"));
  }
}
