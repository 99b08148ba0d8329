package org.etalon.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.etalon.signing.SignatureEngine.NotExamined;
import org.etalon.signing.cms.OpenedSignature;
import org.etalon.signing.cms.Opening;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Name;
import org.etalon.trust.revocation.RevocationData;
import org.jspecify.annotations.Nullable;

/**
 * Says what the signature beside a file of evidence is worth. It counts only when it is intact,
 * stamped by a trusted authority, and made by a seal of a service: one with the policy for evidence
 * on a path to an anchor that is trusted for evidence.
 */
@Singleton
public final class DetachedVerifier {
  private final TimestampChecks timestamps;
  private final SignerChecks signers;

  @Inject
  public DetachedVerifier(X509Trust trust, TimestampIndependence independence, Clock clock) {
    this.timestamps = new TimestampChecks(trust, independence, clock);
    this.signers = new SignerChecks(trust, Purpose.EVIDENCE, clock);
  }

  /**
   * The verdict.
   *
   * @param content the file
   * @param der octets that should be its signature
   */
  public DetachedVerdict verify(byte[] content, byte[] der) {
    Opening opening = OpenedSignature.of(content, der);
    if (opening instanceof Opening.Broken broken) {
      return new DetachedVerdict(null, null, broken.why());
    }
    OpenedSignature opened = (OpenedSignature) opening;
    X509Certificate signer = opened.signer();
    Checklist checklist = new Checklist();
    Existence existence =
        new Existence(
            ProofsOfExistence.NONE,
            (xml, whole) -> new NotExamined("It is no XML."),
            opened.value());
    SignatureEvidence evidence =
        new SignatureEvidence(
            opened.certificates(),
            opened.tokens().stream()
                .map(token -> new SignatureStamp(token, opened.value()))
                .toList(),
            RevocationData.NONE);
    @Nullable Instant stamped = timestamps.answer(evidence, existence, checklist);
    signers.answer(
        signer, opened.certificates(), stamped, RevocationData.NONE, existence, checklist);
    if (!isForEvidence(signer)) {
      checklist.defect(
          SignatureQuestion.TRUSTED,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          "The signer is no service that signs evidence.",
          Map.of());
    }
    return new DetachedVerdict(
        X509Name.of(signer.getSubjectX500Principal()), stamped, refusal(checklist.checks()));
  }

  /** The first answer that keeps it from counting; null when all are good. */
  private static @Nullable String refusal(List<SignatureCheck> checks) {
    for (SignatureQuestion question :
        List.of(
            SignatureQuestion.TRUSTED,
            SignatureQuestion.STAMPED,
            SignatureQuestion.STAMP_VALID,
            SignatureQuestion.STAMP_TRUSTED,
            SignatureQuestion.REVOCATION)) {
      SignatureCheck check =
          checks.stream().filter(one -> one.id().equals(question.id())).findFirst().orElseThrow();
      if (check.outcome() != Outcome.PASSED) {
        return check.answer();
      }
    }
    return null;
  }

  /** Whether an X.509 certificate has the policy of services that sign evidence. */
  static boolean isForEvidence(X509Certificate certificate) {
    byte[] octets = certificate.getExtensionValue(Extension.certificatePolicies.getId());
    if (octets == null) {
      return false;
    }
    try {
      return CertificatePolicies.getInstance(ASN1OctetString.getInstance(octets).getOctets())
              .getPolicyInformation(new ASN1ObjectIdentifier(EvidencePolicy.OID))
          != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
