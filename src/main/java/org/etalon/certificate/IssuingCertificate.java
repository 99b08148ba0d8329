package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.Finding;
import org.etalon.certificate.Intents.Intent;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/**
 * Approves a calibration and issues its certificate. What is stored before and after each step is
 * told in {@code docs/issuing.md}: a crash anywhere leaves an intent that {@link ResolvingIntents}
 * takes up.
 */
@Singleton
public class IssuingCertificate {
  private final Calibrations calibrations;
  private final JudgingStandards judging;
  private final Persons persons;
  private final IssuanceRules rules;
  private final StandardRules standards;
  private final Certificates certificates;
  private final Numbers numbers;
  private final Intents intents;
  private final IssueQueue queue;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  IssuingCertificate(
      Calibrations calibrations,
      JudgingStandards judging,
      Persons persons,
      IssuanceRules rules,
      StandardRules standards,
      Certificates certificates,
      Numbers numbers,
      Intents intents,
      IssueQueue queue,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.calibrations = calibrations;
    this.judging = judging;
    this.persons = persons;
    this.rules = rules;
    this.standards = standards;
    this.certificates = certificates;
    this.numbers = numbers;
    this.intents = intents;
    this.queue = queue;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Approves the content with this digest. The same approval again gives the same certificate.
   *
   * @throws ProblemException when the caller may not, the state does not allow it, or the content
   *     is not the one that was previewed
   */
  public Certificate approve(String id, Digest contentDigest, Caller caller) {
    caller.require(Role.APPROVER);
    Intent intent = transactions.in(caller.organisation(), () -> intend(id, contentDigest, caller));
    return queue.complete(intent);
  }

  private Intent intend(String id, Digest contentDigest, Caller caller) {
    // Step 1: the calibration, and whether this caller may approve it. Whoever approves at the same
    // moment waits here, and then finds the intent of the first.
    Calibration calibration =
        calibrations.findLocked(id, caller.organisation()).orElseThrow(ProblemException::notFound);
    persons.requireApprover(calibration, caller);
    String number = calibration.number();
    if (number != null
        && (calibration.state() == State.ISSUING || calibration.state() == State.ISSUED)) {
      return repeated(number, contentDigest, caller);
    }
    if (number == null || calibration.state() != State.CHECKED) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The calibration is " + calibration.state() + ".");
    }
    requireOnlyReplacement(calibration);
    // Step 2: the certificate as it is now must be the one that was previewed.
    JudgingStandards.Judged judged = judging.judge(calibration, caller.id());
    Composition composition = judged.composition();
    byte[] dcc = DccComposer.write(composition);
    if (!Digest.over(dcc).equals(contentDigest)) {
      throw new ProblemException(
          ProblemType.CONTENT_CHANGED,
          "The content is now " + Digest.over(dcc) + "; preview it again.");
    }
    // Step 3: rules; a standard's certificate may have been withdrawn since the submission.
    refuse(rules.check(composition));
    refuse(standards.check(calibration));
    judged.requireTraceable();
    // Step 4: store what is intended, and say so.
    Intent intent = new Intent(number, contentDigest, dcc, caller.id(), clock.instant());
    calibrations.save(calibration.approved(caller.id()));
    numbers.move(number, Numbers.State.INTENDED, "approved");
    intents.add(intent);
    auditLog.record(
        caller.id(),
        caller.organisation(),
        "issuing",
        number,
        Map.of("calibration", id, "contentDigest", contentDigest.toString()));
    return intent;
  }

  /** A certificate is replaced once; the lock holds back a second approval at the same moment. */
  private void requireOnlyReplacement(Calibration calibration) {
    Calibration.Amendment amendment = calibration.amendment();
    if (amendment == null) {
      return;
    }
    numbers.lock(amendment.number());
    if (certificates.status(amendment.number()).successor() != null
        || calibrations.isBeingReplaced(amendment.number())) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "Another certificate replaces " + amendment.number() + ".");
    }
  }

  private Intent repeated(String number, Digest contentDigest, Caller caller) {
    Intent intent = intents.find(number).orElseThrow();
    if (!intent.contentDigest().equals(contentDigest) || !intent.approver().equals(caller.id())) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The calibration is approved already.");
    }
    return intent;
  }

  private static void refuse(List<Finding> findings) {
    findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .findFirst()
        .ifPresent(
            finding -> {
              throw ProblemException.rule(finding.pointer(), finding.code(), finding.detail());
            });
  }
}
