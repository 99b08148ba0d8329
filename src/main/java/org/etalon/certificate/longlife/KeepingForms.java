package org.etalon.certificate.longlife;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptForm;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.signing.ArchiveTimestampOfForm;
import org.etalon.signing.Augmenter;
import org.etalon.signing.Augmenter.NotYetException;
import org.etalon.signing.ListsAtHand;
import org.etalon.signing.SignatureEngine;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.evidence.EvidenceVerifier;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Makes the LT form of a certificate once, and its LTA form again and again. Nothing is kept that
 * the engine does not pass.
 */
@Singleton
public class KeepingForms {
  // So that the certificates of an hour come under one timestamp.
  private static final ChronoUnit COLLECTED = ChronoUnit.HOURS;
  private static final String PASSED = "TOTAL_PASSED";

  private final LongLife longLife;
  private final Augmenter augmenter;
  private final SignatureEngine engine;
  private final TrustAnchors anchors;
  private final ListsAtHand revocation;
  private final LongLifePolicy policy;
  private final Clock clock;

  public KeepingForms(
      LongLife longLife,
      Augmenter augmenter,
      SignatureEngine engine,
      TrustAnchors anchors,
      ListsAtHand revocation,
      LongLifePolicy policy,
      Clock clock) {
    this.longLife = longLife;
    this.augmenter = augmenter;
    this.engine = engine;
    this.anchors = anchors;
    this.revocation = revocation;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Makes the LT form unless it is there; within a transaction that has the task.
   *
   * @throws NotYetException when the revocation data of after the stamp is not at hand
   */
  public void longTerm(String number) throws NotYetException {
    if (longLife.form(number, Form.LT).isEmpty()) {
      byte[] xml = augmenter.longTerm(longLife.issued(number));
      require(xml, "XAdES-BASELINE-LT");
      Instant now = clock.instant();
      longLife.add(new KeptForm(number, Form.LT, now, null, null, xml));
      longLife.plan(number, Task.LTA, now);
      longLife.plan(
          number, Task.EVIDENCE, now.truncatedTo(COLLECTED).plus(Duration.of(1, COLLECTED)));
    }
    longLife.plan(number, Task.LT, null);
  }

  /**
   * Makes the next LTA form, from the one before or from the LT form; within a transaction that has
   * the task.
   */
  public void archival(String number) throws NotYetException, TimestampUnavailableException {
    KeptForm base =
        longLife
            .form(number, Form.LTA)
            .or(() -> longLife.form(number, Form.LT))
            .orElseThrow(() -> new IllegalStateException("There is no LT form of " + number));
    byte[] xml = augmenter.archival(base.xml(), policy.hash());
    require(xml, "XAdES-BASELINE-LTA");
    Instant now = clock.instant();
    Instant end =
        new EvidenceVerifier(anchors.anchors(), revocation.lists(), policy.ends())
            .endOf(ArchiveTimestampOfForm.newest(xml), now)
            .orElseThrow(() -> new IllegalStateException("The new timestamp is not trusted"));
    longLife.add(new KeptForm(number, Form.LTA, now, end, policy.hash(), xml));
    longLife.plan(number, Task.LTA, policy.due(now, end));
  }

  private void require(byte[] xml, String level) {
    if (engine.examine(xml, true) instanceof Examined examined) {
      ExaminedSignature signature = examined.signatures().get(0);
      if (PASSED.equals(signature.indication()) && level.equals(signature.format())) {
        return;
      }
      throw new IllegalStateException(
          "Made a form that is " + signature.format() + " " + signature.indication());
    }
    throw new IllegalStateException("The form could not be examined");
  }
}
