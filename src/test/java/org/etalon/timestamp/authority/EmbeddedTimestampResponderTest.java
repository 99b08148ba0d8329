package org.etalon.timestamp.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.etalon.signing.SigningFixture;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampKey;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TimestampQuery;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampUnavailableException;
import org.junit.jupiter.api.Test;

class EmbeddedTimestampResponderTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final byte[] OCTETS = "calibrated".getBytes(StandardCharsets.UTF_8);

  private final TimeStampRequestGenerator requests = new TimeStampRequestGenerator();

  private static TimeStampResponse respond(byte[] request) throws Exception {
    return new TimeStampResponse(FIXTURE.responder.respond(request));
  }

  private static byte[] digest(String algorithm) throws Exception {
    return MessageDigest.getInstance(algorithm).digest(OCTETS);
  }

  private static void assertRejected(byte[] request, int failInfo) throws Exception {
    TimeStampResponse response = respond(request);
    assertThat(response.getStatus()).isEqualTo(2);
    assertThat(response.getFailInfo().intValue()).isEqualTo(failInfo);
    assertThat(response.getTimeStampToken()).isNull();
  }

  @Test
  void issuesWhatItsPolicyPromises() throws Exception {
    byte[] request =
        requests.generate(TSPAlgorithms.SHA256, digest("SHA-256"), BigInteger.TEN).getEncoded();
    TimeStampToken token = respond(request).getTimeStampToken();
    assertThat(token.getTimeStampInfo().getPolicy().getId()).isEqualTo(TimestampPolicy.OID);
    assertThat(token.getTimeStampInfo().getNonce()).isEqualTo(BigInteger.TEN);
    assertThat(token.getTimeStampInfo().getAccuracy().getSeconds().intValueExact()).isEqualTo(1);
    assertThat(token.getTimeStampInfo().isOrdered()).isFalse();
    assertThat(token.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
        .isNotNull();
    assertThat(token.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificate))
        .isNull();
  }

  @Test
  void includesCertificatesOnlyWhenAsked() throws Exception {
    byte[] plain = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    assertThat(respond(plain).getTimeStampToken().getCertificates().getMatches(null)).isEmpty();
    requests.setCertReq(true);
    byte[] asked = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    assertThat(respond(asked).getTimeStampToken().getCertificates().getMatches(null)).hasSize(2);
  }

  @Test
  void acceptsThreeHashFunctionsAndNoOther() throws Exception {
    for (String[] hash :
        new String[][] {
          {"SHA-256", TSPAlgorithms.SHA256.getId()},
          {"SHA-384", TSPAlgorithms.SHA384.getId()},
          {"SHA-512", TSPAlgorithms.SHA512.getId()}
        }) {
      byte[] request =
          requests.generate(new ASN1ObjectIdentifier(hash[1]), digest(hash[0])).getEncoded();
      assertThat(respond(request).getStatus()).isZero();
    }
    assertRejected(
        requests.generate(TSPAlgorithms.SHA1, digest("SHA-1")).getEncoded(), PKIFailureInfo.badAlg);
  }

  @Test
  void saysWhyItRejects() throws Exception {
    byte[] good = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    assertRejected(new byte[0], PKIFailureInfo.badDataFormat);
    assertRejected("GET /".getBytes(StandardCharsets.UTF_8), PKIFailureInfo.badDataFormat);
    assertRejected(java.util.Arrays.copyOf(good, good.length - 1), PKIFailureInfo.badDataFormat);
    assertRejected(java.util.Arrays.copyOf(good, good.length + 1), PKIFailureInfo.badDataFormat);
    assertRejected(
        new byte[TimestampResponder.REQUEST_BYTES_MAX + 1], PKIFailureInfo.badDataFormat);
    assertRejected(
        requests.generate(TSPAlgorithms.SHA256, new byte[31]).getEncoded(),
        PKIFailureInfo.badDataFormat);
    requests.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
    assertRejected(
        requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded(),
        PKIFailureInfo.unacceptedPolicy);
    requests.setReqPolicy(new ASN1ObjectIdentifier(TimestampPolicy.OID));
    ASN1OctetString value = new DEROctetString(new byte[] {5, 0});
    requests.addExtension(new ASN1ObjectIdentifier("1.2.3.4"), false, value.getOctets());
    assertRejected(
        requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded(),
        PKIFailureInfo.unacceptedExtension);
  }

  @Test
  void rejectsOtherVersionsAndLongNonces() throws Exception {
    byte[] good = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    byte[] version = good.clone();
    assertThat(version[4]).as("the version").isEqualTo((byte) 1);
    version[4] = 2;
    assertRejected(version, PKIFailureInfo.badRequest);
    BigInteger nonce = BigInteger.ONE.shiftLeft(512);
    assertRejected(
        requests.generate(TSPAlgorithms.SHA256, digest("SHA-256"), nonce).getEncoded(),
        PKIFailureInfo.badRequest);
    nonce = nonce.subtract(BigInteger.ONE);
    assertThat(
            respond(requests.generate(TSPAlgorithms.SHA256, digest("SHA-256"), nonce).getEncoded())
                .getTimeStampToken()
                .getTimeStampInfo()
                .getNonce())
        .isEqualTo(nonce);
  }

  @Test
  void usesNoSerialNumberTwiceAlsoAfterRestarts() throws Exception {
    byte[] request = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    Set<BigInteger> serials = new HashSet<>();
    for (int restart = 0; restart < 20; restart++) {
      // As after a kill: nothing is kept of what was before.
      var responder =
          new EmbeddedTimestampResponder(FIXTURE.pki, FIXTURE.clock, new SecureRandom());
      for (int i = 0; i < 5; i++) {
        serials.add(
            new TimeStampResponse(responder.respond(request))
                .getTimeStampToken()
                .getTimeStampInfo()
                .getSerialNumber());
      }
    }
    assertThat(serials).hasSize(100).allMatch(s -> s.signum() > 0 && s.bitLength() == 153);
  }

  @Test
  void countsSerialNumbersWithoutAGap() throws Exception {
    SerialNumbers numbers = new SerialNumbers(new SecureRandom());
    Set<BigInteger> seen = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 4; i++) {
      threads.submit(() -> IntStream.range(0, 5_000).forEach(n -> seen.add(numbers.next())));
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).hasSize(20_000);
    assertThat(numbers.next().subtract(Collections.min(seen)))
        .isEqualTo(BigInteger.valueOf(20_000));
  }

  @Test
  void stampsNothingWithoutATrustedTime() throws Exception {
    AtomicReference<Instant> time = new AtomicReference<>();
    var responder = new EmbeddedTimestampResponder(FIXTURE.pki, time::get, new SecureRandom());
    byte[] request = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    assertThat(new TimeStampResponse(responder.respond(request)).getFailInfo().intValue())
        .isEqualTo(PKIFailureInfo.timeNotAvailable);
    time.set(FIXTURE.clock.instant());
    assertThat(new TimeStampResponse(responder.respond(request)).getStatus()).isZero();
    time.set(FIXTURE.clock.instant().plus(Duration.ofDays(20_000)));
    assertThat(new TimeStampResponse(responder.respond(request)).getFailInfo().intValue())
        .as("after the end of the unit's X.509 certificate")
        .isEqualTo(PKIFailureInfo.systemFailure);
  }

  @Test
  void writesMillisecondsAsDerAsks() throws Exception {
    byte[] request = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    Instant second = FIXTURE.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (int millis : new int[] {0, 5, 50, 500, 123}) {
      Instant genTime = second.plusMillis(millis);
      var responder =
          new EmbeddedTimestampResponder(
              FIXTURE.pki, () -> genTime.plusNanos(999_999), new SecureRandom());
      byte[] token =
          new TimeStampResponse(responder.respond(request)).getTimeStampToken().getEncoded();
      var verdict =
          new TimestampTokenVerifier(FIXTURE.clock)
              .verify(
                  token,
                  new TimestampExpectation(
                      OCTETS, null, FIXTURE.pki.timestampChain(), FIXTURE.pki.roots()));
      assertThat(verdict.trusted()).as(verdict.findings().toString()).isTrue();
      assertThat(verdict.token().genTime()).isEqualTo(genTime);
    }
  }

  @Test
  void saysSystemFailureWhenTheKeyFails() throws Exception {
    TimestampKey broken =
        new TimestampKey() {
          @Override
          public List<X509Certificate> timestampChain() {
            return FIXTURE.pki.timestampChain();
          }

          @Override
          public byte[] signTimestamp(byte[] octets) {
            throw new IllegalStateException("The token was pulled out");
          }
        };
    var responder = new EmbeddedTimestampResponder(broken, FIXTURE.clock, new SecureRandom());
    byte[] request = requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded();
    assertThat(new TimeStampResponse(responder.respond(request)).getFailInfo().intValue())
        .isEqualTo(PKIFailureInfo.systemFailure);
  }

  @Test
  void refusesAKeyThatHasAnotherPurpose() {
    List<X509Certificate> seal = FIXTURE.pki.forLaboratory(SigningFixture.LABORATORY).chain();
    TimestampKey other =
        new TimestampKey() {
          @Override
          public List<X509Certificate> timestampChain() {
            return seal;
          }

          @Override
          public byte[] signTimestamp(byte[] octets) {
            return FIXTURE.pki.signTimestamp(octets);
          }
        };
    assertThatThrownBy(
            () -> new EmbeddedTimestampResponder(other, FIXTURE.clock, new SecureRandom()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only and critical purpose");
  }

  @Test
  void stampsWithATokenThatPassesEveryRule() throws Exception {
    byte[] token = FIXTURE.authority.stamp(digest("SHA-256"));
    var verdict =
        new TimestampTokenVerifier(FIXTURE.clock)
            .verify(token, new TimestampExpectation(OCTETS, null, List.of(), FIXTURE.pki.roots()));
    assertThat(verdict.trusted()).as(verdict.findings().toString()).isTrue();
  }

  @Test
  void refusesAReplyToAnotherRequest() throws Exception {
    SecureRandom random = new SecureRandom();
    byte[] earlier =
        FIXTURE.responder.respond(TimestampQuery.of(digest("SHA-256"), random).encoded());
    byte[] withoutNonce =
        FIXTURE.responder.respond(
            requests.generate(TSPAlgorithms.SHA256, digest("SHA-256")).getEncoded());
    for (byte[] reply : List.of(earlier, withoutNonce, new byte[0], new byte[] {0x30, 0})) {
      TimestampAuthority authority = new EmbeddedTimestampAuthority(request -> reply, random);
      assertThatThrownBy(() -> authority.stamp(digest("SHA-256")))
          .isInstanceOf(TimestampUnavailableException.class);
    }
  }
}
