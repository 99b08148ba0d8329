package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other ways to write the same document, and what only looks like one. */
class NeutralEditsTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final SignatureVerifier VERIFIER = FIXTURE.verifier();
  private static final Map<String, UnaryOperator<String>> SAME = new TreeMap<>();
  private static final Map<String, UnaryOperator<String>> OTHER = new TreeMap<>();
  private static String own;
  private static String dss;

  static {
    SAME.put("quotation marks", t -> t.replace("schemaVersion=\"3.3.0\"", "schemaVersion='3.3.0'"));
    SAME.put("space in tags", t -> t.replace("<si:value>", "<si:value \n>"));
    SAME.put("space in end tags", t -> t.replace("</si:value>", "</si:value\t>"));
    SAME.put("character reference", t -> t.replace("20.10", "2&#48;.1&#x30;"));
    SAME.put("CDATA", t -> t.replace("20.10", "<![CDATA[20]]>.10"));
    SAME.put("declaration", t -> t.replaceFirst("<\\?xml[^>]*\\?>", "<?xml version='1.0'?>"));
    SAME.put("no declaration", t -> t.replaceFirst("<\\?xml[^>]*\\?>\\s*", ""));
    SAME.put("byte order mark", t -> "\uFEFF" + t);
    SAME.put("line ends", t -> t.replace("\n", "\r\n"));
    SAME.put("space after the root", t -> t + "\n\n ");
    SAME.put("comment between elements", t -> t.replace("<!-- a comment -->", "<!-- another -->"));
    SAME.put("comment before the root", t -> t.replace("<dcc:digital", "<!-- x --><dcc:digital"));
    SAME.put(
        "order of attributes",
        t ->
            t.replace(
                "<dcc:digitalCalibrationCertificate",
                "<dcc:digitalCalibrationCertificate xmlns:unused='urn:unused'"));
    SAME.put(
        "empty elements", t -> t.replaceAll("(<ds:Transform [^>]*[^/])></ds:Transform>", "$1/>"));
    SAME.put("space in the signature", t -> t.replace("<ds:KeyInfo>", "\n <ds:KeyInfo>\n"));
    SAME.put("space in base64", t -> t.replace("<ds:X509Certificate>M", "<ds:X509Certificate>\nM"));

    OTHER.put("digit", t -> t.replace("20.10", "20.11"));
    OTHER.put("zero at the end", t -> t.replace("20.10", "20.1"));
    OTHER.put("space in a value", t -> t.replace("20.10", "20.10 "));
    OTHER.put("space between elements", t -> t.replace("<dcc:comment>", " <dcc:comment>"));
    OTHER.put("space after the signature", t -> t.replace("</ds:Signature>", "</ds:Signature> "));
    OTHER.put("other attribute value", t -> t.replace("id=\"core\"", "id=\"Core\""));
    OTHER.put("attribute more", t -> t.replace("<si:value>", "<si:value x=\"\">"));
    OTHER.put("attribute less", t -> t.replace(" id=\"core\"", ""));
    OTHER.put("element more", t -> t.replace("<si:value>", "<si:label/><si:value>"));
    OTHER.put("composed letter", t -> t.replace("Über", "U\u0308ber"));
    OTHER.put("text without its element", t -> t.replaceAll("</?dcc:comment>", ""));
    OTHER.put("instruction before the root", t -> t.replace("<dcc:digital", "<?x y?><dcc:digital"));
    OTHER.put("instruction in the root", t -> t.replace("<dcc:comment>", "<?x?><dcc:comment>"));
    OTHER.put("instruction at the end", t -> t + "<?x?>");
    OTHER.put(
        "other prefix",
        t ->
            t.replace("<si:value>", "<s:value xmlns:s='https://ptb.de/si'>")
                .replace("</si:value>", "</s:value>"));
    OTHER.put(
        "other namespace", t -> t.replace("xmlns:si=\"https://ptb.de/si\"", "xmlns:si=\"urn:x\""));
    OTHER.put("default namespace", t -> t.replace("<si:value>", "<si:value><x xmlns=''/>"));
  }

  @BeforeAll
  static void seal() throws Exception {
    own = SealedText.own(FIXTURE).text;
    dss = SealedText.byDss(FIXTURE).text;
  }

  private static SignatureReport judge(String sealed, UnaryOperator<String> edit, String name) {
    String changed = edit.apply(sealed);
    assertThat(changed).as(name).isNotEqualTo(sealed);
    return BothWays.judge(VERIFIER, SigningFixture.octets(changed));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sameContentIsAccepted(boolean bySelf) {
    SAME.forEach(
        (name, edit) -> {
          boolean onlyOwn = name.equals("empty elements") && !bySelf;
          if (!onlyOwn) {
            SignatureReport report = judge(bySelf ? own : dss, edit, name);
            assertThat(BothWays.isAccepted(report)).as(name + report.checks()).isTrue();
            assertThat(report.check("signature.profile").answer())
                .as(name)
                .startsWith("The fixed profile");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void otherContentIsAHashFailure(boolean bySelf) {
    OTHER.forEach(
        (name, edit) -> {
          SignatureReport report = judge(bySelf ? own : dss, edit, name);
          assertThat(report.subIndication()).as(name + report.checks()).isEqualTo("HASH_FAILURE");
          assertThat(report.bestSignatureTime()).isNull();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "20.10, 2<!-- -->0.10",
    "20.10, <!-- -->20.10",
    "20.10, 20.10<!-- -->",
    "20 °C, 20<!----> °C",
    "\\degreecelsius, \\degree<!-- x -->celsius"
  })
  void aCommentInAValueIsNotRelied(String value, String split) {
    String changed = own.replace(value, split);
    SignatureReport report = BothWays.judge(VERIFIER, SigningFixture.octets(changed));
    assertThat(BothWays.isFixed(SigningFixture.octets(changed))).isFalse();
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signature.profile").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("SIG_CONSTRAINTS_FAILURE");
  }
}
