package org.etalon.traceability;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.DccReader;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.StatedCertificate;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells by itself.
 *
 * @param content the content digest (decision D14); null unless the signature is intact and digests
 *     by SHA-256
 * @param signer SHA-256 of the signer's X.509 certificate; null without one
 */
record FileDocument(
    StatedCertificate stated,
    Digest file,
    @Nullable Digest content,
    Event.Signature signature,
    @Nullable Digest signer) {
  // Another function of the same length makes other digests; only this one binds.
  private static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  /**
   * Reads one.
   *
   * @throws org.etalon.dcc.NotADccException when it is none
   */
  static FileDocument read(byte[] xml, SignatureVerifier verifier) {
    SignatureReport report = verifier.verify(xml);
    return new FileDocument(
        CertificateReading.of(DccReader.read(xml)),
        Digest.over(xml),
        content(report),
        signature(report),
        signer(report.signer()));
  }

  private static @Nullable Digest signer(@Nullable X509Certificate x509) {
    try {
      return x509 == null ? null : Digest.over(x509.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed X.509 certificate has an encoding", e);
    }
  }

  private static @Nullable Digest content(SignatureReport report) {
    String digest = report.contentDigest();
    if (digest == null
        || !SHA_256.equals(report.contentDigestAlgorithm())
        || report.check("signature.intact").outcome() != Outcome.PASSED) {
      return null;
    }
    return Digest.parse(digest).orElse(null);
  }

  /** What a verification came to; one check that failed is enough. */
  static Event.Signature signature(SignatureReport report) {
    boolean failed =
        report.checks().stream().anyMatch(check -> check.outcome() == Outcome.FAILED)
            && report.check("signature.present").outcome() == Outcome.PASSED;
    boolean passed =
        report.subIndication() == null
            && report.check("signer.revocation").outcome() == Outcome.PASSED;
    Outcome outcome = failed ? Outcome.FAILED : passed ? Outcome.PASSED : Outcome.INDETERMINATE;
    return new Event.Signature(outcome, report.subIndication());
  }
}
