package org.etalon.verification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccVersion;
import org.etalon.dcc.Examination;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.rules.RawFactsReader;
import org.etalon.dcc.rules.Subject;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.verification.VerificationReport.CertificateFacts;
import org.etalon.verification.VerificationReport.Check;
import org.etalon.verification.VerificationReport.Digests;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;

/** Verifies any bytes that claim to be a calibration certificate. */
@Singleton
public class VerifyingDocument {
  private static final int MESSAGES_SHOWN = 5;
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private static final String NOTHING = "It is not a document that these checks could be made on.";
  private static final String FROM_PDF =
      ", taken out of a PDF. Only this XML was verified: neither the pages of the PDF nor any"
          + " signature over them were looked at, and they may say something else.";

  private final LargeDocuments large;
  private final DccSchemas schemas;
  private final SignatureVerifier verifier;
  private final RecordChecks registry;

  VerifyingDocument(
      LargeDocuments large, DccSchemas schemas, SignatureVerifier verifier, RecordChecks registry) {
    this.large = large;
    this.schemas = schemas;
    this.verifier = verifier;
    this.registry = registry;
  }

  /** The report; for bad input as well as for good. Of a PDF, on the DCC inside it. */
  public VerificationReport verify(byte[] bytes) {
    if (!EmbeddedDcc.isPdf(bytes)) {
      return verify(bytes, null);
    }
    EmbeddedDcc.Content content = EmbeddedDcc.in(bytes);
    if (content instanceof EmbeddedDcc.Found embedded) {
      return verify(embedded.xml(), Digest.over(bytes));
    }
    EmbeddedDcc.Missing missing = (EmbeddedDcc.Missing) content;
    Checks checks = new Checks();
    checks.add(
        CheckId.DOCUMENT_WELL_FORMED,
        missing.contradicts() ? Outcome.FAILED : Outcome.INDETERMINATE,
        missing.answer());
    checks.rest(NOTHING);
    return report(checks, null, null, bytes);
  }

  private VerificationReport verify(byte[] bytes, @Nullable Digest pdf) {
    return large.inTurn(bytes, () -> examine(bytes, pdf), () -> busy(bytes));
  }

  private static VerificationReport busy(byte[] bytes) {
    Checks checks = new Checks();
    checks.add(
        CheckId.DOCUMENT_WELL_FORMED,
        Outcome.INDETERMINATE,
        "Too many large documents are being verified; try again later.");
    checks.rest("The document was not looked at.");
    return report(checks, null, null, bytes);
  }

  private VerificationReport examine(byte[] bytes, @Nullable Digest pdf) {
    Checks checks = new Checks();
    RawFactsReader facts = new RawFactsReader();
    FixedReading signed = new FixedReading();
    Examination examination = read(bytes, facts, signed, pdf, checks);
    if (examination == null) {
      checks.rest(NOTHING);
      return report(checks, null, null, bytes);
    }
    Dcc dcc = examination.dcc();
    schema(examination, checks);
    SignatureReport signature = signature(bytes, signed);
    for (SignatureCheck check : signature.checks()) {
      copy(check, checks);
    }
    Optional<Certificate> issued = registry.issued(Digest.over(bytes), content(signature));
    RulesCheck.add(Subject.of(dcc, facts.facts(), registry.timeZone(issued)), checks);
    registry.check(dcc, issued, signature, checks);
    return report(checks, dcc, signature, bytes);
  }

  /** A document of more parts than may be held at once is read, but its signature is not. */
  private SignatureReport signature(byte[] bytes, FixedReading signed) {
    try {
      return verifier.verify(bytes, signed);
    } catch (XmlRejectedException e) {
      return SignatureReport.undecided("The signature was not looked at: " + e.getMessage());
    }
  }

  private static void copy(SignatureCheck check, Checks checks) {
    for (CheckId id : CheckId.values()) {
      if (id.id().equals(check.id())) {
        checks.add(
            id,
            new Check(
                id.id(), check.question(), check.outcome(), check.answer(), check.evidence()));
      }
    }
  }

