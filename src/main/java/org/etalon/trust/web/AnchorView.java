package org.etalon.trust.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param source who decided: an operator, or the configuration (own PKI, trust directory)
 * @param notAfter the end of its own period
 * @param reason that an operator gave; null for one of the configuration
 * @param addedAt null for one of the configuration
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnchorView(
    String id,
    Anchor.Source source,
    String subject,
    String sha256,
    Instant notAfter,
    List<Purpose> purposes,
    Instant from,
    @Nullable Instant until,
    @Nullable String reason,
    @Nullable String endReason,
    @Nullable Instant addedAt,
    byte[] x509) {
  /** How the identifiers begin of those that the configuration gives. */
  static final String CONFIGURED = "configured-";

  static AnchorView of(AddedAnchor added) {
    return of(added.id(), added.anchor(), added.reason(), added.endReason(), added.addedAt());
  }

  /** One of the configuration; its identifier is made of what it is. */
  static AnchorView of(Anchor configured) {
    String purposes =
        configured.purposes().stream().sorted().map(Purpose::name).collect(Collectors.joining("-"));
    return of(
        CONFIGURED + configured.source() + "-" + sha256(configured) + "-" + purposes,
        configured,
        null,
        null,
        null);
  }

  private static AnchorView of(
      String id,
      Anchor anchor,
      @Nullable String reason,
      @Nullable String endReason,
      @Nullable Instant addedAt) {
    return new AnchorView(
        id,
        anchor.source(),
        X509Name.of(anchor.x509().getSubjectX500Principal()),
        sha256(anchor),
        anchor.x509().getNotAfter().toInstant(),
        anchor.purposes().stream().sorted().toList(),
        anchor.from(),
        anchor.until(),
        reason,
        endReason,
        addedAt,
        X509Octets.of(anchor.x509()));
  }

  private static String sha256(Anchor anchor) {
    return HexFormat.of().formatHex(Fingerprint.of(anchor.x509()).bytes());
  }
}
