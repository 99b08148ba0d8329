package org.etalon.timestamp.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * The {@code Date} of an HTTP server, where NTP is not let through. It tells the second only, so it
 * is asked twice, half a second apart, and both answers must be true together.
 */
final class HttpDateSource implements TimeSource {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration APART = Duration.ofMillis(500);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final URI address;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  HttpDateSource(URI address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public OffsetRange compare() throws IOException {
    try {
      OffsetRange first = once();
      Thread.sleep(APART.toMillis());
      OffsetRange second = once();
      Duration low = max(first.low(), second.low());
      Duration high = min(first.high(), second.high());
      if (high.compareTo(low) < 0) {
        throw new IOException("two answers contradict each other");
      }
      return new OffsetRange(low, high);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private OffsetRange once() throws IOException, InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    Instant sent = clock.instant();
    HttpResponse<Void> answer = http.send(question, HttpResponse.BodyHandlers.discarding());
    Instant received = clock.instant();
    if (received.isBefore(sent)) {
      throw new IOException("the clock was set back meanwhile");
    }
    Instant date = date(answer.headers().firstValue("Date").orElse(""));
    return new OffsetRange(
        Duration.between(received, date), Duration.between(sent, date).plus(SECOND));
  }

  private static Instant date(String written) throws IOException {
    try {
      return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new IOException("no readable Date", e);
    }
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
