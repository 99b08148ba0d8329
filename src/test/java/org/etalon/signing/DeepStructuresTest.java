package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.tsp.TimeStampResponse;
import org.etalon.fixture.DeepDer;
import org.etalon.signing.fixed.EmbeddedValues;
import org.etalon.timestamp.TimestampQuery;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.trust.X509Octets;
import org.etalon.trust.revocation.OcspAnswer;
import org.etalon.trust.revocation.RevocationData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever binary structure a stranger sends has an answer, however deep it is nested. */
class DeepStructuresTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final int FAR = 12_000;

  static List<byte[]> deep() {
    return List.of(
        DeepDer.sequences(60),
        DeepDer.sequences(FAR),
        DeepDer.withoutLengths(60),
        DeepDer.withoutLengths(FAR));
  }

  /** A sealed document with other octets in an element of its signature. */
  private static byte[] with(String element, byte[] octets) throws Exception {
    SealedText sealed = SealedText.own(FIXTURE);
    String base64 = Base64.getEncoder().encodeToString(octets);
    String changed =
        sealed.text.replaceAll(
            "<" + element + ">[^<]+</" + element + ">",
            "<" + element + ">" + base64 + "</" + element + ">");
    assertThat(changed).isNotEqualTo(sealed.text);
    return SigningFixture.octets(changed);
  }

  @ParameterizedTest
  @MethodSource("deep")
  void aDeepTimestampIsNotValid(byte[] octets) throws Exception {
    SignatureReport report = FIXTURE.verifier().verify(with("xades:EncapsulatedTimeStamp", octets));
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    SignatureCheck valid = report.check("timestamp.valid");
    assertThat(valid.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(valid.evidence()).containsEntry("rule", "FORM");
    assertThat(valid.answer()).contains("nested");
    assertThat(report.bestSignatureTime()).isNull();
  }

  @ParameterizedTest
  @MethodSource("deep")
  void aDeepSignerCertificateIdentifiesNobody(byte[] octets) throws Exception {
    SignatureReport report = FIXTURE.verifier().verify(with("ds:X509Certificate", octets));
    assertThat(report.signer()).isNull();
    assertThat(report.check("signer.certificate").outcome()).isNotEqualTo(Outcome.PASSED);
    assertThat(report.check("signature.intact").outcome()).isNotEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @MethodSource("deep")
  void deepRevocationDataAreAsIfTheyWereNotThere(byte[] octets) {
    List<byte[]> all = List.of(octets);
    assertThat(EmbeddedRevocation.in(new EmbeddedValues(all, all, all)))
        .isEqualTo(RevocationData.NONE);
    assertThat(EmbeddedRevocation.in(octets)).isEqualTo(RevocationData.NONE);
    assertThat(X509Octets.der(octets)).isEqualTo(Optional.empty());
    assertThat(X509Octets.list(octets)).isEqualTo(Optional.empty());
    assertThat(OcspAnswer.read(octets)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("deep")
  void aDeepRequestIsRefusedAndADeepReplyNotTaken(byte[] octets) throws Exception {
    TimeStampResponse response = new TimeStampResponse(FIXTURE.responder.respond(octets));
    assertThat(response.getFailInfo().intValue()).isEqualTo(PKIFailureInfo.badDataFormat);
    TimestampQuery query = TimestampQuery.of(new byte[32], new SecureRandom());
    assertThatThrownBy(() -> query.tokenFrom(octets))
        .isInstanceOf(TimestampUnavailableException.class);
  }
}
