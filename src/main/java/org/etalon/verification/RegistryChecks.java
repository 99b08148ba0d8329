package org.etalon.verification;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealEnd;
import org.etalon.certificate.SealRegister;
import org.etalon.dcc.CertificateKind;
import org.etalon.dcc.Dcc;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.traceability.Chain;
import org.etalon.traceability.WalkingChain;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

/** The checks that this service makes against what it has on record. */
@Singleton
class RegistryChecks implements RecordChecks {
  /** In the evidence: since when the seal is not to be used. */
  static final String ENDED_FROM = "endedFrom";

  /** In the evidence: what the seal may seal, where the document is of another kind. */
  static final String REGISTERED_KINDS = "registeredKinds";

  private final Certificates certificates;
  private final Organisations organisations;
  private final SealRegister seals;
  private final WalkingChain walking;
  private final ListedSigner listed;
  private final Clock clock;

  RegistryChecks(
      Certificates certificates,
      Organisations organisations,
      SealRegister seals,
      WalkingChain walking,
      ListedSigner listed,
      Clock clock) {
    this.certificates = certificates;
    this.organisations = organisations;
    this.seals = seals;
    this.walking = walking;
    this.listed = listed;
    this.clock = clock;
  }

  /** By either digest (decision D14). */
  @Override
  public Optional<Certificate> issued(Digest file, @Nullable Digest content) {
    Optional<Certificate> byFile = certificates.findByDigest(file);
    return byFile.isPresent() || content == null ? byFile : certificates.findByDigest(content);
  }

  @Override
  public @Nullable ZoneId timeZone(Optional<Certificate> issued) {
    return issued
        .flatMap(certificate -> organisations.find(certificate.laboratory()))
        .map(Organisation::timeZone)
        .orElse(null);
  }

  @Override
  public void check(
      Dcc dcc, Optional<Certificate> issued, SignatureReport signature, Checks checks) {
    authorised(dcc, signature, checks);
    checks.add(
        CheckId.LOG_INCLUDED, Outcome.NOT_EVALUATED, "The transparency log is not built yet.");
    if (issued.isPresent()) {
      status(issued.get(), checks);
      traceability(issued.get(), checks);
      return;
    }
    Optional<Certificate> sameNumber = certificates.find(dcc.coreData().uniqueIdentifier());
    boolean ours =
        sameNumber.isPresent() && checks.outcome(CheckId.SIGNER_AUTHORISED) == Outcome.PASSED;
    checks.add(
        CheckId.STATUS_CURRENT,
        ours ? Outcome.FAILED : Outcome.INDETERMINATE,
        ours
            ? "This service issued another document under this number."
            : "This service has not issued this document and does not know its status.");
    checks.add(
        CheckId.TRACEABILITY,
        Outcome.INDETERMINATE,
        "The chain of a document that was not issued here is not known.");
  }

  /** A seal may issue for the laboratory that it is registered for, and only under its numbers. */
  private void authorised(Dcc dcc, SignatureReport signature, Checks checks) {
    X509Certificate signer = signature.signer();
    if (signer == null) {
      RecordChecks.nobody(checks);
      return;
    }
    Optional<String> laboratory = seals.laboratory(fingerprint(signer));
    if (laboratory.isEmpty()) {
      listed.authorised(dcc, signer, signature.bestSignatureTime(), checks);
      return;
    }
    Optional<SealEnd> end = seals.end(fingerprint(signer));
    Instant proven = signature.bestSignatureTime();
    if (end.isPresent() && (proven == null || !proven.isBefore(end.get().from()))) {
      ended(end.get(), laboratory.get(), proven, checks);
      return;
    }
    CertificateKind kind = CertificateKind.of(dcc);
    Set<CertificateKind> kinds = seals.kinds(fingerprint(signer));
    if (!kinds.contains(kind)) {
      anotherKind(kind, kinds, laboratory.get(), checks);
      return;
    }
    String number = dcc.coreData().uniqueIdentifier();
    boolean own =
        certificates
            .find(number)
            .map(certificate -> certificate.laboratory().equals(laboratory.get()))
            .orElse(false);
    checks.add(
        CheckId.SIGNER_AUTHORISED,
        own ? Outcome.PASSED : Outcome.FAILED,
        own
            ? "The seal is registered for " + laboratory.get() + ", which this number belongs to."
            : "The seal is registered for " + laboratory.get() + ", but the number is not its own.",
        Map.of("laboratory", laboratory.get()));
  }

  private static void anotherKind(
      CertificateKind kind, Set<CertificateKind> kinds, String laboratory, Checks checks) {
    checks.add(
        CheckId.SIGNER_AUTHORISED,
        Outcome.FAILED,
        "The seal is registered for "
            + laboratory
            + ", but not for a "
            + kind.words()
            + ", which the document says that it is.",
        Map.of(
            "laboratory",
            laboratory,
            "kind",
            kind.name(),
            REGISTERED_KINDS,
            CertificateKind.write(kinds)));
  }

  /** What was stamped before the end stands; without a stamp nobody can say when it was made. */
  private static void ended(
      SealEnd end, String laboratory, @Nullable Instant proven, Checks checks) {
    String when =
        proven == null
            ? "nothing proves that the signature is older."
            : "the signature is proven only for " + proven + ".";
    checks.add(
        CheckId.SIGNER_AUTHORISED,
        proven == null ? Outcome.INDETERMINATE : Outcome.FAILED,
        end.words() + ", and " + when,
        Map.of(
            "laboratory",
            laboratory,
            ENDED_FROM,
            end.from().toString(),
            "compromised",
            String.valueOf(end.compromised())));
  }

  private static Digest fingerprint(X509Certificate x509) {
    return Digest.over(X509Octets.of(x509));
  }

  private void status(Certificate certificate, Checks checks) {
    CertificateStatus status = certificates.status(certificate.number());
    Map<String, String> evidence = new LinkedHashMap<>();
    evidence.put("status", status.status().name());
    if (status.successor() != null) {
      evidence.put("successor", status.successor());
    }
    if (status.effectiveFrom() != null) {
      evidence.put("effectiveFrom", status.effectiveFrom().toString());
    }
    if (status.status() == CertificateStatus.Word.VALID) {
      checks.add(
          CheckId.STATUS_CURRENT, Outcome.PASSED, "Nothing is recorded against it.", evidence);
      return;
    }
    LocalDate today = organisations.find(certificate.laboratory()).orElseThrow().today(clock);
    // What is looked into may stand or not.
    boolean open = status.standsOn(today) || status.status() == CertificateStatus.Word.UNDER_REVIEW;
    checks.add(
        CheckId.STATUS_CURRENT,
        open ? Outcome.INDETERMINATE : Outcome.FAILED,
        "The certificate is " + status.status() + ".",
        evidence);
  }

  private void traceability(Certificate certificate, Checks checks) {
    Chain.Verdict verdict = walking.verdict(certificate.number());
    Outcome outcome =
        switch (verdict) {
          case TRACEABLE -> Outcome.PASSED;
          case NOT_TRACEABLE -> Outcome.FAILED;
          case INDETERMINATE -> Outcome.INDETERMINATE;
        };
    checks.add(
        CheckId.TRACEABILITY, outcome, "The verdict on the chain is " + verdict + ".", Map.of());
  }
}
