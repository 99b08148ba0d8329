package org.etalon.document.web;

import java.time.Instant;
import java.util.List;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.etalon.document.KeptDocument;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.CertificateFacts;
import org.etalon.verification.VerificationReport.Digests;

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
}
