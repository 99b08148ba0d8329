package org.etalon.signing;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.trust.Purpose;
import org.etalon.trust.list.ListSignatures;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.NoPath;
import org.etalon.trust.path.PathResult;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationStatus;
import org.etalon.xml.XmlRejectedException;

/** Signs lists with a seal of the operator, in the profile of certificates, and verifies others. */
@Singleton
final class SignedLists implements ListSignatures {
  /** The operator's own seal; no laboratory may have this identifier. */
  static final String OPERATOR = "etalon-operator";

  private final SealingKeys keys;
  private final DccSealer sealer;
  private final SignatureVerifier verifier;
  private final X509Trust trust;
  private final Clock clock;

  SignedLists(
      SealingKeys keys,
      DccSealer sealer,
      SignatureVerifier verifier,
      X509Trust trust,
      Clock clock) {
    this.keys = keys;
    this.sealer = sealer;
    this.verifier = verifier;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public byte[] sign(byte[] list, String operator, String territory) {
    keys.sealFor(OPERATOR, operator, territory);
    try {
      return sealer.seal(OPERATOR, list).xml();
    } catch (TimestampUnavailableException e) {
      throw new ProblemException(
          ProblemType.TIMESTAMP_UNAVAILABLE, "No timestamp for the list could be had.");
    }
  }

  @Override
  public Verdict verify(byte[] list) {
    SignatureReport report;
    try {
      report = verifier.verify(list);
    } catch (XmlRejectedException e) {
      return new Verdict(null, "It cannot be read: " + e.getMessage());
    }
    for (SignatureQuestion question :
        List.of(
            SignatureQuestion.PRESENT,
            SignatureQuestion.PROFILE,
            SignatureQuestion.INTACT,
            SignatureQuestion.CERTIFICATE)) {
      SignatureCheck check = report.check(question.id());
      if (check.outcome() != Outcome.PASSED) {
        return new Verdict(null, check.answer());
      }
    }
    X509Certificate signer = report.signer();
    return signer == null ? new Verdict(null, "No signer is named.") : trusted(signer);
  }

  /** As of now: a list is for use from now on, whenever it was signed. */
  private Verdict trusted(X509Certificate signer) {
    PathResult result = trust.path(signer, List.of(), Purpose.LISTS, clock.instant());
    if (result instanceof FoundPath path) {
      RevocationStatus status = trust.revocation(path, RevocationData.NONE, null);
      boolean revoked =
          status.kind() == RevocationStatus.Kind.REVOKED
              || status.kind() == RevocationStatus.Kind.ON_HOLD;
      return revoked ? new Verdict(null, status.text()) : new Verdict(path.anchor().x509(), "");
    }
    return new Verdict(null, "Its signer is not trusted for lists. " + ((NoPath) result).text());
  }
}
