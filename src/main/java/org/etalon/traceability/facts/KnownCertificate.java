package org.etalon.traceability.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.ClaimedScope;
import org.etalon.traceability.stated.StatedStandard;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of this service, of which nothing ever changes, without its document.
 *
 * @param used its standards, in the order of the document
 * @param scopes the capabilities that are claimed, by identifier
 */
public record KnownCertificate(
    Registered registered, CertificateFacts facts, List<Used> used, Set<String> scopes) {

  public KnownCertificate(Registered registered, CertificateFacts facts) {
    this(registered, facts, List.copyOf(used(facts)), scopes(facts));
  }

  /** The index has an edge for each standard of the document, in its order. */
  private static List<Used> used(CertificateFacts facts) {
    List<Used> all = new ArrayList<>();
    List<StatedStandard> standards = facts.stated().standards();
    for (int i = 0; i < standards.size(); i++) {
      Certificate.Edge edge = i < facts.edges().size() ? facts.edges().get(i) : null;
      all.add(
          edge == null
              ? Used.unregistered(standards.get(i))
              : new Used(
                  standards.get(i),
                  edge.equipment(),
                  edge.kind(),
                  edge.parent(),
                  edge.parentDigest()));
    }
    return all;
  }

  private static Set<String> scopes(CertificateFacts facts) {
    return facts
        .stated()
        .quantities()
        .map(StatedQuantity::scope)
        .filter(Objects::nonNull)
        .map(ClaimedScope::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is registered of it.
   *
   * @param customer the organisation it was made for; null when that is not registered
   * @param stampedAt the earliest time in its timestamps; null when it was issued without one
   * @param signer SHA-256 of the X.509 certificate of the seal
   */
  public record Registered(
      String number,
      String laboratory,
      @Nullable String customer,
      Disclosure disclosure,
      LocalDate issuedOn,
      Instant issuedAt,
      @Nullable Instant stampedAt,
      Digest fileDigest,
      Digest contentDigest,
      Digest signer) {}
}
