package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature that points somewhere else is told so, and what it points at is never asked. */
class NothingIsFetchedTest {
  private static final String REFERENCE =
      "<ds:Reference URI=\"%s\"><ds:DigestMethod"
          + " Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
          + "<ds:DigestValue>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</ds:DigestValue>"
          + "</ds:Reference>";

  private final SigningFixture fixture = SigningFixture.temporary();
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Each with a part of the answer that names it. */
  private Map<String, String> documents() throws Exception {
    String sealed =
        new String(
            fixture
                .sealer
                .seal(SigningFixture.LABORATORY, DccWriter.write(new DccFixture().build()))
                .xml(),
            StandardCharsets.UTF_8);
    String place = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    String reference = String.format(REFERENCE, place);
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(
        sealed.replace("</ds:SignedInfo>", reference + "</ds:SignedInfo>"),
        "points outside the document");
    documents.put(
        sealed.replace(
            "</ds:Signature>",
            "<ds:Object><ds:Manifest>" + reference + "</ds:Manifest></ds:Object></ds:Signature>"),
        "A manifest is used");
    documents.put(
        sealed.replace("<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"" + place + "\"/>"),
        "to be fetched from elsewhere");
    documents.put(
        sealed.replaceFirst(
            "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\""),
        "xslt");
    assertThat(documents).hasSize(4).doesNotContainKey(sealed);
    return documents;
  }

  @Test
  void dangerousFormsAreNamedAndNotComputed() throws Exception {
    for (Map.Entry<String, String> document : documents().entrySet()) {
      SignatureReport report =
          fixture.verifier().verify(document.getKey().getBytes(StandardCharsets.UTF_8));
      assertThat(report.check("signature.profile").outcome()).isEqualTo(Outcome.FAILED);
      SignatureCheck intact = report.check("signature.intact");
      assertThat(intact.outcome()).as(intact.answer()).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(intact.answer())
          .startsWith("Not computed, and nothing was fetched or run: ")
          .contains(document.getValue());
      assertThat(report.subIndication()).isEqualTo("SIG_CONSTRAINTS_FAILURE");
    }
    assertThat(asked).hasValue(0);
  }
}
