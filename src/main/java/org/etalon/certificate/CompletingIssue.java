package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.Amendment;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Intents.Intent;
import org.etalon.certificate.composition.Composition;
import org.etalon.dcc.CertificateKind;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.equipment.due.RefreshingDueDates;
import org.etalon.platform.Transactions;

/** From a stored intent to the stored certificate: sign, timestamp, prove equal, store. */
@Singleton
class CompletingIssue {
  private final Calibrations calibrations;
  private final GatheringComposition gathering;
  private final Certificates certificates;
  private final CertificateIndex index;
  private final Numbers numbers;
  private final Seal seal;
  private final RefreshingDueDates dueDates;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  CompletingIssue(
      Calibrations calibrations,
      GatheringComposition gathering,
      Certificates certificates,
      CertificateIndex index,
      Numbers numbers,
      Seal seal,
      RefreshingDueDates dueDates,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.calibrations = calibrations;
    this.gathering = gathering;
    this.certificates = certificates;
    this.index = index;
    this.numbers = numbers;
    this.seal = seal;
    this.dueDates = dueDates;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Completes it, once: who comes second gets what the first one stored. */
  Certificate complete(Intent intent) {
    Dcc dcc = DccReader.read(intent.dcc());
    String laboratory = laboratory(intent.number());
    if (numbers.state(intent.number()) == Numbers.State.ISSUED) {
      return certificates.find(intent.number()).orElseThrow();
    }
    // Steps 5 to 7: the signature, its timestamp, and that it is over what was approved.
    Seal.Sealed sealed = seal.seal(laboratory, intent, CertificateKind.of(dcc));
    // Steps 8 and 9: audit and store, in one transaction.
    Certificate certificate = transactions.in(laboratory, () -> store(intent, dcc, sealed));
    // Not within it: PostgreSQL lets transactions with a notification commit only one by one.
    index.announce();
    return certificate;
  }

  private String laboratory(String number) {
    return transactions.in(Transactions.SYSTEM, () -> numbers.laboratory(number));
  }

  private Certificate store(Intent intent, Dcc dcc, Seal.Sealed sealed) {
    if (!numbers.move(intent.number(), Numbers.State.ISSUED, "issued")) {
      return certificates.find(intent.number()).orElseThrow();
    }
    Calibration calibration =
        calibrations.find(numbers.calibration(intent.number()), Transactions.SYSTEM).orElseThrow();
    Certificate certificate = certificate(intent, calibration, dcc, sealed);
    certificates.add(certificate);
    index.add(certificate, dcc);
    calibrations.save(calibration.moved(State.ISSUED));
    auditLog.record(
        intent.approver(),
        calibration.laboratory(),
        "issued",
        intent.number(),
        Map.of(
            "contentDigest", certificate.contentDigest().toString(),
            "fileDigest", certificate.fileDigest().toString(),
            "stampedAt",
                certificate.stampedAt() == null ? "never" : certificate.stampedAt().toString()));
    Amendment amendment = calibration.amendment();
    if (amendment != null) {
      replace(amendment, intent);
    }
    certificate.items().stream().sorted().forEach(dueDates::refresh);
    return certificate;
  }

  private void replace(Amendment amendment, Intent intent) {
    numbers.lock(amendment.number());
    CertificateStatus before = certificates.status(amendment.number());
    // What was withdrawn stays so, with all its effects; only its successor is added.
    boolean withdrawn = before.status() == CertificateStatus.Word.WITHDRAWN;
    certificates.record(
        amendment.number(),
        withdrawn
            ? before.withSuccessor(intent.number())
            : new CertificateStatus(
                CertificateStatus.Word.valueOf(amendment.typeOfChange().name()),
                intent.number(),
                amendment.reasonClass(),
                amendment.explanation(),
                amendment.effectiveFrom(),
                false,
                null),
        intent.approver());
  }

  private Certificate certificate(
      Intent intent, Calibration calibration, Dcc dcc, Seal.Sealed sealed) {
    Composition composition = gathering.of(calibration, intent.approver());
    Set<String> items = new LinkedHashSet<>();
    calibration.body().items().forEach(item -> items.add(item.equipment()));
    return new Certificate(
        intent.number(),
        calibration.laboratory(),
        calibration.id(),
        calibration.body().customer().organisation(),
        calibration.body().kind(),
        dcc.items().items().get(0).name().in("en", "zh"),
        List.copyOf(items),
        issuedOn(dcc),
        clock.instant(),
        sealed.stampedAt(),
        calibration.body().disclosure(),
        Digest.over(sealed.xml()),
        intent.contentDigest(),
        sealed.signer(),
        sealed.xml(),
        CertificateEdges.of(composition));
  }

  private static LocalDate issuedOn(Dcc dcc) {
    LocalDate date = dcc.coreData().issueDate() == null ? null : dcc.coreData().issueDate().date();
    if (date == null) {
      throw new IllegalStateException("Every certificate of ours has an issue date");
    }
    return date;
  }
}
