package org.etalon.certificate.longlife;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptForm;
import org.etalon.certificate.longlife.LongLife.KeptRecord;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.signing.Outcome;
import org.etalon.signing.ProofsOfExistence;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.Test;

/** What the file as issued is worth when its seal and its timestamp authority have ended. */
class PastValidationTest {
  private static final Duration STEP = Duration.ofDays(30);

  private final SimulatedWorld world = new SimulatedWorld();
  private final Instant start = world.now();

  private byte[] issue(String number) throws Exception {
    byte[] xml = world.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
    world.longLife.issue(number, xml);
    return xml;
  }

  private void liveToYear(int year) {
    live(start.plus(Duration.ofDays(365L * year)));
  }

  private void live(Instant until) {
    while (world.now().isBefore(until)) {
      world.pass(STEP);
      world.job().run();
      world.job().run();
    }
  }

  private SignatureReport report(byte[] xml, ProofsOfExistence proofs) {
    return world.signatureVerifier(proofs).verify(xml);
  }

  private static void assertProven(SignatureReport report) {
    assertThat(report.checks())
        .allSatisfy(
            check ->
                assertThat(check.outcome())
                    .as(check.id() + ": " + check.answer())
                    .isIn(Outcome.PASSED, Outcome.NOT_EVALUATED));
    assertThat(report.subIndication()).isNull();
  }

  private static void assertOpen(SignatureReport report) {
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.check("timestamp.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.check("signer.trusted").outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(report.bestSignatureTime()).isNull();
  }

  /** A store with one certificate, whose record is another. */
  private MemoryLongLife with(byte[] xml, KeptForm longTerm, byte[] record) {
    KeptRecord some = world.longLife.record("LAB-1").orElseThrow();
    MemoryLongLife kept = new MemoryLongLife(world.clock);
    kept.issue("LAB-1", xml);
    kept.add(longTerm);
    kept.add(new KeptRecord("LAB-1", some.madeAt(), some.renewBefore(), some.hash(), record));
    return kept;
  }

  @Test
  void aRecordProvesWhatHasEnded() throws Exception {
    byte[] xml = issue("LAB-1");
    byte[] other = issue("LAB-2");
    Instant stamped = report(xml, ProofsOfExistence.NONE).bestSignatureTime();
    assertThat(stamped).isNotNull();
    liveToYear(8);
    assertOpen(report(xml, ProofsOfExistence.NONE));
    SignatureReport proven = report(xml, world.proofs(world.longLife));
    assertProven(proven);
    // The stamp is older than the record.
    assertThat(proven.bestSignatureTime()).isEqualTo(stamped);
    assertProven(report(other, world.proofs(world.longLife)));

    KeptForm longTerm = world.longLife.form("LAB-1", Form.LT).orElseThrow();
    byte[] record = world.longLife.record("LAB-1").orElseThrow().record();
    assertProven(report(xml, world.proofs(with(xml, longTerm, record))));
    byte[] anothers = world.longLife.record("LAB-2").orElseThrow().record();
    assertOpen(report(xml, world.proofs(with(xml, longTerm, anothers))));
    KeptForm anothersForm = world.longLife.form("LAB-2", Form.LT).orElseThrow();
    assertOpen(report(xml, world.proofs(with(xml, anothersForm, record))));
    record[record.length - 1] ^= 1;
    assertOpen(report(xml, world.proofs(with(xml, longTerm, record))));
    assertOpen(report(xml, world.proofs(with(xml, longTerm, new byte[0]))));
  }

  @Test
  void aRecordOfAfterTheEndProvesNothing() throws Exception {
    byte[] xml = issue("LAB-1");
    world.pass(Duration.ofDays(1));
    world.job().run();
    assertThat(world.longLife.form("LAB-1", Form.LT)).isPresent();
    world.longLife.plan("LAB-1", Task.EVIDENCE, null);
    liveToYear(6);
    assertThat(world.longLife.record("LAB-1")).isEmpty();
    assertOpen(report(xml, world.proofs(world.longLife)));
    world.longLife.plan("LAB-1", Task.EVIDENCE, world.now());
    world.job().run();
    assertThat(world.longLife.record("LAB-1")).isPresent();
    assertThat(world.proofs(world.longLife).of(xml)).isPresent();
    assertOpen(report(xml, world.proofs(world.longLife)));
  }

  @Test
  void ofTheFormsOnlyTheOneWithArchiveTimestampsOutlivesItsAuthority() throws Exception {
    issue("LAB-1");
    world.pass(Duration.ofDays(1));
    world.job().run();
    byte[] longTerm = world.longLife.form("LAB-1", Form.LT).orElseThrow().xml();
    assertProven(report(longTerm, ProofsOfExistence.NONE));
    liveToYear(8);
    byte[] archival = world.longLife.form("LAB-1", Form.LTA).orElseThrow().xml();
    assertProven(report(archival, ProofsOfExistence.NONE));
    SignatureReport ended = report(longTerm, ProofsOfExistence.NONE);
    assertOpen(ended);
    assertThat(ended.subIndication()).isEqualTo("OUT_OF_BOUNDS_NO_POE");
    String forged =
        new String(longTerm, StandardCharsets.UTF_8)
            .replace(
                "</xades:UnsignedSignatureProperties>",
                "<a:ArchiveTimeStamp xmlns:a=\"http://uri.etsi.org/01903/v1.4.1#\"/>"
                    + "</xades:UnsignedSignatureProperties>");
    assertThat(forged).contains("ArchiveTimeStamp");
    assertThat(
            report(forged.getBytes(StandardCharsets.UTF_8), ProofsOfExistence.NONE)
                .check("timestamp.trusted")
                .outcome())
        .isNotEqualTo(Outcome.PASSED);
  }

  @Test
  void aRecordThatWasNotRenewedProvesNothing() throws Exception {
    byte[] xml = issue("LAB-1");
    liveToYear(1);
    world.longLife.plan("LAB-1", Task.EVIDENCE, null);
    liveToYear(4);
    assertThat(world.proofs(world.longLife).of(xml)).isPresent();
    liveToYear(8);
    assertThat(world.proofs(world.longLife).of(xml)).isEmpty();
    assertOpen(report(xml, world.proofs(world.longLife)));
  }

  @Test
  void aStampThatIsProvenToBeOlderOutlivesARevocation() throws Exception {
    byte[] xml = issue("LAB-1");
    // The record was renewed with another authority by then.
    live(start.plus(Duration.ofDays(365L * 5 - 60)));
    assertThat(report(xml, ProofsOfExistence.NONE).check("timestamp.trusted").outcome())
        .isEqualTo(Outcome.PASSED);
    world.unitRevokedAt = world.now().minus(Duration.ofDays(1));
    assertThat(report(xml, ProofsOfExistence.NONE).check("timestamp.trusted").outcome())
        .isEqualTo(Outcome.FAILED);
    assertProven(report(xml, world.proofs(world.longLife)));
    // From before the record: whoever had the key then may have made the token.
    world.unitRevokedAt = start.plus(Duration.ofDays(1));
    assertThat(report(xml, world.proofs(world.longLife)).check("timestamp.trusted").outcome())
        .isEqualTo(Outcome.FAILED);
  }
}
