package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.signing.dss.DssSealer;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks on the form of a signature: each has a typed answer, none an exception. */
class SignatureWrappingTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final SignatureVerifier VERIFIER = FIXTURE.verifier();
  private static final String END = "</dcc:digitalCalibrationCertificate>";
  private static final String OPENING = "<dcc:digitalCalibrationCertificate";

  private static String sealed;
  private static String signature;

  @BeforeAll
  static void seal() throws Exception {
    sealed =
        SigningFixture.text(
            FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml());
    signature = sealed.substring(sealed.indexOf("<ds:Signature "), sealed.indexOf(END));
  }

  private static SignatureReport verify(String xml) {
    assertThat(xml).as("the attack changes the document").isNotEqualTo(sealed);
    SignatureReport report = BothWays.judge(VERIFIER, SigningFixture.octets(xml));
    assertThat(report.subIndication()).isNotNull();
    return report;
  }

  private static void assertOutcomes(SignatureReport report, Outcome profile, Outcome intact) {
    assertThat(report.check("signature.profile").outcome())
        .as(report.checks().toString())
        .isEqualTo(profile);
    assertThat(report.check("signature.intact").outcome())
        .as(report.checks().toString())
        .isEqualTo(intact);
  }

  private static void assertBroken(String xml) {
    SignatureReport report = verify(xml);
    assertOutcomes(report, Outcome.FAILED, Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("FORMAT_FAILURE");
  }

  private static void assertRefused(String xml, String subIndication) {
    SignatureReport report = verify(xml);
    assertOutcomes(report, Outcome.FAILED, Outcome.NOT_APPLICABLE);
    assertThat(report.subIndication()).isEqualTo(subIndication);
    assertThat(report.bestSignatureTime()).isNull();
  }

  /** Unreliable by its form; that a digest or value is wrong as well is told before. */
  private static void assertNotReliedOn(String xml, String subIndication) {
    SignatureReport report = verify(xml);
    boolean broken = report.check("signature.intact").outcome() == Outcome.FAILED;
    assertOutcomes(report, Outcome.FAILED, broken ? Outcome.FAILED : Outcome.NOT_APPLICABLE);
    assertThat(report.subIndication())
        .isIn(broken ? List.of("HASH_FAILURE", "SIG_CRYPTO_FAILURE") : List.of(subIndication));
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void originalHiddenInsideAForgedOne() {
    String root = sealed.substring(sealed.indexOf(OPENING));
    String named = root.replaceFirst(OPENING, OPENING + " id=\"original\"");
    String hidden = named.replace("URI=\"\"", "URI=\"#original\"");
    String open = root.substring(0, root.indexOf('>') + 1);
    assertBroken(open + "<dcc:comment>" + hidden + "</dcc:comment>" + END);
  }

  @Test
  void originalMovedIntoAnObjectOfTheSignature() {
    String root = sealed.substring(sealed.indexOf(OPENING)).strip();
    String unsigned = root.replace(signature, "");
    String forged = root.replace("20.10", "99.99");
    String wrapped =
        forged.replace("</ds:Signature>", "<ds:Object>" + unsigned + "</ds:Object></ds:Signature>");
    assertNotReliedOn(wrapped, "SIG_CONSTRAINTS_FAILURE");
    SignatureReport report = verify(wrapped.replaceFirst(" id=\"core\"", ""));
    assertOutcomes(report, Outcome.FAILED, Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("HASH_FAILURE");
  }

  @Test
  void referenceToAPartOnly() {
    assertBroken(sealed.replace("URI=\"\"", "URI=\"#core\""));
  }

  @Test
  void signatureElsewhereThanBelowTheRoot() {
    assertBroken(
        sealed
            .replace(signature, "")
            .replace(END, "<dcc:comment>" + signature + "</dcc:comment>" + END));
  }

  @Test
  void strayBrokenSignatureBesideTheGoodOne() {
    String stray = "<dcc:comment>" + signature + "</dcc:comment>";
    assertThat(
            verify(sealed.replace("<ds:Signature ", stray + "<ds:Signature "))
                .check("signature.profile")
                .outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void nothingIsReferred() {
    assertBroken(sealed.replaceAll("(?s)<ds:Reference .*</ds:Reference>", ""));
  }

  @Test
  void onlyThePropertiesAreReferred() {
    assertBroken(sealed.replaceFirst("(?s)<ds:Reference .*?</ds:Reference>", ""));
  }

  @Test
  void identifiersUsedTwice() {
    Matcher id = Pattern.compile("<xades:SignedProperties[^>]* Id=\"([^\"]+)\"").matcher(sealed);
    assertThat(id.find()).isTrue();
    assertNotReliedOn(
        sealed.replace("<dcc:comment>", "<dcc:comment id=\"" + id.group(1) + "\">"),
        "SIG_CONSTRAINTS_FAILURE");
    assertNotReliedOn(
        sealed.replace("<dcc:comment>", "<dcc:comment id=\"core\">"), "SIG_CONSTRAINTS_FAILURE");
  }

  @Test
  void identifiersUsedTwiceWhenItWasSigned() throws Exception {
    String twice =
        SigningFixture.text(SigningFixture.dcc())
            .replace("<dcc:comment>", "<dcc:comment id=\"core\">");
    byte[] signed =
        new DssSealer(FIXTURE.pki, FIXTURE.authority, FIXTURE.clock)
            .sign(SigningFixture.LABORATORY, SigningFixture.octets(twice));
    assertRefused(SigningFixture.text(signed), "SIG_CONSTRAINTS_FAILURE");
  }

  @Test
  void dangerousTransforms() {
    for (String transform :
        new String[] {
          "http://www.w3.org/TR/1999/REC-xslt-19991116",
          "http://www.w3.org/2000/09/xmldsig#base64",
          "http://www.w3.org/TR/1999/REC-xpath-19991116",
          "http://www.w3.org/2002/06/xmldsig-filter2"
        }) {
      assertRefused(
          sealed.replaceFirst(
              "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
              "<ds:Transform Algorithm=\"" + transform + "\""),
          "SIG_CONSTRAINTS_FAILURE");
    }
    String one =
        "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform>";
    assertThat(sealed).contains(one);
    assertRefused(sealed.replaceFirst(one, one.repeat(6)), "SIG_CONSTRAINTS_FAILURE");
  }

  @Test
  void thingsToFetch() {
    for (String uri : new String[] {"file:/etc/passwd", "http://127.0.0.1:9/x", "dcc.xml"}) {
      assertThat(
              verify(sealed.replace("URI=\"\"", "URI=\"" + uri + "\""))
                  .check("signature.intact")
                  .outcome())
          .isEqualTo(Outcome.FAILED);
    }
    assertRefused(
        sealed.replace(
            "<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1:9/k\"/>"),
        "SIG_CONSTRAINTS_FAILURE");
    assertRefused(
        sealed.replace("</ds:Signature>", "<ds:Object><ds:Manifest/></ds:Object></ds:Signature>"),
        "SIG_CONSTRAINTS_FAILURE");
  }

  @Test
  void partsThatAreThereTwiceOrAreNotPlain() {
    String info =
        sealed.substring(
            sealed.indexOf("<ds:SignedInfo "),
            sealed.indexOf("</ds:SignedInfo>") + "</ds:SignedInfo>".length());
    assertBroken(sealed.replace(info, info + info));
    assertBroken(sealed.replaceFirst("<ds:DigestValue>", "<ds:DigestValue><!-- x -->"));
    assertBroken(sealed.replaceFirst("(<ds:SignatureValue[^>]*>)", "$1<!-- x -->"));
  }

  @Test
  void propertiesThatAreNotTheSignedOnes() {
    String properties =
        sealed.substring(
            sealed.indexOf("<xades:QualifyingProperties"),
            sealed.indexOf("</xades:QualifyingProperties>")
                + "</xades:QualifyingProperties>".length());
    String forged = properties.replaceAll(" Id=\"[^\"]+\"", "");
    assertBroken(sealed.replace("<ds:Object>", "<ds:Object>" + forged + "</ds:Object><ds:Object>"));
    assertBroken(sealed.replaceAll("Target=\"#[^\"]+\"", "Target=\"#other\""));
  }

  @Test
  void weakOrParameterisedAlgorithms() {
    String ecdsa = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    for (String weak :
        new String[] {
          "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1",
          "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
          ""
        }) {
      assertNotReliedOn(sealed.replace(ecdsa, weak), "CRYPTO_CONSTRAINTS_FAILURE");
    }
    assertNotReliedOn(
        sealed.replaceFirst(
            "<ds:SignatureMethod ([^>]*)></ds:SignatureMethod>",
            "<ds:SignatureMethod $1><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>"),
        "CRYPTO_CONSTRAINTS_FAILURE");
    assertNotReliedOn(
        sealed.replaceFirst(
            "<ds:DigestMethod Algorithm=\"[^\"]+\"",
            "<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\""),
        "CRYPTO_CONSTRAINTS_FAILURE");
  }

  @Test
  void zeroAsSignatureValue() {
    String zero = Base64.getEncoder().encodeToString(new byte[64]);
    SignatureReport report =
        verify(
            sealed.replaceAll(
                "(?s)(<ds:SignatureValue[^>]*>).*?(</ds:SignatureValue>)", "$1" + zero + "$2"));
    assertOutcomes(report, Outcome.PASSED, Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("SIG_CRYPTO_FAILURE");
  }

  @Test
  void namesInAForeignNamespaceAreNotASignature() {
    SignatureReport report =
        verify(
            sealed.replace("http://www.w3.org/2000/09/xmldsig#\"", "http://example.org/dsig#\""));
    assertThat(report.check("signature.present").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("SIGNED_DATA_NOT_FOUND");
  }

  @Test
  void missingReferenceToTheSigner() {
    SignatureReport report =
        verify(
            sealed.replaceAll(
                "(?s)<xades:SigningCertificateV2>.*</xades:SigningCertificateV2>", ""));
    assertThat(report.check("signer.certificate").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void certificateOfSomebodyElse() throws Exception {
    FIXTURE.pki.sealFor("other", "Other Laboratory", "FR");
    byte[] other = FIXTURE.pki.forLaboratory("other").chain().get(0).getEncoded();
    SignatureReport report =
        verify(
            sealed.replaceFirst(
                "<ds:X509Certificate>[^<]*<",
                "<ds:X509Certificate>" + Base64.getEncoder().encodeToString(other) + "<"));
    assertThat(report.check("signer.certificate").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.signer()).isNull();
  }

  @Test
  void timestampOfAnotherDocument() throws Exception {
    String other =
        SigningFixture.text(
            FIXTURE
                .sealer
                .seal(
                    SigningFixture.LABORATORY,
                    SigningFixture.octets(
                        SigningFixture.text(SigningFixture.dcc()).replace("20.10", "30.10")))
                .xml());
    SignatureReport report = verify(sealed.replace(stamp(sealed), stamp(other)));
    assertOutcomes(report, Outcome.PASSED, Outcome.PASSED);
    assertThat(report.check("timestamp.valid").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.check("timestamp.valid").evidence()).containsEntry("rule", "IMPRINT");
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void timestampOfRubbishOrNone() {
    SignatureReport rubbish = verify(sealed.replace(stamp(sealed), "AAAA"));
    assertThat(rubbish.check("timestamp.valid").evidence()).containsEntry("rule", "FORM");
    SignatureReport none =
        verify(sealed.replaceAll("(?s)<xades:UnsignedProperties.*</xades:UnsignedProperties>", ""));
    assertOutcomes(none, Outcome.PASSED, Outcome.PASSED);
    assertThat(none.check("signature.profile").answer()).startsWith("Another profile");
    assertThat(none.check("timestamp.present").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(none.check("timestamp.valid").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(none.check("signer.trusted").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(none.bestSignatureTime()).isNull();
  }

  @Test
  void documentTypeIsRejectedBeforeAnything() {
    String body = sealed.substring(sealed.indexOf(OPENING));
    assertThatThrownBy(
            () -> VERIFIER.verify(SigningFixture.octets("<!DOCTYPE x [<!ENTITY a 'b'>]>" + body)))
        .isInstanceOf(XmlRejectedException.class);
  }

  @Test
  void noDamageMakesAnException() {
    byte[] octets = SigningFixture.octets(sealed);
    int from = sealed.indexOf("<ds:Signature ");
    long seed = 3161;
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      byte[] changed = octets.clone();
      int at = from + random.nextInt(octets.length - from);
      changed[at] = (byte) "AZaz09+/=<>\"# ".charAt(random.nextInt(14));
      try {
        SignatureReport report = VERIFIER.verify(changed);
        assertThat(report.checks()).as("seed %d, octet %d", seed, at).hasSize(10);
      } catch (XmlRejectedException e) {
        assertThat(e).as("seed %d, octet %d", seed, at).hasMessageContaining("XML");
      }
    }
  }

  private static String stamp(String xml) {
    String name = "<xades:EncapsulatedTimeStamp";
    int from = xml.indexOf('>', xml.indexOf(name)) + 1;
    return xml.substring(from, xml.indexOf('<', from));
  }
}
