package org.etalon.document;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etalon.auditlog.AuditLog;
import org.etalon.certificate.Digest;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.signing.Outcome;
import org.etalon.verification.CarriedDcc;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.Check;
import org.etalon.verification.VerificationReport.Indication;
import org.etalon.verification.VerifyingDocument;

/**
 * Keeps a DCC of somebody else, so that it can be the certificate of a standard. What verification
 * calls totally failed is refused: nothing may rest on it. What is undecided is kept and says so.
 */
@Singleton
public class KeepingDocument {
  private final VerifyingDocument verifying;
  private final Documents documents;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  KeepingDocument(
      VerifyingDocument verifying,
      Documents documents,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.verifying = verifying;
    this.documents = documents;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps it for the organisation of the caller. The same bytes again give the same document.
   *
   * @param received a DCC, or a PDF with one inside, of which the DCC is kept
   * @throws ProblemException with every failed check for what is not a DCC or not what was signed
   */
  public Kept keep(byte[] received, Caller caller) {
    caller.require(Role.CALIBRATOR, Role.CHECKER, Role.APPROVER);
    String organisation = caller.organisation();
    Optional<byte[]> carried = CarriedDcc.in(received);
    byte[] xml = carried.orElse(received);
    Digest fileDigest = Digest.over(xml);
    return documents
        .find(organisation, fileDigest)
        .filter(found -> found.fileDigest().equals(fileDigest))
        .map(found -> new Kept(found, false))
        .orElseGet(() -> add(verified(received, carried.isPresent()), xml, caller));
  }

  private VerificationReport verified(byte[] received, boolean isXml) {
    VerificationReport report = verifying.verify(received);
    // XML is a DCC or is not; where that is left open, nobody looked.
    if (isXml && report.certificate() == null && !hasFailed(report)) {
      throw new ProblemException(
          ProblemType.BUSY, "Too many large documents are being verified; try again later.");
    }
    if (report.certificate() == null) {
      throw refused("This is not a DCC that could be kept.", report);
    }
    if (report.indication() == Indication.TOTAL_FAILED) {
      throw refused("The document is not what was signed, or its signer was not valid.", report);
    }
    return report;
  }

  private static ProblemException refused(String detail, VerificationReport report) {
    List<FieldError> errors =
        report.checks().stream()
            .filter(KeepingDocument::isAgainst)
            .map(check -> new FieldError("", code(check), check.answer()))
            .toList();
    return new ProblemException(ProblemType.RULE_BROKEN, detail, errors);
  }

  private static boolean hasFailed(VerificationReport report) {
    return report.checks().stream().anyMatch(check -> check.outcome() == Outcome.FAILED);
  }

  private static boolean isAgainst(Check check) {
    return check.outcome() == Outcome.FAILED
        || (check.id().equals("document.wellFormed") && check.outcome() != Outcome.PASSED);
  }

  /** The identifier of the check as a code: {@code document-well-formed}. */
  private static String code(Check check) {
    return check.id().replace('.', '-').replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private Kept add(VerificationReport report, byte[] xml, Caller caller) {
    String content = report.digests().content();
    KeptDocument document =
        new KeptDocument(
            caller.organisation(),
            caller.id(),
            // As precisely as the database keeps it.
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Digest.over(xml),
            content == null ? null : Digest.parse(content).orElseThrow(),
            report,
            xml);
    return transactions.in(
        document.organisation(),
        () -> {
          if (!documents.add(document)) {
            // Somebody of the same organisation was faster.
            return new Kept(
                documents.find(document.organisation(), document.fileDigest()).orElseThrow(),
                false);
          }
          auditLog.record(
              caller.id(),
              document.organisation(),
              "kept-document",
              document.fileDigest().toString(),
              Map.of(
                  "number", document.facts().number(),
                  "indication", report.indication().name(),
                  "decision", report.decision().name()));
          return new Kept(document, true);
        });
  }

  /**
   * The outcome.
   *
   * @param isNew false when the organisation had it already
   */
  public record Kept(KeptDocument document, boolean isNew) {}
}
