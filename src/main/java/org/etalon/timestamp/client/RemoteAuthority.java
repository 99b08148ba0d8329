package org.etalon.timestamp.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.etalon.timestamp.Stamped;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampQuery;
import org.etalon.timestamp.TimestampToken;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.timestamp.TimestampVerdict;

/**
 * One server that speaks RFC 3161 over HTTP. Follows no redirection and believes no reply
 * unchecked.
 */
final class RemoteAuthority {
  private static final String QUERY = "application/timestamp-query";
  private static final String REPLY = "application/timestamp-reply";
  private static final int REPLY_BYTES_MAX = TimestampTokenVerifier.TOKEN_BYTES_MAX + 1024;

  // A token is as old as its way here; more means that one of the two clocks is wrong.
  private static final Duration AGE_MAX = Duration.ofMinutes(1);

  private final AuthoritySettings settings;
  private final HttpClient http;
  private final Clock clock;
  private final SecureRandom random;
  private final TimestampTokenVerifier verifier;
  private final CircuitBreaker breaker;

  RemoteAuthority(AuthoritySettings settings, HttpClient http, Clock clock, SecureRandom random) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
    this.random = random;
    this.verifier = new TimestampTokenVerifier(clock);
    this.breaker = new CircuitBreaker(clock);
  }

  AuthoritySettings settings() {
    return settings;
  }

  /** Whether it is left alone after failures. */
  boolean leftAlone() {
    return breaker.open();
  }

  /** Asks for one token. */
  Obtained stamp(byte[] sha256) throws TimestampUnavailableException {
    if (!breaker.lets()) {
      throw new TimestampUnavailableException(settings.name() + " is left alone after failures");
    }
    boolean done = false;
    try {
      TimestampQuery query = TimestampQuery.of(sha256, random);
      Obtained obtained = checked(query.tokenFrom(exchange(query.encoded())), sha256, query);
      done = true;
      return obtained;
    } finally {
      if (done) {
        breaker.succeeded();
      } else {
        breaker.failed();
      }
    }
  }

  private byte[] exchange(byte[] query) throws TimestampUnavailableException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.url())
            .timeout(settings.timeout())
            .header("Content-Type", QUERY)
            .header("Accept", REPLY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(query));
    if (settings.authorization() != null) {
      request.header("Authorization", settings.authorization());
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request.build(), head -> new LimitedBody(REPLY_BYTES_MAX));
    try {
      // The timeout of the request ends with the head; this one is for the body as well.
      HttpResponse<byte[]> response =
          exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return body(response);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw unavailable("did not answer in " + settings.timeout(), e);
    } catch (ExecutionException e) {
      throw unavailable("could not be asked", e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.cancel(true);
      throw unavailable("was not waited for", e);
    }
  }

  private byte[] body(HttpResponse<byte[]> response) throws TimestampUnavailableException {
    if (response.statusCode() != 200) {
      throw new TimestampUnavailableException(
          settings.name() + " answered with status " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.split(";", 2)[0].trim().equalsIgnoreCase(REPLY)) {
      throw new TimestampUnavailableException(
          settings.name() + " answered with another media type");
    }
    return response.body();
  }

  private Obtained checked(byte[] token, byte[] sha256, TimestampQuery query)
      throws TimestampUnavailableException {
    TimestampVerdict verdict =
        verifier.verify(
            token,
            new TimestampExpectation(
                Stamped.sha256(sha256),
                query.nonce(),
                settings.policies(),
                Set.of(),
                settings.trust()));
    boolean good = settings.trust().isEmpty() ? verdict.valid() : verdict.trusted();
    TimestampToken told = verdict.token();
    if (told == null || !good) {
      throw new TimestampUnavailableException(
          settings.name() + " gave a token that breaks a rule: " + verdict.defects());
    }
    if (told.genTime().isBefore(clock.instant().minus(AGE_MAX))) {
      throw new TimestampUnavailableException(
          settings.name() + " stamps " + told.genTime() + ", which is past for the clock here");
    }
    return new Obtained(token, told);
  }

  private TimestampUnavailableException unavailable(String what, Throwable cause) {
    return new TimestampUnavailableException(settings.name() + " " + what, cause);
  }

  /** A token that passed, as DER and read. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Obtained(byte[] der, TimestampToken told) {}
}
