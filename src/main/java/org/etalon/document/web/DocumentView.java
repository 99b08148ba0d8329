package org.etalon.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.etalon.document.KeptDocument;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.CertificateFacts;
import org.etalon.verification.VerificationReport.Digests;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/**
 * A kept document as JSON: how to recognise it, what it says of itself, and what was found when it
 * came.
 */
record DocumentView(
    Digests digests,
    String organisation,
    Instant receivedAt,
    CertificateFacts certificate,
    List<Attachments.Facts> attachments,
    VerificationReport report) {

  static DocumentView of(KeptDocument document) {
    return new DocumentView(
        document.report().digests(),
        document.organisation(),
        document.receivedAt(),
        document.facts(),
        Attachments.facts(DccReader.read(document.xml())),
        document.report());
  }

  /** A document in a list. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Line(
      Digests digests,
      String organisation,
      Instant receivedAt,
      String number,
      String laboratory,
      String item,
      @Nullable String issuedOn,
      Indication indication) {

    static Line of(KeptDocument.Summary summary) {
      return new Line(
          new Digests(
              summary.fileDigest().toString(),
              summary.contentDigest() == null ? null : summary.contentDigest().toString()),
          summary.organisation(),
          summary.receivedAt(),
          summary.facts().number(),
          summary.facts().laboratory(),
          summary.facts().item(),
          summary.facts().issuedOn(),
          summary.indication());
    }
  }
}
