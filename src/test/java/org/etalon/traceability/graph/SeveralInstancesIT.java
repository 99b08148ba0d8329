package org.etalon.traceability.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.etalon.platform.store.Sql;
import org.junit.jupiter.api.Test;

/** Two graphs in memory over one database, of which connections are lost. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class SeveralInstancesIT {
  private static final Laboratory LAB = Laboratory.of("lab");
  private static final String LISTENING =
      "from pg_stat_activity where query = 'listen etalon_certificates' and pid <> pg_backend_pid()";

  @Inject GraphSource source;
  @Inject StoredWalks stored;
  @Inject KeepingGraph first;
  @Inject Dependants dependants;
  @Inject Sql sql;

  @Test
  void whatOneIssuesTheOtherSeesWithoutBeingTold() {
    KeepingGraph deaf = new KeepingGraph(source, OptionalInt::empty, new Heard());
    try {
      assertThat(deaf.refresh()).isTrue();
      OwnChain chain = OwnChain.ofToday();
      String number = LAB.issue(chain.childFor("works-pt100-0042"));
      assertThat(deaf.now().orElseThrow().knows(number)).as("nobody told it").isFalse();
      assertThat(below(new GraphWalks(deaf, stored), chain.parent())).containsExactly(number);
    } finally {
      deaf.atEnd(new ShutdownEvent());
    }
  }

  @Test
  void lostConnectionsAreMadeAgainAndWhatWasMissedIsRead() {
    KeepingGraph other = new KeepingGraph(source, OptionalInt::empty, new Heard());
    other.atStart(new StartupEvent());
    try {
      soon(() -> listening().size() == 2 && other.now().isPresent());
      List<Integer> before = listening();
      OwnChain chain = OwnChain.ofToday();
      terminate("select pg_terminate_backend(pid) " + LISTENING);
      // Both are deaf now; whoever asks for the newest gets it nevertheless.
      String number = LAB.issue(chain.childFor("works-pt100-0042"));
      assertThat(below(dependants, chain.parent())).containsExactly(number);
      soon(() -> other.now().orElseThrow().knows(number));
      soon(() -> listening().size() == 2);
      assertThat(listening()).doesNotContainAnyElementsOf(before);
    } finally {
      other.atEnd(new ShutdownEvent());
    }
  }

  @Test
  void everyConnectionIsLostAtOnce() {
    OwnChain chain = OwnChain.ofToday();
    String number = LAB.issue(chain.childFor("works-pt100-0042"));
    soon(() -> first.newest().isPresent());
    terminate(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid()");
    int told = 0;
    for (int right = 0; right < 5; ) {
      try {
        assertThat(below(dependants, chain.parent())).containsExactly(number);
        right++;
      } catch (RuntimeException e) {
        // The caller is told; a walk is never short.
        told++;
        assertThat(told).isLessThan(100);
      }
    }
    soon(() -> first.newest().isPresent() && !listening().isEmpty());
    expect(200, Api.as("regulator").get(Api.CERTIFICATES + "/" + chain.parent() + "/impact"));
  }

  private static List<String> below(Dependants walks, String number) {
    try (var all = walks.of(List.of(number), null)) {
      return all.map(Dependant::number).toList();
    }
  }

  private void terminate(String statement) {
    assertThat(sql.rows(statement, (parameters, connection) -> {}, row -> row.getBoolean(1)))
        .isNotEmpty()
        .doesNotContain(false);
  }

  private List<Integer> listening() {
    return new ArrayList<>(
        sql.rows("select pid " + LISTENING, (statement, connection) -> {}, row -> row.getInt(1)));
  }

  private static void soon(BooleanSupplier so) {
    long end = System.nanoTime() + 60_000_000_000L;
    boolean reached = false;
    while (!reached && System.nanoTime() < end) {
      try {
        reached = so.getAsBoolean();
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      } catch (RuntimeException e) {
        // A lost connection is told once to whoever is given it.
        reached = false;
      }
    }
    assertThat(reached).isTrue();
  }
}
