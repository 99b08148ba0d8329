package org.etalon.timestamp.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;
import org.etalon.fixture.Tool;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSL asks the built-in authority over HTTP and judges what it answers. */
class TimestampProtocolTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/tsa",
        exchange -> {
          byte[] reply = FIXTURE.responder.respond(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    Files.writeString(folder.resolve("data.txt"), "calibrated");
    Files.writeString(folder.resolve("root.pem"), pem(FIXTURE.pki.roots().get(0)));
    StringBuilder chain = new StringBuilder();
    for (X509Certificate certificate : FIXTURE.pki.timestampChain()) {
      chain.append(pem(certificate));
    }
    Files.writeString(folder.resolve("chain.pem"), chain);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String run(String... command) {
    Tool.Run run = Tool.run(folder, command);
    assertThat(run.exit()).as(run.output()).isZero();
    return run.output();
  }

  private void ask(String... options) {
    String[] query = {"openssl", "ts", "-query", "-data", "data.txt", "-out", "q.tsq"};
    String[] all = java.util.Arrays.copyOf(query, query.length + options.length);
    System.arraycopy(options, 0, all, query.length, options.length);
    run(all);
    run(
        "curl",
        "-sS",
        "--fail",
        "-H",
        "Content-Type: application/timestamp-query",
        "--data-binary",
        "@q.tsq",
        "-o",
        "r.tsr",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-sha256", "-sha384", "-sha512"})
  void opensslAccepts(String hash) {
    ask(hash, "-cert");
    assertThat(run("openssl", "ts", "-reply", "-in", "r.tsr", "-text"))
        .contains("Status: Granted.", "Ordering: no", "Accuracy: 0x01 seconds");
    assertThat(run(verification())).contains("Verification: OK");
  }

  @Test
  void opensslAcceptsWithoutCertificatesWhenItHasThem() {
    ask("-sha256");
    assertThat(run(verification("-untrusted", "chain.pem"))).contains("Verification: OK");
  }

  private static String[] verification(String... more) {
    String verify = "openssl ts -verify -in r.tsr -queryfile q.tsq -CAfile root.pem";
    return Stream.concat(Stream.of(verify.split(" ")), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void opensslRefusesTheTokenForOtherData() throws IOException {
    ask("-sha256", "-cert");
    Files.writeString(folder.resolve("data.txt"), "calibrated!");
    Tool.Run run =
        Tool.run(
            folder,
            "openssl",
            "ts",
            "-verify",
            "-in",
            "r.tsr",
            "-data",
            "data.txt",
            "-CAfile",
            "root.pem");
    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("message imprint mismatch");
  }

  @Test
  void opensslReadsWhyARequestIsRefused() {
    ask("-sha1", "-cert");
    assertThat(run("openssl", "ts", "-reply", "-in", "r.tsr", "-text"))
        .contains("Status: Rejected.", "unrecognized or unsupported algorithm identifier");
  }
}
