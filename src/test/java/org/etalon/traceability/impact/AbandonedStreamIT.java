package org.etalon.traceability.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.graph.StoredWalks;
import org.junit.jupiter.api.Test;

/** Whoever stops reading leaves no connection and no cursor behind. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class AbandonedStreamIT {
  /** More than the pool has connections. */
  private static final int CLIENTS = 60;

  private static final String WALKS = "with recursive below%";
  private static final String ANY = "%";

  @Inject StoredWalks stored;
  @Inject ImpactIndex index;
  @Inject Sql sql;

  @Test
  void cursorsOfAbandonedWalksAreClosed() {
    String number = Api.certificateOf("nim", "lab-sprt-07");
    // Over the database, which holds a connection while it is read.
    TellingImpact telling = new TellingImpact(stored::below, index);
    ImpactQuestion question =
        new ImpactQuestion(
            new ImpactSubject(ImpactSubject.Kind.CERTIFICATE, number),
            null,
            null,
            null,
            calibration -> List.of());
    for (int i = 0; i < CLIENTS; i++) {
      int[] open = new int[1];
      assertThatThrownBy(
              () ->
                  telling.lines(
                      question,
                      line -> {
                        if (line instanceof ImpactLine.Certified) {
                          open[0] = inTransaction(WALKS);
                          throw new UncheckedIOException(new IOException("It went away"));
                        }
                      }))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(open[0]).as("connections of open walks").isEqualTo(1);
    }
    assertThat(inTransaction(WALKS)).isZero();
  }

  @Test
  void clientsThatLeaveDrainNoPool() throws IOException, InterruptedException {
    String place = Api.CERTIFICATES + "/" + Api.certificateOf("nim", "lab-sprt-07") + "/impact";
    for (int i = 0; i < CLIENTS; i++) {
      try (Socket socket = new Socket("localhost", RestAssured.port)) {
        socket.setSoLinger(true, 0);
        String request =
            "GET "
                + place
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n"
                + "Authorization: Bearer demo-regulator\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        if (i % 2 == 0) {
          assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
      }
    }
    // Others come and go.
    int open = inTransaction(ANY);
    for (int i = 0; i < 300 && open > 0; i++) {
      Thread.sleep(100);
      open = inTransaction(ANY);
    }
    assertThat(open).isZero();
    Laboratory.expect(200, Api.as("regulator").get(place));
  }

  /** Connections of others that are within a transaction and do nothing since a query. */
  private int inTransaction(String query) {
    return sql.rows(
            "select count(*) from pg_stat_activity where state = 'idle in transaction'"
                + " and pid <> pg_backend_pid() and query like ?",
            (statement, connection) -> statement.setString(1, query),
            row -> row.getInt(1))
        .get(0);
  }
}
