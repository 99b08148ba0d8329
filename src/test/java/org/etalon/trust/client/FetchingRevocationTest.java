package org.etalon.trust.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.fixture.TestRevocation;
import org.etalon.trust.revocation.RevocationData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server with real lists and answers, and what is not asked of it. */
class FetchingRevocationTest {
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Entity root = TestPki.authority("Root").selfSigned();
  private HttpServer server;
  private String base = "";
  private String host = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    host = "127.0.0.1:" + server.getAddress().getPort();
    base = "http://" + host;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    byte[] body = contents.getOrDefault(path, new byte[0]);
    if (path.equals("/moved")) {
      exchange.getResponseHeaders().add("Location", base + "/list");
    }
    exchange.sendResponseHeaders(path.equals("/moved") ? 302 : body.length == 0 ? 404 : 200, 0);
    try (var out = exchange.getResponseBody()) {
      for (byte octet : body) {
        out.write(octet);
        if (path.equals("/slow")) {
          out.flush();
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FetchingRevocation fetching(String... hosts) {
    return new FetchingRevocation(List.of(hosts), Duration.ofSeconds(2), 10_000, Clock.systemUTC());
  }

  private RevocationData fetch(Entity entity, String... hosts) {
    return fetching(hosts).about(entity.certificate(), root.certificate());
  }

  private Entity at(String path) {
    return TestPki.seal("Laboratory").crlAt(base + path).issuedBy(root);
  }

  @Test
  void fetchesAListOnceFromAnAllowedHost() throws Exception {
    contents.put("/list", TestRevocation.by(root).crl().getEncoded());
    Entity seal = at("/list");
    FetchingRevocation fetching = fetching(host);
    assertThat(fetching.about(seal.certificate(), root.certificate()).lists()).hasSize(1);
    assertThat(fetching.about(seal.certificate(), root.certificate()).lists()).hasSize(1);
    assertThat(requests).hasValue(1);
  }

  @Test
  void asksAResponder() {
    Entity seal = TestPki.seal("Laboratory").ocspAt(base + "/ocsp").issuedBy(root);
    contents.put("/ocsp", TestRevocation.by(root).ocsp(seal));
    assertThat(fetch(seal, host).answers()).hasSize(1);
  }

  @Test
  void asksNobodyWhoIsNotAllowed() throws Exception {
    contents.put("/list", TestRevocation.by(root).crl().getEncoded());
    assertThat(fetch(at("/list"))).isEqualTo(RevocationData.NONE);
    assertThat(fetch(at("/list"), "127.0.0.1")).as("the port").isEqualTo(RevocationData.NONE);
    assertThat(fetch(at("/list"), "example.org")).isEqualTo(RevocationData.NONE);
    AllowedHosts hosts = AllowedHosts.of(List.of("pki.example"));
    assertThat(hosts.allow(URI.create("http://PKI.example/a.crl"))).isTrue();
    for (String uri :
        List.of(
            "http://pki.example.org/a",
            "http://pki.example:81/a",
            "http://x@pki.example/a",
            "http://pki.example@evil.example/a",
            "file://pki.example/etc/passwd",
            "ldap://pki.example/cn=a",
            "/a")) {
      assertThat(hosts.allow(URI.create(uri))).as(uri).isFalse();
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void followsNoRedirect() throws Exception {
    contents.put("/list", TestRevocation.by(root).crl().getEncoded());
    assertThat(fetch(at("/moved"), host)).isEqualTo(RevocationData.NONE);
    assertThat(requests).hasValue(1);
  }

  @Test
  void givesUpWhatIsTooLargeTooSlowOrNoList() {
    contents.put("/large", new byte[10_001]);
    contents.put("/slow", new byte[1_000]);
    contents.put("/text", new byte[] {1, 2, 3});
    assertThat(fetch(at("/large"), host)).isEqualTo(RevocationData.NONE);
    assertThat(fetch(at("/text"), host)).isEqualTo(RevocationData.NONE);
    assertThat(fetch(at("/missing"), host)).isEqualTo(RevocationData.NONE);
    Instant start = Instant.now();
    assertThat(fetch(at("/slow"), host)).isEqualTo(RevocationData.NONE);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }
}
