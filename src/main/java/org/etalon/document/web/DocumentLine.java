package org.etalon.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.etalon.document.KeptDocument;
import org.etalon.verification.VerificationReport.Digests;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/** A document in a list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DocumentLine(
    Digests digests,
    String organisation,
    Instant receivedAt,
    String number,
    String laboratory,
    String item,
    @Nullable String issuedOn,
    Indication indication) {

  static DocumentLine of(KeptDocument.Summary summary) {
    return new DocumentLine(
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
