package org.etalon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.etalon.problem.ProblemType;
import org.etalon.problem.TooManyRequestsException;
import org.junit.jupiter.api.Test;

class RequestRateTest {
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private RequestRate rate(int perCaller, int total) {
    return new RequestRate(
        perCaller,
        total,
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }
        });
  }

  /** How many of so many requests are answered. */
  private static int answered(RequestRate rate, String address, int requests) {
    int answered = 0;
    for (int i = 0; i < requests; i++) {
      try {
        rate.count(address);
        answered++;
      } catch (TooManyRequestsException e) {
        assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
      }
    }
    return answered;
  }

  @Test
  void anAddressMayAskSoOftenInAMinuteAndGetsItBackEvenly() {
    RequestRate rate = rate(6, 0);
    assertThat(answered(rate, "192.0.2.1", 20)).isEqualTo(6);
    assertThat(answered(rate, "192.0.2.2", 20)).as("another one").isEqualTo(6);
    assertThatThrownBy(() -> rate.count("192.0.2.1"))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class, e -> assertThat(e.seconds()).isEqualTo(10))
        .hasMessage("This address asks too often.");
    now = now.plus(Duration.ofMillis(9_999));
    assertThat(answered(rate, "192.0.2.1", 1)).isZero();
    now = now.plus(Duration.ofMillis(1));
    assertThat(answered(rate, "192.0.2.1", 20)).isEqualTo(1);
    now = now.plus(Duration.ofHours(1));
    assertThat(answered(rate, "192.0.2.1", 20)).as("no more than a minute's").isEqualTo(6);
  }

  @Test
  void allTogetherMayAskSoOften() {
    RequestRate rate = rate(3, 5);
    assertThat(answered(rate, "192.0.2.1", 9)).isEqualTo(3);
    assertThat(answered(rate, "192.0.2.2", 9)).isEqualTo(2);
    assertThatThrownBy(() -> rate.count("192.0.2.3")).hasMessage("This is asked for too often.");
    now = now.plusSeconds(12);
    assertThat(answered(rate, "192.0.2.3", 9)).as("what was refused was not counted").isEqualTo(1);
  }

  @Test
  void theAddressesOfOneNetworkOfIpv6AreOneCaller() {
    RequestRate rate = rate(2, 0);
    assertThat(answered(rate, "2001:db8:0:1::1", 1)).isEqualTo(1);
    assertThat(answered(rate, "2001:db8:0:1:ffff::2", 2)).isEqualTo(1);
    assertThat(answered(rate, "2001:db8:0:2::1", 3)).isEqualTo(2);
  }

  @Test
  void aClockThatWasSetBackMakesNobodyWait() {
    RequestRate rate = rate(1, 1);
    assertThat(answered(rate, "192.0.2.1", 2)).isEqualTo(1);
    now = now.minus(Duration.ofDays(1));
    assertThat(answered(rate, "192.0.2.1", 2)).isEqualTo(1);
  }

  @Test
  void zeroIsWithoutALimitAndLessIsRefused() {
    assertThat(answered(rate(0, 0), "192.0.2.1", 10_000)).isEqualTo(10_000);
    assertThatCode(() -> rate(-1, 0)).isInstanceOf(IllegalStateException.class);
    assertThatCode(() -> rate(0, -1)).isInstanceOf(IllegalStateException.class);
  }
}
