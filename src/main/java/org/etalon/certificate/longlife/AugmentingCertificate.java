package org.etalon.certificate.longlife;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptForm;
import org.etalon.certificate.longlife.LongLife.KeptRecord;
import org.etalon.certificate.longlife.LongLife.Task;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.signing.Augmenter.NotYetException;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jspecify.annotations.Nullable;

/** Does for one certificate now what the job would do in time; asking twice does nothing twice. */
@Singleton
public class AugmentingCertificate {
  private final Certificates certificates;
  private final ReadingCertificate reading;
  private final LongLife longLife;
  private final KeepingForms forms;
  private final Transactions transactions;
  private final Clock clock;

  AugmentingCertificate(
      Certificates certificates,
      ReadingCertificate reading,
      LongLife longLife,
      KeepingForms forms,
      Transactions transactions,
      Clock clock) {
    this.certificates = certificates;
    this.reading = reading;
    this.longLife = longLife;
    this.forms = forms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes the LT and LTA forms unless they are there, and lets the next run of the job begin the
   * evidence record; for the operator and the laboratory that issued it.
   *
   * @throws ProblemException state conflict, when the revocation data of after the stamp is not at
   *     hand yet
   */
  public Kept augment(String number, Caller caller) {
    if (authorised(number, caller).stampedAt() == null) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT,
          "It was issued without a timestamp, so that there is no time to keep proven.");
    }
    try {
      transactions.run(Transactions.SYSTEM, () -> work(number));
    } catch (Refused e) {
      throw e.problem;
    }
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            new Kept(
                number,
                longLife.form(number, Form.LT).map(KeptForm::madeAt).orElse(null),
                longLife.form(number, Form.LTA).map(KeptForm::madeAt).orElse(null),
                longLife.record(number).map(KeptRecord::madeAt).orElse(null)));
  }

  /** A form of a certificate that the caller may read. */
  public Optional<KeptForm> form(String number, Form form, Caller caller) {
    return longLife.form(reading.read(number, caller).number(), form);
  }

  /** The evidence record of a certificate that the caller may read. */
  public Optional<KeptRecord> record(String number, Caller caller) {
    return longLife.record(reading.read(number, caller).number());
  }

  private Certificate authorised(String number, Caller caller) {
    if (caller.is(Role.OPERATOR)) {
      return certificates.find(number).orElseThrow(ProblemException::notFound);
    }
    Certificate certificate = reading.read(number, caller.insider());
    if (!caller.belongsTo(certificate.laboratory())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "Only the laboratory that issued it and the operator may do this.");
    }
    return certificate;
  }

  private void work(String number) {
    longLife.await(number, Task.LT);
    longLife.await(number, Task.LTA);
    try {
      forms.longTerm(number);
      if (longLife.form(number, Form.LTA).isEmpty()) {
        forms.archival(number);
      }
    } catch (NotYetException e) {
      throw new Refused(
          new ProblemException(
              ProblemType.STATE_CONFLICT,
              "Revocation data of after the timestamp is not at hand yet. It is tried again."));
    } catch (TimestampUnavailableException e) {
      throw new Refused(
          new ProblemException(
              ProblemType.TIMESTAMP_UNAVAILABLE, "No timestamp could be had. It is tried again."));
    }
    if (longLife.record(number).isEmpty()) {
      longLife.plan(number, Task.EVIDENCE, clock.instant());
    }
  }

  /** When what stands beside a certificate was made; null for what is not there. */
  public record Kept(
      String number,
      @Nullable Instant longTerm,
      @Nullable Instant archival,
      @Nullable Instant evidence) {}

  /** Undoes the transaction. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient ProblemException problem;

    Refused(ProblemException problem) {
      super(problem);
      this.problem = problem;
    }
  }
}
