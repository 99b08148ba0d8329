package org.etalon.trust.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the addresses of the configuration are asked, and nothing that they point to. */
class FetchingListsTest {
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (path.equals("/moved.xml")) {
            exchange.getResponseHeaders().add("Location", "/list.xml");
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void asksWhatIsConfiguredOnly() {
    FetchingLists lists =
        new FetchingLists(List.of(at("/list.xml"), at("/moved.xml")), Duration.ofSeconds(5));
    assertThat(lists.at(at("/list.xml"))).hasValue(new byte[] {'x'});
    assertThat(lists.at(at("/another.xml"))).as("on the same host").isEmpty();
    assertThat(lists.at(at("/moved.xml"))).isEmpty();
    assertThat(asked).containsExactly("/list.xml", "/moved.xml");
  }
}