  private @Nullable Examination read(
      byte[] bytes,
      RawFactsReader facts,
      FixedReading signed,
      @Nullable Digest pdf,
      Checks checks) {
    String from = pdf == null ? "" : FROM_PDF;
    Map<String, String> evidence =
        pdf == null
            ? Map.of()
            : Map.of("pdf", pdf.toString(), "xml", Digest.over(bytes).toString());
    try {
      Examination examination = schemas.examine(bytes, facts, signed);
      Dcc dcc = examination.dcc();
      if (DccVersion.of(dcc.schemaVersion()) == null) {
        checks.add(
            CheckId.DOCUMENT_WELL_FORMED,
            Outcome.INDETERMINATE,
            "A DCC of version " + dcc.schemaVersion() + ", which is not known here" + from,
            evidence);
      } else {
        checks.add(
            CheckId.DOCUMENT_WELL_FORMED,
            Outcome.PASSED,
            "DCC " + dcc.schemaVersion() + from,
            evidence);
      }
      return examination;
    } catch (XmlRejectedException | NotADccException e) {
      checks.add(CheckId.DOCUMENT_WELL_FORMED, Outcome.FAILED, e.getMessage() + from, evidence);
      return null;
    }
  }

  private static void schema(Examination examination, Checks checks) {
    Dcc dcc = examination.dcc();
    SchemaVerdict verdict = examination.schema();
    if (verdict instanceof SchemaVerdict.Valid) {
      checks.add(
          CheckId.DOCUMENT_SCHEMA, Outcome.PASSED, "Valid as DCC " + dcc.schemaVersion() + ".");
    } else if (verdict instanceof SchemaVerdict.Invalid invalid) {
      List<String> shown =
          invalid.messages().stream()
              .limit(MESSAGES_SHOWN)
              .map(message -> "line " + message.line() + ": " + message.text())
              .toList();
      checks.add(
          CheckId.DOCUMENT_SCHEMA,
          Outcome.FAILED,
          "Not valid as DCC " + dcc.schemaVersion() + ".",
          Map.of("messages", String.join("\n", shown)));
    } else if (verdict instanceof SchemaVerdict.NotAvailable missing) {
      checks.add(CheckId.DOCUMENT_SCHEMA, Outcome.INDETERMINATE, missing.reason());
    }
  }

  /** The digest in the signature, once it was found to be that of the document. */
  private static @Nullable Digest content(@Nullable SignatureReport signature) {
    if (signature == null
        || signature.contentDigest() == null
        || !SHA256.equals(signature.contentDigestAlgorithm())
        || signature.check(CheckId.SIGNATURE_INTACT.id()).outcome() != Outcome.PASSED) {
      return null;
    }
    return Digest.parse(signature.contentDigest()).orElse(null);
  }

  /** Of a document that is larger than what is read. */
  static VerificationReport tooLarge(Digest file) {
    Checks checks = new Checks();
    checks.add(
        CheckId.DOCUMENT_WELL_FORMED, Outcome.INDETERMINATE, "A document has at most 10 MiB.");
    checks.rest("The document was not looked at.");
    return report(checks, null, null, file);
  }

  private static VerificationReport report(
      Checks checks, @Nullable Dcc dcc, @Nullable SignatureReport signature, byte[] bytes) {
    return report(checks, dcc, signature, Digest.over(bytes));
  }

  private static VerificationReport report(
      Checks checks, @Nullable Dcc dcc, @Nullable SignatureReport signature, Digest file) {
    Conclusion conclusion =
        Conclusion.of(checks, signature == null ? null : signature.subIndication());
    Digest content = content(signature);
    Instant best = signature == null ? null : signature.bestSignatureTime();
    return new VerificationReport(
        conclusion.indication(),
        conclusion.subIndication(),
        conclusion.decision(),
        dcc == null ? null : facts(dcc),
        best,
        new Digests(file.toString(), content == null ? null : content.toString()),
        checks.all());
  }

  private static CertificateFacts facts(Dcc dcc) {
    WrittenDate issued = dcc.coreData().issueDate();
    String item =
        dcc.items().items().isEmpty() ? "" : dcc.items().items().get(0).name().in("en", "zh");
    return new CertificateFacts(
        dcc.coreData().uniqueIdentifier(),
        dcc.calibrationLaboratory().contact().name().in("en", "zh"),
        item,
        issued == null ? null : issued.text());
  }
}
