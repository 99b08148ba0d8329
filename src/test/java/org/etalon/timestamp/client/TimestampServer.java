package org.etalon.timestamp.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.bouncycastle.tsp.TimeStampRequest;
import org.etalon.timestamp.TimestampResponder;
import org.jspecify.annotations.Nullable;

/** A timestamp authority on this machine that speaks HTTP and can be made to misbehave. */
public final class TimestampServer implements AutoCloseable {
  public volatile int status = 200;
  volatile String mediaType = "application/timestamp-reply";
  volatile long delayMillis = 0;
  volatile @Nullable String redirection;
  volatile UnaryOperator<byte[]> change = reply -> reply;
  public final List<String> authorizations = new CopyOnWriteArrayList<>();
  public final List<BigInteger> nonces = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TimestampResponder responder;

  public TimestampServer(TimestampResponder responder) {
    this.responder = responder;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/tsa", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] query = exchange.getRequestBody().readAllBytes();
    TimeStampRequest request = new TimeStampRequest(query);
    nonces.add(request.getNonce());
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] reply = change.apply(responder.respond(query));
    exchange.getResponseHeaders().add("Content-Type", mediaType);
    if (redirection != null) {
      exchange.getResponseHeaders().add("Location", redirection);
    }
    exchange.sendResponseHeaders(status, reply.length);
    try {
      // The head is there in time; the rest lets wait.
      Thread.sleep(delayMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
