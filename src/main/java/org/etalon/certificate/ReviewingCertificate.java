package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.certificate.CertificateStatus.Word;
import org.etalon.organisation.Organisations;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/**
 * Puts a certificate under review because something that it rests on is in question, and ends the
 * review (ISO/IEC 17025:2017, 7.10). Both are added to what was recorded before.
 */
@Singleton
public class ReviewingCertificate {
  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final Numbers numbers;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Organisations organisations;
  private final Clock clock;

  ReviewingCertificate(
      ReadingCertificate reading,
      Certificates certificates,
      Numbers numbers,
      AuditLog auditLog,
      Transactions transactions,
      Organisations organisations,
      Clock clock) {
    this.reading = reading;
    this.certificates = certificates;
    this.numbers = numbers;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Marks a certificate from today on, in the transaction of the caller. One that is marked already
   * stays so, and one that was withdrawn or replaced is left.
   *
   * @return whether it is under review now
   */
  public boolean mark(String number, String laboratory, String explanation, String job) {
    numbers.lock(number);
    Word now = certificates.status(number).status();
    if (now != Word.VALID) {
      return now == Word.UNDER_REVIEW;
    }
    certificates.record(
        number,
        new CertificateStatus(
            Word.UNDER_REVIEW,
            null,
            null,
            explanation,
            organisations.find(laboratory).orElseThrow().today(clock),
            false,
            null),
        job);
    auditLog.record(job, laboratory, "under-review", number, Map.of("reason", explanation));
    return true;
  }

  /** Ends the review of a certificate: its results were found to stand. */
  public CertificateStatus lift(String number, String reason, Caller caller) {
    caller.require(Role.APPROVER);
    return transactions.in(
        caller.organisation(),
        () -> {
          Certificate certificate = reading.readOwn(number, caller);
          List<FieldError> errors = new ArrayList<>();
          LanguageTexts.line(reason, "/reason", errors);
          if (!errors.isEmpty()) {
            throw new ProblemException(
                ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
          }
          numbers.lock(number);
          Word now = certificates.status(number).status();
          if (now != Word.UNDER_REVIEW) {
            throw new ProblemException(
                ProblemType.STATE_CONFLICT, "The certificate is " + now + ", not under review.");
          }
          certificates.record(
              number,
              new CertificateStatus(
                  Word.VALID,
                  null,
                  null,
                  reason,
                  organisations.find(certificate.laboratory()).orElseThrow().today(clock),
                  false,
                  null),
              caller.id());
          auditLog.record(
              caller.id(),
              caller.organisation(),
              "review-lifted",
              number,
              Map.of("reason", reason));
          return CertificateStatus.VALID;
        });
  }
}
