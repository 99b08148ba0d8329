package org.etalon.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
    return Stream.concat(defectsOfTheSigner(), defectsOfTheContent());
  }

  private static Stream<Arguments> defectsOfTheSigner() {
    return Stream.of(
        defect(TimestampRule.CONTENT_TYPE, f -> f.contentType = PKCSObjectIdentifiers.data),
        defect(TimestampRule.CONTENT_TYPE, f -> f.version = 2),
        defect(TimestampRule.ONE_SIGNER, f -> f.signers = 2),
        defect(TimestampRule.ONE_SIGNER, f -> f.signers = 0),
        defect(TimestampRule.SIGNED_ATTRIBUTES, f -> f.signedAttributes = false),
        defect(TimestampRule.SIGNER_CERTIFICATE, f -> f.namesSigner = false),
        defect(
            TimestampRule.SIGNER_CERTIFICATE,
            f -> {
              f.namesAnother = true;
              f.namesBySha1 = true;
            }),
        defect(TimestampRule.SIGNER_CERTIFICATE, f -> f.namesAnother = true),
        defect(TimestampRule.KEY_PURPOSE, f -> f.purposes = List.of()),
        defect(TimestampRule.KEY_PURPOSE, f -> f.purposeCritical = false),
        defect(TimestampRule.KEY_PURPOSE, f -> f.unitIsIssuer = true),
        defect(
            TimestampRule.KEY_PURPOSE,
            f ->
                f.purposes =
                    List.of(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning)));
  }

  private static Stream<Arguments> defectsOfTheContent() {
    return Stream.of(
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
            TimestampRule.SIGNATURE,
            f -> {
              f.signatureAlgorithm = "SHA1withECDSA";
              f.contentDigest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
            }),
        defect(
            TimestampRule.SIGNATURE,
            f -> {
              f.unitKey = TokenFixture.newKey("RSA", 1024);
              f.signatureAlgorithm = "SHA256withRSA";
            }),
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
  void acceptsTheLegacyNameOfTheSigner() {
    fixture.namesSigner = false;
    fixture.namesBySha1 = true;
    TimestampVerdict verdict = verify(fixture.token());
    assertThat(verdict.trusted()).isTrue();
    assertThat(verdict.finding(TimestampRule.SIGNER_CERTIFICATE).orElseThrow().detail())
        .contains("legacy");
  }

  @ParameterizedTest
  @CsvSource({"RSA, 2048, SHA256withRSA", "EC, 384, SHA384withECDSA", "EC, 521, SHA512withECDSA"})
  void acceptsStrongKeysOfOtherKinds(String key, int bits, String algorithm) {
    fixture.unitKey = TokenFixture.newKey(key, bits);
    fixture.signatureAlgorithm = algorithm;
    TimestampVerdict verdict = verify(fixture.token());
    assertThat(verdict.trusted()).as(verdict.findings().toString()).isTrue();
  }

  @Test
  void acceptsOnlyThePoliciesThatAreNamed() {
    byte[] token = fixture.token();
    for (String policy : List.of(TimestampPolicy.OID, "1.2.3")) {
      TimestampVerdict verdict =
          verifier.verify(
              token,
              new TimestampExpectation(
                  Stamped.octets(TokenFixture.OCTETS),
                  null,
                  Set.of(policy),
                  List.of(),
                  List.of(fixture.authority)));
      boolean accepted = policy.equals(TimestampPolicy.OID);
      assertThat(verdict.trusted()).isEqualTo(accepted);
      assertThat(verdict.finding(TimestampRule.POLICY).orElseThrow().passed()).isEqualTo(accepted);
    }
  }

  @Test
  void findsAPathOnlyWithinThePeriodsOfItsMembers() {
    byte[] token = fixture.token();
    assertThat(verify(token).trusted()).isTrue();
    X509Certificate unit = verify(token).token().signer();
    // Asked again at other moments, after the first answer is remembered.
    for (int days : List.of(0, 9, 11, 15, 25, -15)) {
      X509Path path =
          X509Path.find(
              unit,
              List.of(),
              List.of(fixture.authority),
              TokenFixture.NOW.plus(Duration.ofDays(days)));
      assertThat(path != null).as("%d days", days).isEqualTo(days >= 0 && days < 10);
    }
    assertThat(
            X509Path.find(unit, List.of(), List.of(new TokenFixture().authority), TokenFixture.NOW))
        .isNull();
  }

  @Test
  void knowsADigestWithoutItsOctets() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(TokenFixture.OCTETS);
    byte[] token = fixture.token();
    assertThat(imprint(token, digest)).isTrue();
    digest[0]++;
    assertThat(imprint(token, digest)).isFalse();
    digest[0]--;
    fixture.imprintAlgorithm = NISTObjectIdentifiers.id_sha512;
    fixture.imprintHash = "SHA-512";
    assertThat(imprint(fixture.token(), digest)).as("not what was asked").isFalse();
  }

  private boolean imprint(byte[] token, byte[] digest) {
    return verifier
        .verify(
            token,
            new TimestampExpectation(
                Stamped.sha256(digest), null, Set.of(), List.of(), List.of(fixture.authority)))
        .finding(TimestampRule.IMPRINT)
        .orElseThrow()
        .passed();
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
    assertThat(verify(new byte[TimestampTokenVerifier.TOKEN_BYTES_MAX + 1]).token()).isNull();
    assertThat(verify("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)).token()).isNull();
    assertThat(verify(Arrays.copyOf(token, token.length - 1)).token()).isNull();
    assertThat(verify(Arrays.copyOf(token, token.length + 1)).token()).isNull();
  }
}
