package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.fact.Retirement;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemonstrationProfile;
import org.etalon.fixture.EmbeddedPostgresResource;
import org.etalon.fixture.Laboratory;
import org.etalon.fixture.OwnChain;
import org.etalon.platform.Transactions;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.graph.GraphSource;
import org.junit.jupiter.api.Test;

/** However much is remembered, the next verdict knows all that was stored before it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestProfile(DemonstrationProfile.class)
class FreshVerdictIT {
  private static final Laboratory LAB = Laboratory.of("lab");

  @Inject WalkingChain walking;
  @Inject EquipmentHistory history;
  @Inject Transactions transactions;
  @Inject GraphSource source;

  @Test
  void withdrawalIsKnownAtOnce() {
    OwnChain chain = OwnChain.ofToday();
    String number = LAB.issue(chain.child());
    assertThat(remembered(number)).isNotEqualTo(Verdict.NOT_TRACEABLE);
    chain.withdrawParent();
    assertThat(walking.verdict(number)).isEqualTo(Verdict.NOT_TRACEABLE);
  }

  @Test
  void factIsKnownAtOnceAndSoIsItsRetraction() {
    OwnChain chain = OwnChain.ofToday();
    String number = LAB.issue(chain.child());
    Verdict before = remembered(number);
    String facts = Api.EQUIPMENT + "/" + chain.standard() + "/facts";
    String retirement =
        "{\"kind\": \"RETIREMENT\", \"on\": \"%s\", \"reason\": \"It was dropped.\"}"
            .formatted(Api.today());
    String fact = expect(201, Api.as("lab-calibrator", retirement).post(facts)).path("id");
    assertThat(walking.verdict(number)).isEqualTo(Verdict.NOT_TRACEABLE);
    String retraction =
        "{\"kind\": \"RETRACTION\", \"on\": \"%s\", \"fact\": \"%s\", \"reason\": \"Another one.\"}"
            .formatted(Api.today(), fact);
    expect(201, Api.as("lab-calibrator", retraction).post(facts));
    assertThat(walking.verdict(number)).isEqualTo(before);
  }

  /** What was begun before others came and committed after them is not missed. */
  @Test
  void slowTransactionIsHeardWhenItEndsAndOneThatIsRolledBackNever() throws Exception {
    OwnChain chain = OwnChain.ofToday();
    String number = LAB.issue(chain.child());
    Verdict before = remembered(number);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      for (boolean rolledBack : new boolean[] {true, false}) {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> slow =
            one.submit(
                () ->
                    transactions.run(
                        "lab",
                        () -> {
                          retire(chain.standard());
                          assertThat(walking.verdict(number))
                              .as("within it")
                              .isEqualTo(Verdict.NOT_TRACEABLE);
                          written.countDown();
                          await(end);
                          if (rolledBack) {
                            throw new IllegalArgumentException("rolled back");
                          }
                        }));
        written.await();
        assertThat(walking.verdict(number)).as("nobody knows yet").isEqualTo(before);
        // Meanwhile others come and go.
        OwnChain other = OwnChain.ofToday();
        assertThat(remembered(LAB.issue(other.child()))).isEqualTo(before);
        end.countDown();
        if (rolledBack) {
          assertThat(slow).failsWithin(java.time.Duration.ofMinutes(1));
          assertThat(walking.verdict(number)).as("never was").isEqualTo(before);
        } else {
          slow.get();
          assertThat(walking.verdict(number)).isEqualTo(Verdict.NOT_TRACEABLE);
        }
      }
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void whatChangedIsTold() {
    OwnChain chain = OwnChain.ofToday();
    String horizon = source.since("0").horizon();
    assertThat(source.since(horizon).certificates()).isEmpty();
    String number = LAB.issue(chain.child());
    GraphSource.Newer issued = source.since(horizon);
    assertThat(issued.certificates()).extracting(GraphSource.Certificate::number).contains(number);
    assertThat(issued.changes().equipment()).contains("works-pt100-0042");
    horizon = issued.horizon();
    chain.withdrawParent();
    GraphSource.Newer withdrawn = source.since(horizon);
    assertThat(withdrawn.changes().certificates()).contains(chain.parent());
    assertThat(withdrawn.changes().equipment()).as("what it calibrated").contains(chain.standard());
    horizon = withdrawn.horizon();
    retire(chain.standard());
    assertThat(source.since(horizon).changes().equipment()).contains(chain.standard());
  }

  private void retire(String equipment) {
    history.add(
        new Recorded<>(
            "fact-" + Long.toString(System.nanoTime(), 36),
            equipment,
            new Retirement(Api.today(), "It was dropped."),
            Instant.now(),
            "lab-calibrator",
            "lab"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Twice, so that the second finds what the first left. */
  private Verdict remembered(String number) {
    Verdict verdict = walking.verdict(number);
    assertThat(walking.verdict(number)).isEqualTo(verdict);
    return verdict;
  }
}
