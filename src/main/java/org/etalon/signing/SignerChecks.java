package org.etalon.signing;

import static org.etalon.signing.SignatureQuestion.REVOCATION;
import static org.etalon.signing.SignatureQuestion.TRUSTED;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.timestamp.X509Path;
import org.jspecify.annotations.Nullable;

/** Answers whether the signer is trusted and was not revoked when it signed. */
final class SignerChecks {
  private final PublishedPki pki;
  private final Collection<X509Certificate> anchors;
  private final Clock clock;

  SignerChecks(PublishedPki pki, Collection<X509Certificate> anchors, Clock clock) {
    this.pki = pki;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Fills in both answers.
   *
   * @param proven the time before which the signature existed; null when only "now" is known
   * @param validatedInside whether the engine found everything in order by data in the signature
   */
  void answer(
      X509Certificate signer,
      List<X509Certificate> inSignature,
      @Nullable Instant proven,
      boolean validatedInside,
      Checklist checklist) {
    Instant at = proven == null ? clock.instant() : proven;
    Set<X509Certificate> candidates = new HashSet<>(inSignature);
    candidates.addAll(pki.issuers());
    X509Path path = X509Path.find(signer, candidates, anchors, at);
    Map<String, String> evidence = evidence(at, proven);
    if (path == null) {
      answerWithoutPath(signer, candidates, at, proven, evidence, checklist);
      checklist.put(
          REVOCATION, Outcome.INDETERMINATE, "Without a trusted path nobody can say.", Map.of());
      return;
    }
    List<X509Certificate> certificates = path.certificates();
    X509Certificate anchor = certificates.get(certificates.size() - 1);
    checklist.passed(
        TRUSTED,
        "Trusted through " + SubjectName.of(anchor.getSubjectX500Principal()) + ".",
        evidence);
    answerRevocation(
        RevocationStatus.of(path, pki.revocationLists(), clock.instant()),
        proven,
        validatedInside,
        checklist);
  }

  private static void answerRevocation(
      RevocationStatus status,
      @Nullable Instant proven,
      boolean validatedInside,
      Checklist checklist) {
    switch (status.kind()) {
      case GOOD -> checklist.passed(REVOCATION, status.text(), Map.of());
      case REVOKED -> answerRevoked(status, proven, checklist);
      case STALE ->
          checklist.defect(REVOCATION, Outcome.INDETERMINATE, "TRY_LATER", status.text(), Map.of());
      case UNKNOWN -> {
        if (validatedInside) {
          checklist.passed(REVOCATION, "By the revocation data inside the signature.", Map.of());
        } else {
          checklist.defect(
              REVOCATION,
              Outcome.INDETERMINATE,
              "CERTIFICATE_CHAIN_GENERAL_FAILURE",
              status.text(),
              Map.of());
        }
      }
    }
  }

  private static void answerRevoked(
      RevocationStatus status, @Nullable Instant proven, Checklist checklist) {
    Instant revokedAt = status.revokedAt();
    Map<String, String> evidence = Map.of("revokedAt", String.valueOf(revokedAt));
    if (proven == null) {
      checklist.defect(
          REVOCATION, Outcome.INDETERMINATE, "REVOKED_NO_POE", status.text(), evidence);
    } else if (revokedAt != null && revokedAt.isAfter(proven)) {
      checklist.passed(
          REVOCATION, "Revoked only after the signature was made and stamped.", evidence);
    } else {
      checklist.defect(REVOCATION, Outcome.FAILED, "REVOKED", status.text(), evidence);
    }
  }

  private void answerWithoutPath(
      X509Certificate signer,
      Set<X509Certificate> candidates,
      Instant at,
      @Nullable Instant proven,
      Map<String, String> evidence,
      Checklist checklist) {
    if (X509Path.inPeriod(signer, at) || !trustedInItsPeriod(signer, candidates)) {
      checklist.defect(
          TRUSTED,
          Outcome.INDETERMINATE,
          "NO_CERTIFICATE_CHAIN_FOUND",
          "It does not lead to a trust anchor of this service.",
          evidence);
    } else if (proven == null) {
      checklist.defect(
          TRUSTED,
          Outcome.INDETERMINATE,
          "OUT_OF_BOUNDS_NO_POE",
          "It is outside its period now, and nothing proves an earlier signature.",
          evidence);
    } else {
      boolean early = at.isBefore(signer.getNotBefore().toInstant());
      checklist.defect(
          TRUSTED,
          Outcome.FAILED,
          early ? "NOT_YET_VALID" : "EXPIRED",
          "It was outside its period when the signature was made.",
          evidence);
    }
  }

  private boolean trustedInItsPeriod(X509Certificate signer, Set<X509Certificate> candidates) {
    return X509Path.find(signer, candidates, anchors, signer.getNotAfter().toInstant()) != null;
  }

  private static Map<String, String> evidence(Instant at, @Nullable Instant proven) {
    return Map.of("at", at.toString(), "timeProven", String.valueOf(proven != null));
  }
}
