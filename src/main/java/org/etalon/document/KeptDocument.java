package org.etalon.document;

import java.time.Instant;
import org.etalon.certificate.Digest;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.CertificateFacts;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/**
 * A DCC of somebody else as an organisation received it. It never changes, and neither does the
 * report: it says what was found then.
 *
 * @param account who posted it
 * @param contentDigest null where no intact signature names one (decision D14)
 */
public record KeptDocument(
    String organisation,
    String account,
    Instant receivedAt,
    Digest fileDigest,
    @Nullable Digest contentDigest,
    VerificationReport report,
    byte[] xml) {

  /** What the document says of itself. */
  public CertificateFacts facts() {
    CertificateFacts facts = report.certificate();
    if (facts == null) {
      throw new IllegalStateException("Only what reads as a DCC is kept");
    }
    return facts;
  }

  /** What a list shows of a document. */
  public record Summary(
      Digest fileDigest,
      @Nullable Digest contentDigest,
      String organisation,
      Instant receivedAt,
      CertificateFacts facts,
      Indication indication) {}
}
