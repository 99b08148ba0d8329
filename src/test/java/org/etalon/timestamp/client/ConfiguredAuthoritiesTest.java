package org.etalon.timestamp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.etalon.signing.SigningFixture;
import org.etalon.timestamp.Stamped;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.timestamp.TimestampVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfiguredAuthoritiesTest {
  private static final SigningFixture ONE = SigningFixture.temporary();
  private static final SigningFixture OTHER = SigningFixture.temporary();
  private static final TimestampAuthority NO_BUILT_IN =
      digest -> {
        throw new TimestampUnavailableException("There is no built-in authority here");
      };

  private final TimestampServer first = new TimestampServer(ONE.responder);
  private final TimestampServer second = new TimestampServer(OTHER.responder);
  private final MovedClock clock = new MovedClock();
  private final byte[] digest = sha256("calibrated");

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AuthoritySettings settings(TimestampServer server, SigningFixture pki) {
    return new AuthoritySettings(
        server.url(),
        Set.of(TimestampPolicy.OID),
        pki.pki.roots(),
        null,
        true,
        Duration.ofMillis(1500));
  }

  private ConfiguredAuthorities authorities(int required, AuthoritySettings... settings) {
    return new ConfiguredAuthorities(
        List.of(settings), required, true, NO_BUILT_IN, clock, new SecureRandom());
  }

  private ConfiguredAuthorities both(int required) {
    return authorities(required, settings(first, ONE), settings(second, OTHER));
  }

  private TimestampVerdict verdict(byte[] token, SigningFixture pki) {
    return new TimestampTokenVerifier(clock)
        .verify(
            token,
            new TimestampExpectation(
                Stamped.sha256(digest), null, Set.of(), List.of(), pki.pki.roots()));
  }

  @Test
  void asksTheFirstAndOnlyThat() throws Exception {
    byte[] token = both(1).stamp(digest);
    assertThat(verdict(token, ONE).trusted()).isTrue();
    assertThat(second.nonces).isEmpty();
  }

  @Test
  void sendsAnotherNonceEachTime() throws Exception {
    ConfiguredAuthorities authorities = both(1);
    for (int i = 0; i < 20; i++) {
      authorities.stamp(digest);
    }
    assertThat(first.nonces).hasSize(20).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(first.nonces).allMatch(nonce -> nonce.bitLength() == 64);
  }

  static Stream<Arguments> misbehaviours() {
    byte[] earlier = new byte[] {0x30, 0};
    return Stream.of(
        bad("is down", TimestampServer::close),
        bad("status 500", s -> s.status = 500),
        bad("status 401", s -> s.status = 401),
        bad("another media type", s -> s.mediaType = "text/html"),
        bad("a body that is late", s -> s.delayMillis = 4000),
        bad("a body that is endless", s -> s.change = reply -> new byte[10_000_000]),
        bad("rubbish", s -> s.change = reply -> earlier),
        bad("nothing", s -> s.change = reply -> new byte[0]),
        bad("a changed signature", s -> s.change = ConfiguredAuthoritiesTest::spoiled));
  }

  private static Arguments bad(String what, Consumer<TimestampServer> change) {
    return Arguments.of(what, change);
  }

  private static byte[] spoiled(byte[] reply) {
    // The signature is at the end.
    reply[reply.length - 3] ^= 1;
    return reply;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void goesOnToTheNext(String what, Consumer<TimestampServer> change) throws Exception {
    change.accept(first);
    assertThat(verdict(both(1).stamp(digest), OTHER).trusted()).isTrue();
    assertThatThrownBy(() -> authorities(1, settings(first, ONE)).stamp(digest))
        .isInstanceOf(TimestampUnavailableException.class);
  }

  @Test
  void followsNoRedirection() {
    first.status = 307;
    first.redirection = second.url().toString();
    AuthoritySettings anybody =
        new AuthoritySettings(
            first.url(), Set.of(), List.of(), null, true, Duration.ofMillis(1500));
    assertThatThrownBy(() -> authorities(1, anybody).stamp(digest)).hasMessageContaining("0 of 1");
    assertThat(second.nonces).isEmpty();
  }

  @Test
  void believesNoReplayedReply() throws Exception {
    byte[][] kept = new byte[1][];
    first.change =
        reply -> {
          kept[0] = kept[0] == null ? reply : kept[0];
          return kept[0];
        };
    ConfiguredAuthorities authorities = authorities(1, settings(first, ONE));
    authorities.stamp(digest);
    assertThatThrownBy(() -> authorities.stamp(digest))
        .hasRootCauseMessage("response contains wrong nonce value.");
  }

  @Test
  void believesNobodyElseAndNoOtherPolicy() {
    AuthoritySettings pinned = settings(first, OTHER);
    assertThatThrownBy(() -> authorities(1, pinned).stamp(digest))
        .cause()
        .hasMessageContaining("CHAIN");
    AuthoritySettings other =
        new AuthoritySettings(
            first.url(), Set.of("1.2.3"), ONE.pki.roots(), null, true, Duration.ofSeconds(2));
    assertThatThrownBy(() -> authorities(1, other).stamp(digest))
        .cause()
        .hasMessageContaining("POLICY");
  }

  @Test
  void believesNoClockThatIsBehind() {
    clock.moved = Duration.ofMinutes(5);
    assertThatThrownBy(() -> authorities(1, settings(first, ONE)).stamp(digest))
        .cause()
        .hasMessageContaining("past for the clock here");
  }

  @Test
  void givesAsManyAsRequiredEachOfAnotherUnit() throws Exception {
    List<byte[]> tokens = both(2).stamps(digest);
    assertThat(tokens).hasSize(2);
    assertThat(verdict(tokens.get(0), ONE).trusted()).isTrue();
    assertThat(verdict(tokens.get(1), OTHER).trusted()).isTrue();
    assertThatThrownBy(
            () -> authorities(2, settings(first, ONE), settings(first, ONE)).stamps(digest))
        .hasMessage("1 of 2 timestamps could be had");
    second.status = 503;
    assertThatThrownBy(() -> both(2).stamps(digest)).hasMessage("1 of 2 timestamps could be had");
    assertThatThrownBy(() -> authorities(2, settings(first, ONE)))
        .hasMessageContaining("etalon.timestamp.required");
  }

  @Test
  void goesWithoutOnlyWhereThatIsAllowed() throws Exception {
    first.status = 503;
    ConfiguredAuthorities lenient =
        new ConfiguredAuthorities(
            List.of(settings(first, ONE)), 1, false, NO_BUILT_IN, clock, new SecureRandom());
    assertThat(lenient.stamps(digest)).isEmpty();
    assertThatThrownBy(() -> lenient.stamp(digest))
        .isInstanceOf(TimestampUnavailableException.class);
    ConfiguredAuthorities alone =
        new ConfiguredAuthorities(List.of(), 1, false, NO_BUILT_IN, clock, new SecureRandom());
    assertThat(alone.stamps(digest)).isEmpty();
  }

  @Test
  void usesTheBuiltInOneWhereNoneIsConfigured() throws Exception {
    ConfiguredAuthorities alone =
        new ConfiguredAuthorities(List.of(), 1, true, ONE.authority, clock, new SecureRandom());
    assertThat(alone.stamps(digest)).hasSize(1);
    assertThat(verdict(alone.stamp(digest), ONE).trusted()).isTrue();
  }

  @Test
  void leavesWhoeverFailsAloneForAWhile() throws Exception {
    first.status = 500;
    ConfiguredAuthorities authorities = both(1);
    for (int i = 0; i < 10; i++) {
      authorities.stamp(digest);
    }
    assertThat(first.nonces).hasSize(CircuitBreaker.FAILURES);
    assertThat(new AuthoritiesHealth(authorities).call().getData().orElseThrow().toString())
        .contains("left alone after failures", "asked")
        .doesNotContain("/tsa");
    first.status = 200;
    authorities.stamp(digest);
    assertThat(first.nonces).as("still left alone").hasSize(CircuitBreaker.FAILURES);
  }

  @Test
  void triesOnceAfterAPauseThatGrows() {
    CircuitBreaker breaker = new CircuitBreaker(clock);
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      assertThat(breaker.lets()).isTrue();
      breaker.failed();
    }
    assertThat(breaker.open()).isTrue();
    assertThat(breaker.lets()).isFalse();
    Duration pause = CircuitBreaker.FIRST_PAUSE;
    for (int i = 0; i < 8; i++) {
      clock.moved = clock.moved.plus(pause).minusSeconds(1);
      assertThat(breaker.lets()).as("before the end of %s", pause).isFalse();
      clock.moved = clock.moved.plusSeconds(1).plusMillis(200);
      assertThat(breaker.lets()).isTrue();
      assertThat(breaker.lets()).as("one at a time").isFalse();
      breaker.failed();
      pause = pause.multipliedBy(2);
      if (pause.compareTo(CircuitBreaker.LONGEST_PAUSE) > 0) {
        pause = CircuitBreaker.LONGEST_PAUSE;
      }
    }
    clock.moved = clock.moved.plus(pause).plusSeconds(1);
    assertThat(breaker.lets()).isTrue();
    breaker.succeeded();
    assertThat(breaker.open()).isFalse();
    assertThat(breaker.lets()).isTrue();
  }

  @Test
  void tellsItsOwnUnitsFromOthers() {
    X509Certificate ownUnit = ONE.pki.timestampChain().get(0);
    X509Certificate belowTheSameIssuer =
        ONE.pki.forLaboratory(SigningFixture.LABORATORY).chain().get(0);
    X509Certificate unitOfOther = OTHER.pki.timestampChain().get(0);
    KnownIndependence independence =
        new KnownIndependence(ONE.pki::timestampChain, authorities(1, settings(second, OTHER)));
    assertThat(independence.independent(ownUnit)).isFalse();
    assertThat(independence.independent(belowTheSameIssuer)).isFalse();
    // Both issuers have the same name, and only the key tells them apart.
    assertThat(unitOfOther.getIssuerX500Principal()).isEqualTo(ownUnit.getIssuerX500Principal());
    assertThat(independence.independent(unitOfOther)).isTrue();
    AuthoritySettings dependent =
        new AuthoritySettings(
            second.url(), Set.of(), OTHER.pki.issuers(), null, false, Duration.ofSeconds(2));
    assertThat(
            new KnownIndependence(ONE.pki::timestampChain, authorities(1, dependent))
                .independent(unitOfOther))
        .isFalse();
  }

  /** The clock of the machine, moved on. */
  private static final class MovedClock extends Clock {
    private volatile Duration moved = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(moved);
    }
  }
}
