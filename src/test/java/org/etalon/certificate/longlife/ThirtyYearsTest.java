package org.etalon.certificate.longlife;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.evidence.EvidenceFault;
import org.etalon.signing.evidence.EvidenceRecord;
import org.etalon.signing.evidence.EvidenceRecordDer;
import org.etalon.signing.evidence.EvidenceVerdict;
import org.etalon.signing.evidence.EvidenceVerdict.NotProven;
import org.etalon.signing.evidence.EvidenceVerdict.Proven;
import org.etalon.signing.evidence.Hash;
import org.junit.jupiter.api.Test;

/**
 * Certificates issued today are taken thirty years ahead by the job and a simulated clock: through
 * the end of the seal, of its authorities, of several timestamp authorities, and of SHA-256.
 */
class ThirtyYearsTest {
  private static final Duration STEP = Duration.ofDays(30);
  private static final int YEARS = 30;

  private final SimulatedWorld world = new SimulatedWorld();

  private void live(Instant until) {
    while (world.now().isBefore(until)) {
      world.pass(STEP);
      world.job().run();
      world.job().run();
    }
  }

  private EvidenceVerdict evidence(String number) {
    return world
        .verifier()
        .verifyGroup(
            world.longLife.record(number).orElseThrow().record(),
            List.of(
                world.longLife.issued(number),
                world.longLife.form(number, Form.LT).orElseThrow().xml()),
            world.now());
  }

  private ExaminedSignature examined(byte[] xml) {
    return ((Examined) world.engine.examine(xml, true)).signatures().get(0);
  }

  @Test
  void renewedInTimeTheyStandAndMissedTheyDoNot() throws Exception {
    Instant start = world.now();
    List<String> kept = List.of("LAB-1", "LAB-2", "LAB-3");
    for (String number : List.of("LAB-1", "LAB-2", "LAB-3", "LAB-MISSED")) {
      world.longLife.issue(
          number, world.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml());
    }
    live(start.plus(Duration.ofDays(365)));
    // Somebody lost what was to be done for this one.
    world.longLife.plan("LAB-MISSED", Task.EVIDENCE, null);
    world.longLife.plan("LAB-MISSED", Task.LTA, null);
    live(start.plus(Duration.ofDays(365L * 14)));
    world.announceEndOfSha256(start.plus(Duration.ofDays(365L * 16)));
    live(start.plus(Duration.ofDays(365L * YEARS)));

    for (String number : kept) {
      assertThat(evidence(number))
          .as(number)
          .isInstanceOfSatisfying(
              Proven.class, p -> assertThat(p.since()).isBefore(start.plus(Duration.ofDays(100))));
      EvidenceRecord record =
          EvidenceRecordDer.read(world.longLife.record(number).orElseThrow().record());
      assertThat(record.chains()).hasSize(2);
      assertThat(record.chains().get(0).get(0).hash()).isEqualTo(Hash.SHA_256);
      assertThat(record.last().hash()).isEqualTo(Hash.SHA_512);
      ExaminedSignature archival =
          examined(world.longLife.form(number, Form.LTA).orElseThrow().xml());
      assertThat(archival.indication()).as(number).isEqualTo("TOTAL_PASSED");
      assertThat(archival.format()).isEqualTo("XAdES-BASELINE-LTA");
      assertThat(world.longLife.versions(number)).isGreaterThan(10);
    }
    assertThat(evidence("LAB-MISSED"))
        .isInstanceOfSatisfying(
            NotProven.class, n -> assertThat(n.fault()).isEqualTo(EvidenceFault.ALGORITHM_ENDED));
    assertThat(
            examined(world.longLife.form("LAB-MISSED", Form.LTA).orElseThrow().xml()).indication())
        .isEqualTo("INDETERMINATE");
    assertThat(examined(world.longLife.issued("LAB-1")).indication()).isEqualTo("INDETERMINATE");
    SignatureVerifier ours =
        new SignatureVerifier(world.engine, world, world::anchors, world.clock);
    assertThat(ours.verify(world.longLife.issued("LAB-1")).check("timestamp.trusted").outcome())
        .isEqualTo(Outcome.INDETERMINATE);
    for (String number : kept) {
      byte[] xml = world.longLife.form(number, Form.LTA).orElseThrow().xml();
      assertThat(ours.verify(xml).checks())
          .allSatisfy(
              check ->
                  assertThat(check.outcome())
                      .as(check.id() + ": " + check.answer())
                      .isIn(Outcome.PASSED, Outcome.NOT_EVALUATED));
    }
  }
}
