package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X3, X4, X18: no address in a document is ever asked, neither a near one nor one far away. */
class FetchTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final @Nullable ProxySelector before = ProxySelector.getDefault();
  private HttpServer server;

  @TempDir Path temporary;

  FetchTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  /** Every connection to a web server asks for its proxy first, even where no network is. */
  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          asked.add("server " + exchange.getRequestURI());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add("proxy for " + uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            asked.add("failed " + uri);
          }
        });
  }

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void aFetchWouldBeNoticed() throws IOException {
    URI uri = URI.create(address() + "/x");
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    assertThat(connection.getResponseCode()).isEqualTo(404);
    assertThat(asked).containsExactly("proxy for " + uri, "server /x");
  }

  @Test
  void nothingIsFetched() {
    List<Attack> attacks = FetchAttacks.all(address());
    Map<String, Consumer<byte[]>> consumers = new Consumers(temporary).all();
    assertThat(attacks).hasSizeGreaterThan(80);
    for (Attack attack : attacks) {
      byte[] document = attack.document().get();
      consumers.forEach(
          (name, consumer) -> {
            try {
              consumer.accept(document);
            } catch (XmlRejectedException e) {
              assertThat(attack.harmless()).as("%s, %s", attack, name).isNull();
            }
            assertThat(asked).as("%s, %s", attack, name).isEmpty();
          });
    }
  }
}
