package org.etalon.timestamp.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.etalon.timestamp.clock.ClockReport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClockMonitorTest {
  private static final Duration HOLDOVER = Duration.ofMinutes(10);

  private final NtpServer server = new NtpServer();
  private final ShiftedClock clock = new ShiftedClock();
  private final AtomicLong ticks = new AtomicLong();
  private final NtpSource ntp = ntp(server);

  private NtpSource ntp(NtpServer of) {
    return new NtpSource("127.0.0.1", of.port(), clock, new SecureRandom());
  }

  private ClockMonitor monitor(TimeSource... sources) {
    return new ClockMonitor(List.of(sources), HOLDOVER, false, clock, ticks::get);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"0, WITHIN", "900, WITHIN", "-900, WITHIN", "1100, BEYOND", "-1100, BEYOND"})
  void stopsBeyondTheAccuracy(long millis, State state) {
    server.ahead = Duration.ofMillis(millis);
    ClockMonitor monitor = monitor(ntp);
    assertThat(monitor.now()).as("before the first comparison").isNull();
    monitor.compare();
    assertThat(monitor.report().state()).as(monitor.report().detail()).isEqualTo(state);
    assertThat(monitor.now() != null).isEqualTo(state == State.WITHIN);
    assertThat(new ClockHealth(monitor).call().getStatus().name())
        .isEqualTo(state == State.WITHIN ? "UP" : "DOWN");
  }

  @Test
  void stampsAgainWhenTheClockIsRightAgain() {
    ClockMonitor monitor = monitor(ntp);
    clock.shift = Duration.ofSeconds(5);
    monitor.compare();
    assertThat(monitor.now()).isNull();
    clock.shift = Duration.ZERO;
    monitor.compare();
    assertThat(monitor.now()).isNotNull();
  }

  @Test
  void doubtOfTheServerCounts() {
    // Two seconds, in units of 2⁻¹⁶ s.
    server.rootDispersion = 2 << 16;
    ClockMonitor monitor = monitor(ntp);
    monitor.compare();
    assertThat(monitor.report().state()).isEqualTo(State.BEYOND);
  }

  static Stream<Arguments> badAnswers() {
    return Stream.of(
        bad("not synchronised", s -> s.leap = 3),
        bad("not synchronised", s -> s.stratum = 0),
        bad("not synchronised", s -> s.stratum = 16),
        bad("not the answer of a server", s -> s.mode = 3),
        bad("not the answer to", s -> s.repeatsTheNumber = false),
        bad("not the answer to", s -> s.length = 47));
  }

  private static Arguments bad(String message, Consumer<NtpServer> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void believesNoBadAnswer(String message, Consumer<NtpServer> change) {
    change.accept(server);
    assertThatThrownBy(ntp::compare).isInstanceOf(IOException.class).hasMessageContaining(message);
    ClockMonitor monitor = monitor(ntp);
    monitor.compare();
    assertThat(monitor.report().state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void aGoodComparisonHoldsForAWhile() {
    ClockMonitor monitor = monitor(ntp);
    monitor.compare();
    server.stratum = 0;
    advance(HOLDOVER.minusSeconds(1));
    monitor.compare();
    assertThat(monitor.now()).isNotNull();
    advance(Duration.ofSeconds(2));
    monitor.compare();
    assertThat(monitor.report().state()).isEqualTo(State.UNKNOWN);
    assertThat(monitor.now()).isNull();
  }

  @Test
  void noticesThatTheClockWasSet() {
    ClockMonitor monitor = monitor(ntp);
    monitor.compare();
    clock.shift = Duration.ofMillis(-1200);
    assertThat(monitor.now()).isNull();
    assertThat(monitor.report().detail()).contains("was set");
    clock.shift = Duration.ofMillis(400);
    assertThat(monitor.now()).isNotNull();
  }

  @Test
  void mostSourcesDecide() {
    try (NtpServer second = new NtpServer();
        NtpServer third = new NtpServer()) {
      ClockMonitor monitor = monitor(ntp, ntp(second), ntp(third));
      third.ahead = Duration.ofDays(1);
      monitor.compare();
      assertThat(monitor.report().state()).isEqualTo(State.WITHIN);
      assertThat(monitor.report().detail()).contains("2 of 3");
      second.ahead = Duration.ofDays(1);
      monitor.compare();
      assertThat(monitor.report().state()).isEqualTo(State.BEYOND);
      second.stratum = 0;
      monitor.compare();
      assertThat(monitor.report().state()).as("one against one").isEqualTo(State.BEYOND);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, WITHIN", "-4, BEYOND", "4, BEYOND"})
  void comparesWithTheDateOfAnHttpServer(int seconds, State state) throws Exception {
    try (DateServer http = new DateServer()) {
      http.ahead = Duration.ofSeconds(seconds);
      HttpDateSource source = new HttpDateSource(http.address(), clock);
      assertThat(source.compare().width()).isLessThan(Duration.ofMillis(900));
      ClockMonitor monitor = monitor(source);
      monitor.compare();
      assertThat(monitor.report().state()).as(monitor.report().detail()).isEqualTo(state);
      http.tellsNone = true;
      assertThatThrownBy(source::compare).hasMessageContaining("Date");
    }
  }

  @Test
  void withoutASourceItSaysSoAndStampsOnlyForEvaluation() {
    ClockMonitor evaluation = monitor();
    evaluation.compare();
    assertThat(evaluation.report().state()).isEqualTo(State.NOT_COMPARED);
    assertThat(evaluation.now()).isNotNull();
    ClockMonitor production = new ClockMonitor(List.of(), HOLDOVER, true, clock, ticks::get);
    assertThat(production.now()).isNull();
    assertThat(new ClockHealth(production).call().getData().orElseThrow())
        .containsEntry("state", "NOT_COMPARED");
  }

  @Test
  void readsItsSourcesFromTheConfiguration() {
    String address = "ntp://127.0.0.1:" + server.port();
    ClockMonitor monitor = new ClockMonitor(config(address), clock, new SecureRandom());
    monitor.compare();
    assertThat(monitor.report().detail()).contains(address);
    for (String wrong : List.of("ftp://time.example.org", "time.example.org", "ntp:123")) {
      assertThatThrownBy(() -> new ClockMonitor(config(wrong), clock, new SecureRandom()))
          .hasMessageContaining("time source");
    }
  }

  @Test
  void readsBothErasOfTheProtocol() throws IOException {
    for (String now :
        List.of("2026-11-22T10:00:00.25Z", "2036-02-07T06:28:17.25Z", "2056-01-01T00:00:00Z")) {
      clock.fixed = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
      server.ahead = Duration.between(Instant.now(), Instant.parse(now));
      assertThat(ntp.compare().largest()).as(now).isLessThan(Duration.ofSeconds(30));
    }
  }

  private static ClockConfig config(String source) {
    return new ClockConfig() {
      @Override
      public Optional<List<URI>> sources() {
        return Optional.of(List.of(URI.create(source)));
      }

      @Override
      public Duration holdover() {
        return HOLDOVER;
      }

      @Override
      public boolean production() {
        return false;
      }
    };
  }

  private void advance(Duration by) {
    ticks.addAndGet(by.toNanos());
    clock.shift = clock.shift.plus(by);
    server.ahead = server.ahead.plus(by);
  }

  /** The machine's clock, set wrong. */
  private static final class ShiftedClock extends Clock {
    private volatile Duration shift = Duration.ZERO;
    private volatile Clock fixed = Clock.systemUTC();

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
      return fixed.instant().plus(shift);
    }
  }
}
