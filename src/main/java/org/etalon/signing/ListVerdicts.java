package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.etalon.trust.Purpose;
import org.etalon.trust.list.ListSignatures.Verdict;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.NoPath;
import org.etalon.trust.path.PathResult;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationStatus;
import org.etalon.xml.XmlRejectedException;

/** Whether a list is intact and signed by somebody who is trusted for lists. */
public final class ListVerdicts {
  private final SignatureVerifier verifier;
  private final X509Trust trust;
  private final Clock clock;

  public ListVerdicts(SignatureVerifier verifier, X509Trust trust, Clock clock) {
    this.verifier = verifier;
    this.trust = trust;
    this.clock = clock;
  }

  /** Verifies one. */
  public Verdict on(byte[] list) {
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
