package org.etalon.timestamp.clock;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TrustedTime;
import org.etalon.timestamp.clock.ClockReport.State;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives the time of the machine as long as most of the time sources that answer show it to be
 * within the accuracy of {@link TimestampPolicy}. Between two comparisons a clock that nobody can
 * set back watches that the other one is not set.
 */
@Singleton
public final class ClockMonitor implements TrustedTime {
  private static final Logger LOG = Logger.getLogger(ClockMonitor.class);
  private static final Duration ACCURACY = Duration.ofSeconds(TimestampPolicy.ACCURACY_SECONDS);

  private final List<TimeSource> sources;
  private final Duration holdover;
  private final boolean production;
  private final Clock clock;
  private final LongSupplier ticks;
  private volatile @Nullable Comparison last;

  @Inject
  ClockMonitor(ClockConfig config, Clock clock, SecureRandom random) {
    this(
        sources(config.sources().orElse(List.of()), clock, random),
        config.holdover(),
        config.production(),
        clock,
        System::nanoTime);
  }

  ClockMonitor(
      List<TimeSource> sources,
      Duration holdover,
      boolean production,
      Clock clock,
      LongSupplier ticks) {
    this.sources = List.copyOf(sources);
    this.holdover = holdover;
    this.production = production;
    this.clock = clock;
    this.ticks = ticks;
  }

  private static List<TimeSource> sources(List<URI> addresses, Clock clock, SecureRandom random) {
    List<TimeSource> sources = new ArrayList<>();
    for (URI address : addresses) {
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() == null || !List.of("ntp", "http", "https").contains(scheme)) {
        throw new IllegalStateException(
            "A time source is ntp://host, http://… or https://…, not " + address);
      }
      int port = address.getPort() < 0 ? NtpSource.PORT : address.getPort();
      sources.add(
          scheme.equals("ntp")
              ? new NtpSource(address.getHost(), port, clock, random)
              : new HttpDateSource(address, clock));
    }
    return sources;
  }

  @Override
  public @Nullable Instant now() {
    Instant now = clock.instant();
    return switch (report(now).state()) {
      case WITHIN -> now;
      case NOT_COMPARED -> production ? null : now;
      case UNKNOWN, BEYOND -> null;
    };
  }

  ClockReport report() {
    return report(clock.instant());
  }

  private ClockReport report(Instant now) {
    if (sources.isEmpty()) {
      return new ClockReport(State.NOT_COMPARED, "No time source is configured.", null);
    }
    Comparison known = last;
    if (known == null) {
      return new ClockReport(State.UNKNOWN, "No time source has answered yet.", null);
    }
    if (!known.good) {
      return new ClockReport(State.BEYOND, known.detail, known.wall);
    }
    Duration since = Duration.ofNanos(ticks.getAsLong() - known.ticks);
    if (since.compareTo(holdover) > 0) {
      return new ClockReport(State.UNKNOWN, "No time source has answered for long.", known.wall);
    }
    Duration step = Duration.between(known.wall, now).minus(since).abs();
    return known.range.largest().plus(step).compareTo(ACCURACY) > 0
        ? new ClockReport(State.UNKNOWN, "The clock was set since the comparison.", known.wall)
        : new ClockReport(State.WITHIN, known.detail, known.wall);
  }

  @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
  void compare() {
    List<Answer> answers = new ArrayList<>();
    for (TimeSource source : sources) {
      try {
        answers.add(new Answer(source.name(), source.compare()));
      } catch (IOException | RuntimeException e) {
        LOG.warnf("The time source %s gave no time: %s", source.name(), e.getMessage());
      }
    }
    if (!answers.isEmpty()) {
      last = judge(answers);
    }
  }

  private Comparison judge(List<Answer> answers) {
    List<Answer> good = answers.stream().filter(a -> a.range.within(ACCURACY)).toList();
    boolean most = 2 * good.size() > answers.size();
    Answer best =
        (most ? good : answers)
            .stream().min(Comparator.comparing(answer -> answer.range.width())).orElseThrow();
    String detail =
        String.format(
            Locale.ROOT,
            "%d of %d sources show the clock within %d s; %s puts it between %d and %d ms off.",
            good.size(),
            answers.size(),
            ACCURACY.toSeconds(),
            best.source,
            best.range.low().toMillis(),
            best.range.high().toMillis());
    if (!most) {
      LOG.error("Timestamps stop: " + detail);
    }
    return new Comparison(most, best.range, clock.instant(), ticks.getAsLong(), detail);
  }

  private record Answer(String source, OffsetRange range) {}

  private record Comparison(
      boolean good, OffsetRange range, Instant wall, long ticks, String detail) {}
}
