package org.etalon.trust.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an allowed host once: no redirect, no more octets and no more time than the limits, for the
 * whole answer. What goes wrong is an answer that is not there.
 */
final class LimitedHttp {
  private static final int OK = 200;

  private final AllowedHosts hosts;
  private final Duration timeout;
  private final int bytesMax;
  private final HttpClient client;

  LimitedHttp(AllowedHosts hosts, Duration timeout, int bytesMax) {
    this.hosts = hosts;
    this.timeout = timeout;
    this.bytesMax = bytesMax;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  Optional<byte[]> get(URI uri) {
    return hosts.allow(uri) ? send(HttpRequest.newBuilder(uri).GET()) : Optional.empty();
  }

  Optional<byte[]> post(URI uri, String type, byte[] body) {
    return hosts.allow(uri)
        ? send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
        : Optional.empty();
  }

  private Optional<byte[]> send(HttpRequest.Builder request) {
    // A slow answer must not hold a verification, so the limit is on the body too.
    CompletableFuture<byte @Nullable []> answer =
        client
            .sendAsync(request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(this::read);
    try {
      return Optional.ofNullable(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      return Optional.empty();
    }
  }

  private byte @Nullable [] read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        return null;
      }
      byte[] octets = body.readNBytes(bytesMax + 1);
      return octets.length > bytesMax ? null : octets;
    } catch (IOException e) {
      return null;
    }
  }
}
