package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;

class SealAndVerifyTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();

  private static SealedDcc seal() throws TimestampUnavailableException {
    return FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc());
  }

  @Test
  void everyCheckPassesExceptWhatIsDecidedElsewhere() throws Exception {
    SealedDcc sealed = seal();
    SignatureReport report = FIXTURE.verifier().verify(sealed.xml());
    assertThat(report.checks())
        .extracting(SignatureCheck::id)
        .containsExactly(
            "signature.present",
            "signature.profile",
            "signature.intact",
            "signer.certificate",
            "signer.trusted",
            "signer.revocation",
            "signer.authorised",
            "timestamp.present",
            "timestamp.valid",
            "timestamp.trusted");
    assertThat(report.checks())
        .filteredOn(c -> c.outcome() != Outcome.PASSED)
        .extracting(SignatureCheck::id)
        .containsExactly("signer.authorised");
    assertThat(report.check("signer.authorised").outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    assertThat(report.check("signature.profile").answer()).startsWith("The fixed profile");
    assertThat(report.check("timestamp.trusted").evidence()).containsEntry("independent", "false");
    assertThat(report.subIndication()).isNull();
    assertThat(report.bestSignatureTime()).isEqualTo(sealed.stampedAt());
    assertThat(report.signerSubject()).contains("DEVELOPMENT").contains("计量");
  }

  @Test
  void contentDigestIsThatOfTheUnsignedDocument() throws Exception {
    SealedDcc sealed = seal();
    byte[] expected = Canonical.sha256(SafeXml.parse(SigningFixture.dcc()));
    assertThat(sealed.contentDigest()).isEqualTo(expected);
    assertThat(FIXTURE.verifier().verify(sealed.xml()).contentDigest())
        .isEqualTo(HexFormat.of().formatHex(expected));
    assertThat(sealed.stampedAt())
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
  }

  @Test
  void oneChangedDigitIsAHashFailure() throws Exception {
    byte[] changed =
        SigningFixture.octets(SigningFixture.text(seal().xml()).replace("20.10", "20.11"));
    SignatureReport report = FIXTURE.verifier().verify(changed);
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("HASH_FAILURE");
    assertThat(report.check("timestamp.valid").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void aChangedSignatureValueIsACryptoFailure() throws Exception {
    String sealed = SigningFixture.text(seal().xml());
    int at = sealed.indexOf("<ds:SignatureValue");
    int start = sealed.indexOf('>', at) + 1;
    char old = sealed.charAt(start + 10);
    byte[] changed =
        SigningFixture.octets(
            sealed.substring(0, start + 10)
                + (old == 'A' ? 'B' : 'A')
                + sealed.substring(start + 11));
    SignatureReport report = FIXTURE.verifier().verify(changed);
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("SIG_CRYPTO_FAILURE");
  }

  @Test
  void anotherDeploymentDoesNotTrustIt() throws Exception {
    SigningFixture other = SigningFixture.temporary();
    SignatureReport report = other.verifier().verify(seal().xml());
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signer.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("signer.revocation").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("timestamp.valid").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.subIndication()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
    assertThat(report.bestSignatureTime()).isNull();
  }

  @Test
  void aTrustedRootWithoutRevocationDataLeavesTheQuestionOpen() throws Exception {
    SigningFixture other = SigningFixture.temporary();
    SignatureReport report = other.verifier(FIXTURE.pki.roots().get(0)).verify(seal().xml());
    assertThat(report.check("signer.trusted").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("signer.revocation").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.bestSignatureTime()).isNull();
    assertThat(report.subIndication()).isEqualTo("CERTIFICATE_CHAIN_GENERAL_FAILURE");
  }

  @Test
  void anUnsignedDocumentHasNothingToVerify() {
    SignatureReport report = FIXTURE.verifier().verify(SigningFixture.dcc());
    assertThat(report.check("signature.present").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.subIndication()).isEqualTo("SIGNED_DATA_NOT_FOUND");
    assertThat(report.checks().subList(1, report.checks().size()))
        .allMatch(c -> c.outcome() == Outcome.NOT_APPLICABLE);
  }

  @Test
  void sealsNothingWithoutATimestamp() {
    DccSealer sealer =
        new FixedProfileSealer(
            FIXTURE.pki,
            digest -> {
              throw new TimestampUnavailableException("down");
            },
            FIXTURE.clock);
    assertThatThrownBy(() -> sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()))
        .isInstanceOf(TimestampUnavailableException.class);
  }

  @Test
  void sealsNothingOverAnotherTimestamp() throws Exception {
    byte[] replayed = FIXTURE.authority.stamp(new byte[32]);
    DccSealer sealer = new FixedProfileSealer(FIXTURE.pki, digest -> replayed, FIXTURE.clock);
    assertThatThrownBy(() -> sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void refusesASignedDocumentAndAnUnknownLaboratory() throws Exception {
    byte[] sealed = seal().xml();
    assertThatThrownBy(() -> FIXTURE.sealer.seal(SigningFixture.LABORATORY, sealed))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FIXTURE.sealer.seal("nobody", SigningFixture.dcc()))
        .isInstanceOf(ProblemException.class);
    assertThat(List.of("../x", "LAB", "", "a/b"))
        .allSatisfy(
            name ->
                assertThatThrownBy(() -> FIXTURE.pki.forLaboratory(name))
                    .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void whoRunsTheAuthorityIsToldByTheDeployment() throws Exception {
    byte[] sealed = FIXTURE.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
    List<X509Certificate> asked = new ArrayList<>();
    SignatureReport report = FIXTURE.verifier(unit -> asked.add(unit)).verify(sealed);
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("timestamp.trusted").evidence()).containsEntry("independent", "true");
    assertThat(asked).isEqualTo(FIXTURE.pki.timestampUnits());
  }
}
