package org.etalon.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.ForeignDcc;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that shows any document, as a browser without an account meets it. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DocumentsPageIT {
  private static final Pattern FILE = Pattern.compile("href=\"(/documents/attachments/[^\"]+)\"");

  private static Response drop(byte[] document, String fileName, String language) {
    return given()
        .header("Accept-Language", language)
        .multiPart("document", fileName, document, "application/octet-stream")
        .post("/documents");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Calibration certificate, Files inside",
    "zh, 校准证书, 附件",
    "de, Kalibrierschein, Dateien darin"
  })
  void aDocumentIsShown(String language, String title, String files) {
    byte[] document = ForeignDcc.signed("X-2026-<b>1</b>");
    Response page = expect(200, drop(document, "a.xml", language));
    assertThat(page.header("Content-Language")).isEqualTo(language);
    assertThat(page.asString())
        .contains("<html lang=\"" + language + "\">", title, files, "100.0086", "138.5025")
        .contains("X-2026-&lt;b&gt;1", "NO_CERTIFICATE_CHAIN_FOUND", Api.sha256(document))
        .doesNotContain("<b>1</b>", "\u202E");
  }

  @Test
  void filesInsideAreSavedAndNeverShown() {
    String page = expect(200, drop(ForeignDcc.unsigned("X-1"), "a.xml", "en")).asString();
    Matcher links = FILE.matcher(page);
    assertThat(links.find()).isTrue();
    Response paper = expect(200, given().get(links.group(1)));
    assertThat(paper.asByteArray()).isEqualTo(ForeignDcc.PAPER);
    assertThat(links.find()).isTrue();
    Response attack = expect(200, given().get(links.group(1)));
    assertThat(attack.asByteArray()).isEqualTo(ForeignDcc.ATTACK);
    assertThat(attack.contentType()).isEqualTo("application/octet-stream");
    assertThat(attack.header("Content-Disposition")).startsWith("attachment;");
    assertThat(attack.headers().getValues("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'");
    // The third cannot be decoded.
    assertThat(links.find()).isFalse();
    Response unknown = given().get("/documents/attachments/0123456789abcdef0123456789/1");
    assertThat(expect(404, unknown).asString()).contains("held no longer");
  }

  @Test
  void aPdfIsShownByTheDccInside() {
    Laboratory lab = Laboratory.of("lab");
    String number = lab.issue(Api.wholeCalibration());
    byte[] pdf =
        Api.as("lab-checker")
            .accept("application/pdf")
            .get(Api.CERTIFICATES + "/" + number)
            .asByteArray();
    assertThat(expect(200, drop(pdf, "a.pdf", "en")).asString())
        .contains("<article class=\"certificate", number, "TOTAL_PASSED");
  }

  @ParameterizedTest
  @CsvSource({
    "no XML at all, Is it XML within the limits?",
    "<a/>, Is it a DCC or an element of the D-SI?",
    "%PDF-1.7 empty, A PDF without a DCC inside"
  })
  void whatIsNoDocumentIsSaidToBeNone(String document, String answer) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    assertThat(expect(200, drop(bytes, "x<script>.xml", "en")).asString())
        .contains("This is not a certificate that can be shown", answer)
        .contains("No certificate could be read in it")
        .doesNotContain("<article", "x<script>", "The signature does not hold");
  }

  @ParameterizedTest
  @CsvSource({"en, not equal to a plain one", "zh, 与普通空格不相等", "de, not equal to a plain one"})
  void rulesSpeakTheLanguageOfThePage(String language, String answer) {
    byte[] document = ForeignDcc.unsigned("X-1\u00a02");
    assertThat(expect(200, drop(document, "a.xml", language)).asString()).contains(answer);
  }

  @Test
  void anElementOfTheDsiHasItsGrade() {
    String real =
        "<si:real xmlns:si='https://ptb.de/si'><si:value>20.10</si:value>"
            + "<si:unit>\\metre</si:unit></si:real>";
    assertThat(
            expect(200, drop(real.getBytes(StandardCharsets.UTF_8), "real.xml", "en")).asString())
        .contains("D-SI 2.2.1", "PLATINUM");
  }

  @Test
  void withoutAFileThePageAsksForOne() {
    assertThat(expect(200, given().get("/documents")).asString())
        .contains("action=\"/documents\"", "type=\"file\"");
    Response empty = given().multiPart("other", "x", new byte[0], "text/plain").post("/documents");
    assertThat(expect(200, empty).asString()).contains("action=\"/documents\"");
    Response large = drop(new byte[10 * 1024 * 1024 + 1], "a.xml", "en");
    assertThat(expect(413, large).asString()).contains("<html", "10 MiB");
  }
}
