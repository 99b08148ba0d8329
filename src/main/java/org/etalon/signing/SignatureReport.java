package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signature on a document is worth, check by check, always the same checks in the same
 * order.
 *
 * @param contentDigest the {@code ds:DigestValue} of the reference {@code URI=""} in hexadecimal,
 *     as the signature says it; null without one
 * @param contentDigestAlgorithm the URI of the hash function of that reference
 * @param bestSignatureTime genTime of the earliest timestamp that is valid and trusted; null
 *     without
 * @param signer the signing X.509 certificate, if it was identified
 * @param signerSubject its subject (RFC 4514)
 * @param subIndication the word of ETSI EN 319 102-1 for what is wrong; null when nothing is
 */
public record SignatureReport(
    List<SignatureCheck> checks,
    @Nullable String contentDigest,
    @Nullable String contentDigestAlgorithm,
    @Nullable Instant bestSignatureTime,
    @Nullable X509Certificate signer,
    @Nullable String signerSubject,
    @Nullable String subIndication) {
  public SignatureReport {
    checks = List.copyOf(checks);
  }

  /** Of a document whose signature could not be looked at. */
  public static SignatureReport undecided(String answer) {
    Checklist checklist = new Checklist();
    for (SignatureQuestion question : SignatureQuestion.values()) {
      checklist.defect(
          question, Outcome.INDETERMINATE, "SIGNATURE_PROCESSING_ERROR", answer, Map.of());
    }
    return new SignatureReport(
        checklist.checks(), null, null, null, null, null, checklist.subIndication());
  }

  /** The check of that id. */
  public SignatureCheck check(String id) {
    Optional<SignatureCheck> found = checks.stream().filter(c -> c.id().equals(id)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException("No check " + id));
  }
}
