package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.junit.jupiter.api.Test;

/** Who has a token, or tries some, gets a number of bundles in a minute. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class BundleRateIT {
  private static final int ALLOWED = 30;

  @Test
  void whoTriesTokensHasToWait() throws IOException {
    String place = Api.CERTIFICATES + "/" + Api.certificateOf("lab", "works-ref-03") + "/bundle";
    int answered = 0;
    String response = tried(place);
    while (!response.startsWith("HTTP/1.1 429 ") && answered < 10 * ALLOWED) {
      assertThat(response).startsWith("HTTP/1.1 401 ");
      answered++;
      response = tried(place);
    }
    // What comes back while this runs is answered as well.
    assertThat(answered).isBetween(ALLOWED, 10 * ALLOWED - 1);
    assertThat(response)
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("retry-after: ")
        .contains("/too-many-requests\"");
    Laboratory.expect(200, Api.as("lab-checker").get(place));
  }

  /** From an address of its own, so that nobody else has to wait. */
  private static String tried(String place) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress("127.0.0.77", 0));
      socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
      String request =
          "GET " + place + "?token=wrong HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
