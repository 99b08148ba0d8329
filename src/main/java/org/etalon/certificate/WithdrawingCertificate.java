package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.ReasonClass;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.equipment.due.RefreshingDueDates;
import org.etalon.organisation.Organisations;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Withdraws a certificate, whole or for some results, from a day or from the beginning. */
@Singleton
public class WithdrawingCertificate {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final ReadingCertificate reading;
  private final Certificates certificates;
  private final Numbers numbers;
  private final RefreshingDueDates dueDates;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Organisations organisations;
  private final Clock clock;

  WithdrawingCertificate(
      ReadingCertificate reading,
      Certificates certificates,
      Numbers numbers,
      RefreshingDueDates dueDates,
      AuditLog auditLog,
      Transactions transactions,
      Organisations organisations,
      Clock clock) {
    this.reading = reading;
    this.certificates = certificates;
    this.numbers = numbers;
    this.dueDates = dueDates;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Withdraws it; what was withdrawn before cannot be withdrawn again. */
  public CertificateStatus withdraw(String number, Withdrawal withdrawal, Caller caller) {
    caller.require(Role.APPROVER);
    return transactions.in(
        caller.organisation(),
        () -> {
          Certificate certificate = reading.readOwn(number, caller);
          numbers.lock(number);
          CertificateStatus.Word now = certificates.status(number).status();
          if (now != CertificateStatus.Word.VALID && now != CertificateStatus.Word.UNDER_REVIEW) {
            throw new ProblemException(
                ProblemType.STATE_CONFLICT, "The certificate is " + now + " already.");
          }
          LocalDate today = organisations.find(certificate.laboratory()).orElseThrow().today(clock);
          check(withdrawal, certificate, today);
          CertificateStatus status =
              new CertificateStatus(
                  CertificateStatus.Word.WITHDRAWN,
                  null,
                  withdrawal.reasonClass(),
                  withdrawal.explanation(),
                  withdrawal.effectiveFrom(),
                  withdrawal.voidAbInitio(),
                  affected(withdrawal, certificate));
          certificates.record(number, status, caller.id());
          auditLog.record(
              caller.id(),
              caller.organisation(),
              "withdrawn",
              number,
              Map.of(
                  "reasonClass", withdrawal.reasonClass().name(),
                  "explanation", withdrawal.explanation(),
                  "effectiveFrom", withdrawal.effectiveFrom().toString()));
          certificate.items().stream().sorted().forEach(dueDates::refresh);
          return status;
        });
  }

  private static void check(Withdrawal withdrawal, Certificate certificate, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    LanguageTexts.line(withdrawal.explanation(), "/explanation", errors);
    if (withdrawal.effectiveFrom().isBefore(certificate.issuedOn()) && !withdrawal.voidAbInitio()) {
      errors.add(
          new FieldError(
              "/effectiveFrom",
              "order",
              "Before its issue a certificate can only be void from the beginning."));
    }
    if (withdrawal.effectiveFrom().isBefore(EARLIEST)) {
      errors.add(new FieldError("/effectiveFrom", "order", "Not before " + EARLIEST + "."));
    }
    if (withdrawal.effectiveFrom().isAfter(today)) {
      errors.add(
          new FieldError(
              "/effectiveFrom", "future", "A withdrawal has effect today at the latest."));
    }
    boolean voids =
        withdrawal.reasonClass() == ReasonClass.FRAUD
            || withdrawal.reasonClass() == ReasonClass.TECHNICAL_INVALID;
    if (withdrawal.voidAbInitio() && !voids) {
      errors.add(
          new FieldError("/voidAbInitio", "reason", "Only wrong or forged results never stood."));
    }
    List<String> results = withdrawal.results();
    if (results != null) {
      int count = count(certificate);
      for (int i = 0; i < results.size(); i++) {
        if (!results.get(i).matches("[1-9][0-9]{0,3}")
            || Integer.parseInt(results.get(i)) > count) {
          errors.add(
              new FieldError(
                  "/results/" + i, "unknown", "Results are counted from 1 to " + count + "."));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }

  /** Whoever names every result means the whole certificate. */
  private static @Nullable List<String> affected(Withdrawal withdrawal, Certificate certificate) {
    List<String> results = withdrawal.results();
    return results == null || Set.copyOf(results).size() == count(certificate) ? null : results;
  }

  private static int count(Certificate certificate) {
    Dcc dcc = DccReader.read(certificate.xml());
    return dcc.measurementResults().stream().mapToInt(result -> result.results().size()).sum();
  }

  /**
   * Why and from when.
   *
   * @param results the results concerned, by their place in the certificate counted from 1; null
   *     for all
   */
  public record Withdrawal(
      ReasonClass reasonClass,
      String explanation,
      LocalDate effectiveFrom,
      boolean voidAbInitio,
      @Nullable List<String> results) {}
}
