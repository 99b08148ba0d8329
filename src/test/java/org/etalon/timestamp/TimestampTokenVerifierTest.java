package org.etalon.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimestampTokenVerifierTest {
  private final TokenFixture fixture = new TokenFixture();
  private final TimestampTokenVerifier verifier =
      new TimestampTokenVerifier(Clock.fixed(TokenFixture.NOW, ZoneOffset.UTC));

  private TimestampVerdict verify(byte[] token) {
    return verifier.verify(
        token,
        new TimestampExpectation(
            TokenFixture.OCTETS, BigInteger.TEN, List.of(), List.of(fixture.authority)));
  }

  @Test
  void passesEveryRule() {
    TimestampVerdict verdict = verify(fixture.token());
    assertThat(verdict.trusted()).isTrue();
    assertThat(verdict.findings().stream().map(TimestampFinding::rule))
        .containsExactly(TimestampRule.values());
    assertThat(verdict.token()).isNotNull();
    assertThat(verdict.token().genTime()).isEqualTo(TokenFixture.NOW);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect(TimestampRule.CONTENT_TYPE, f -> f.contentType = PKCSObjectIdentifiers.data),
        defect(TimestampRule.ONE_SIGNER, f -> f.signers = 2),
        defect(TimestampRule.ONE_SIGNER, f -> f.signers = 0),
        defect(TimestampRule.SIGNER_CERTIFICATE, f -> f.namesSigner = false),
        defect(TimestampRule.SIGNER_CERTIFICATE, f -> f.namesAnother = true),
        defect(TimestampRule.KEY_PURPOSE, f -> f.purposes = List.of()),
        defect(TimestampRule.KEY_PURPOSE, f -> f.purposeCritical = false),
        defect(
            TimestampRule.KEY_PURPOSE,
            f ->
                f.purposes =
                    List.of(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning)),
        defect(TimestampRule.IMPRINT, f -> f.stamped = new byte[] {1}),
        defect(
            TimestampRule.IMPRINT,
            f -> {
              f.imprintAlgorithm = OIWObjectIdentifiers.idSHA1;
              f.imprintHash = "SHA-1";
            }),
        defect(TimestampRule.NONCE, f -> f.nonce = null),
        defect(TimestampRule.NONCE, f -> f.nonce = BigInteger.TWO),
        defect(
            TimestampRule.EXTENSIONS,
            f ->
                f.extensions =
                    new Extensions(
                        new Extension(
                            new ASN1ObjectIdentifier("2.25.1"),
                            true,
                            new DEROctetString(new byte[] {5, 0})))),
        defect(TimestampRule.SIGNATURE, f -> f.signatureAlgorithm = "SHA1withECDSA"),
        defect(
            TimestampRule.TIME,
            f -> f.genTime = TokenFixture.written(TokenFixture.NOW.plus(Duration.ofMinutes(5)))),
        defect(
            TimestampRule.TIME,
            f -> {
              f.genTime = "20261122095900.51Z";
              f.trailingZero = true;
            }),
        defect(TimestampRule.TIME, f -> f.genTime = "20261122105900+0100"),
        defect(
            TimestampRule.SIGNER_PERIOD,
            f -> f.unitEnds = TokenFixture.NOW.minus(Duration.ofDays(1))));
  }

  private static Arguments defect(TimestampRule rule, Consumer<TokenFixture> change) {
    return Arguments.of(rule, change);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void namesTheBrokenRule(TimestampRule rule, Consumer<TokenFixture> change) {
    change.accept(fixture);
    TimestampVerdict verdict = verify(fixture.token());
    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.trusted()).isFalse();
    assertThat(verdict.firstDefect()).get().extracting(TimestampFinding::rule).isEqualTo(rule);
  }

  @Test
  void acceptsFractionsOfASecond() {
    fixture.genTime = "20261122095900.123Z";
    assertThat(verify(fixture.token()).trusted()).isTrue();
  }

  @Test
  void isValidButNotTrustedWithoutAnAnchor() {
    TimestampVerdict verdict =
        verifier.verify(
            fixture.token(),
            new TimestampExpectation(TokenFixture.OCTETS, null, List.of(), List.of()));
    assertThat(verdict.valid()).isTrue();
    assertThat(verdict.trusted()).isFalse();
  }

  @Test
  void noChangedOctetChangesWhatAValidTokenSays() {
    byte[] token = fixture.token();
    TimestampToken original = verify(token).token();
    long seed = 20261122;
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] changed = token.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 + random.nextInt(255));
      TimestampVerdict verdict = verify(changed);
      if (verdict.trusted()) {
        // Some octets of CMS are outside every signature, such as the list of hash functions.
        assertThat(verdict.token()).as("seed %d, octet %d", seed, at).isEqualTo(original);
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(280);
  }

  @Test
  void refusesRubbishAndCutTokens() {
    byte[] token = fixture.token();
    assertThat(verify(new byte[0]).token()).isNull();
    assertThat(verify("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)).token()).isNull();
    assertThat(verify(Arrays.copyOf(token, token.length - 1)).token()).isNull();
    assertThat(verify(Arrays.copyOf(token, token.length + 1)).token()).isNull();
  }
}
