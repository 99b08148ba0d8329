package org.etalon.signing;

import static org.etalon.signing.SignatureQuestion.REVOCATION;
import static org.etalon.signing.SignatureQuestion.TRUSTED;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.signing.Existence.Proven;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Name;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.NoPath;
import org.etalon.trust.path.NoPath.Reason;
import org.etalon.trust.path.PathResult;
import org.etalon.trust.revocation.Revocation;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationStatus;
import org.etalon.trust.revocation.RevocationStatus.Kind;
import org.jspecify.annotations.Nullable;

/** Answers whether the signer is trusted and was not revoked when it signed. */
final class SignerChecks {
  private final X509Trust trust;
  private final Purpose purpose;
  private final Clock clock;

  /**
   * For signers of one kind.
   *
   * @param purpose what they must be trusted for
   */
  SignerChecks(X509Trust trust, Purpose purpose, Clock clock) {
    this.trust = trust;
    this.purpose = purpose;
    this.clock = clock;
  }

  /**
   * When the signature existed although no timestamp proves it; null unless the signer was trusted
   * at that moment.
   */
  @Nullable Instant existed(
      X509Certificate signer, Collection<X509Certificate> inSignature, Existence existence) {
    Proven proven = existence.proven();
    return proven != null && trustedAt(signer, inSignature, proven.since()) ? proven.since() : null;
  }

  private boolean trustedAt(
      X509Certificate signer, Collection<X509Certificate> inSignature, Instant at) {
    return trust.path(signer, inSignature, purpose, at) instanceof FoundPath;
  }

  /**
   * Fills in both answers.
   *
   * @param inSignature X.509 certificates beside the signature
   * @param proven the time before which the signature existed; null when only "now" is known
   * @param inside revocation data that came with the signature
   * @param existence what proves that more of them are as old as the signature
   */
  void answer(
      X509Certificate signer,
      Collection<X509Certificate> inSignature,
      @Nullable Instant proven,
      RevocationData inside,
      Existence existence,
      Checklist checklist) {
    Instant at = proven == null ? clock.instant() : proven;
    PathResult result = trust.path(signer, inSignature, purpose, at);
    Map<String, String> evidence = new TreeMap<>();
    evidence.put("at", at.toString());
    evidence.put("timeProven", String.valueOf(proven != null));
    if (result instanceof FoundPath path) {
      evidence.put("anchor", path.anchor().source().name());
      checklist.passed(
          TRUSTED,
          "Trusted through " + X509Name.of(path.anchor().x509().getSubjectX500Principal()) + ".",
          evidence);
      RevocationStatus status = trust.revocation(path, inside, proven);
      if (isOpen(status) && proven != null) {
        Proven then = existence.proven();
        if (then != null && trustedAt(signer, inSignature, then.since())) {
          status = trust.revocation(path, inside.with(then.inside()), proven);
        }
      }
      answerRevocation(signer, status, proven != null, checklist);
    } else if (result instanceof NoPath no) {
      answerWithoutPath(no, proven != null, evidence, checklist);
      checklist.put(
          REVOCATION, Outcome.INDETERMINATE, "Without a trusted path nobody can say.", Map.of());
    }
  }

  private static boolean isOpen(RevocationStatus status) {
    return status.kind() == Kind.STALE || status.kind() == Kind.UNKNOWN;
  }

  private static void answerWithoutPath(
      NoPath no, boolean proven, Map<String, String> evidence, Checklist checklist) {
    boolean outside = no.reason() == Reason.EXPIRED || no.reason() == Reason.NOT_YET_VALID;
    if (outside && !proven) {
      checklist.defect(
          TRUSTED,
          Outcome.INDETERMINATE,
          "OUT_OF_BOUNDS_NO_POE",
          no.text() + " Nothing proves a signature within its period.",
          evidence);
    } else {
      checklist.defect(
          TRUSTED,
          outside ? Outcome.FAILED : Outcome.INDETERMINATE,
          no.reason().subIndication(),
          outside
              ? no.text() + " The signature was made at " + evidence.get("at") + "."
              : no.text(),
          evidence);
    }
  }

  private static void answerRevocation(
      X509Certificate signer, RevocationStatus status, boolean proven, Checklist checklist) {
    Map<String, String> evidence = evidence(status);
    switch (status.kind()) {
      case GOOD, REVOKED_LATER -> checklist.passed(REVOCATION, status.text(), evidence);
      case STALE, ON_HOLD ->
          checklist.defect(REVOCATION, Outcome.INDETERMINATE, "TRY_LATER", status.text(), evidence);
      case UNKNOWN ->
          checklist.defect(
              REVOCATION,
              Outcome.INDETERMINATE,
              "CERTIFICATE_CHAIN_GENERAL_FAILURE",
              status.text(),
              evidence);
      case REVOKED -> {
        boolean itself = signer.equals(status.about());
        if (itself && proven) {
          checklist.defect(REVOCATION, Outcome.FAILED, "REVOKED", status.text(), evidence);
        } else {
          checklist.defect(
              REVOCATION,
              Outcome.INDETERMINATE,
              itself ? "REVOKED_NO_POE" : "REVOKED_CA_NO_POE",
              status.text(),
              evidence);
        }
      }
    }
  }

  private static Map<String, String> evidence(RevocationStatus status) {
    Revocation revocation = status.revocation();
    Map<String, String> evidence = new TreeMap<>();
    if (revocation != null) {
      evidence.put("revokedAt", revocation.at().toString());
      evidence.put("reason", revocation.reason());
      if (revocation.invalidFrom() != null) {
        evidence.put("invalidFrom", revocation.invalidFrom().toString());
      }
    }
    return evidence;
  }
}
