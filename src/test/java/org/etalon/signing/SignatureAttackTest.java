package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.util.BigIntegers;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.etalon.timestamp.authority.EmbeddedTimestampResponder;
import org.etalon.xml.Canonical;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks on what a signature says, each with the word of EN 319 102-1 that it must end in. */
class SignatureAttackTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final SignatureVerifier VERIFIER = FIXTURE.verifier();
  private static final BigInteger ORDER = CustomNamedCurves.getByName("P-256").getN();
  private static final int HALF = 32;

  private static SealedText sealed;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedText.own(FIXTURE);
  }

  private static SignatureReport judge(String xml) {
    assertThat(xml).as("the attack changes the document").isNotEqualTo(sealed.text);
    SignatureReport report = BothWays.judge(VERIFIER, SigningFixture.octets(xml));
    assertThat(BothWays.isAccepted(report)).as(report.checks().toString()).isFalse();
    return report;
  }

  private static void assertVerdicts(Map<String, String> documents, String subIndication) {
    documents.forEach(
        (name, xml) -> assertThat(judge(xml).subIndication()).as(name).isEqualTo(subIndication));
  }

  @Test
  void contentThatIsReplacedDoubledOrMoved() {
    String text = sealed.text;
    String administrative = sealed.element("dcc:administrativeData");
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(
        "X5 administrative data twice",
        text.replace(
            administrative,
            administrative.replace(" id=\"core\"", "").replace("000012", "000099")
                + administrative));
    documents.put(
        "X5 administrative data in a comment",
        text.replace(administrative, "")
            .replace("<dcc:comment>", "<dcc:comment>" + administrative));
    documents.put("X9 nothing at all", sealed.start() + sealed.signature() + SealedText.END);
    documents.put(
        "X9 digest of nothing",
        text.replace(
            sealed.value("ds:DigestValue"),
            Base64.getEncoder().encodeToString(Canonical.sha256(new byte[0]))));
    documents.put(
        "X15 foreign namespace",
        text.replace("<si:value>", "<si:value xmlns:si=\"https://ptb.de/si/\">"));
    documents.put(
        "X15 default namespace",
        text.replace("<dcc:comment>", "<comment xmlns=\"https://ptb.de/dcc\">")
            .replace("</dcc:comment>", "</comment>"));
    documents.put(
        "X15 attribute of the same local name",
        text.replace(
            "schemaVersion=\"3.3.0\"", "schemaVersion=\"3.3.0\" si:schemaVersion=\"2.4.0\""));
    assertVerdicts(documents, "HASH_FAILURE");
  }

  @Test
  void identifiersThatNameTwo() {
    String text = sealed.text;
    String properties = sealed.element("xades:SignedProperties");
    Matcher id = java.util.regex.Pattern.compile("Id=\"([^\"]+)\"").matcher(properties);
    assertThat(id.find()).isTrue();
    Map<String, String> documents = new LinkedHashMap<>();
    for (String name : new String[] {"id", "Id", "ID", "iD", "xml:id"}) {
      documents.put(
          "X6 " + name,
          text.replace("<dcc:comment>", "<dcc:comment " + name + "=\"" + id.group(1) + "\">"));
      documents.put(
          "X6 in a foreign vocabulary, " + name,
          text.replace(
              "<dcc:comment>",
              "<dcc:comment><x xmlns=\"urn:x\" " + name + "=\"" + id.group(1) + "\"/>"));
    }
    documents.forEach(
        (name, xml) -> {
          SignatureReport report = judge(xml);
          assertThat(report.check("signature.profile").answer()).as(name).contains("used twice");
          assertThat(report.subIndication()).as(name).isEqualTo("HASH_FAILURE");
        });
  }

  @Test
  void numbersOutOfRange() {
    String value = sealed.value("ds:SignatureValue");
    byte[] octets = Base64.getDecoder().decode(value);
    byte[] r = Arrays.copyOf(octets, HALF);
    byte[] s = Arrays.copyOfRange(octets, HALF, 2 * HALF);
    byte[] zero = new byte[HALF];
    byte[] one = BigIntegers.asUnsignedByteArray(HALF, BigInteger.ONE);
    byte[] order = BigIntegers.asUnsignedByteArray(HALF, ORDER);
    byte[] most = new byte[HALF];
    Arrays.fill(most, (byte) 0xFF);
    Map<String, String> documents = new LinkedHashMap<>();
    for (byte[][] pair :
        new byte[][][] {
          {zero, s}, {r, zero}, {zero, one}, {one, one}, {order, s}, {r, order}, {most, most}
        }) {
      String forged =
          Base64.getEncoder().encodeToString(org.bouncycastle.util.Arrays.concatenate(pair));
      documents.put("X13 " + forged, sealed.text.replace(value, forged));
    }
    assertVerdicts(documents, "SIG_CRYPTO_FAILURE");
  }

  @Test
  void base64WithBitsThatMeanNothing() {
    String value = sealed.value("ds:SignatureValue");
    assertThat(value).endsWith("==");
    char last = value.charAt(value.length() - 3);
    String loose = value.substring(0, value.length() - 3) + (char) (last + 1) + "==";
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("bits", sealed.text.replace(value, loose));
    documents.put("no padding", sealed.text.replace(value, value.replace("=", "")));
    documents.put("other letters", sealed.text.replace(value, "_" + value.substring(1)));
    assertVerdicts(documents, "FORMAT_FAILURE");
  }

  @Test
  void aSignatureThatIsGone() {
    assertVerdicts(
        Map.of("X14 stripped", sealed.text.replace(sealed.signature(), "")),
        "SIGNED_DATA_NOT_FOUND");
  }

  @Test
  void aTimestampFromTheFuture() throws Exception {
    Clock ahead = Clock.offset(FIXTURE.clock, Duration.ofHours(1));
    SecureRandom random = new SecureRandom();
    byte[] token =
        new EmbeddedTimestampAuthority(
                new EmbeddedTimestampResponder(FIXTURE.pki, ahead, random), random)
            .stamp(Canonical.sha256(SigningFixture.octets(sealed.element("ds:SignatureValue"))));
    SignatureReport report =
        judge(
            sealed.text.replace(
                sealed.value("xades:EncapsulatedTimeStamp"),
                Base64.getEncoder().encodeToString(token)));
    assertThat(report.check("timestamp.valid").evidence()).containsEntry("rule", "TIME");
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void aClaimedTimeHelpsNobody() throws Exception {
    String claimed = sealed.value("xades:SigningTime");
    SignatureReport report = judge(sealed.text.replace(claimed, "2001-01-01T00:00:00Z"));
    assertThat(report.subIndication()).isEqualTo("HASH_FAILURE");
    assertThat(report.bestSignatureTime()).isNull();
  }
}
