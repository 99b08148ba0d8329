package org.etalon.trust.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.etalon.trust.AddedAnchor;
import org.etalon.trust.Anchor;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Name;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

/**
 * An anchor as it is shown.
 *
 * @param sha256 of the DER, in hexadecimal
 * @param notAfter the end of its own period
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnchorView(
    String id,
    String subject,
    String sha256,
    Instant notAfter,
    List<Purpose> purposes,
    Instant from,
    @Nullable Instant until,
    String reason,
    @Nullable String endReason,
    Instant addedAt,
    byte[] x509) {
  static AnchorView of(AddedAnchor added) {
    Anchor anchor = added.anchor();
    return new AnchorView(
        added.id(),
        X509Name.of(anchor.x509().getSubjectX500Principal()),
        HexFormat.of().formatHex(Fingerprint.of(anchor.x509()).bytes()),
        anchor.x509().getNotAfter().toInstant(),
        anchor.purposes().stream().sorted().toList(),
        anchor.from(),
        anchor.until(),
        added.reason(),
        added.endReason(),
        added.addedAt(),
        X509Octets.of(anchor.x509()));
  }
}
