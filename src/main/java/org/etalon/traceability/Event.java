package org.etalon.traceability;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.signing.Outcome;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedStandard;
import org.jspecify.annotations.Nullable;

/**
 * A calibration event: what its certificate states, and what is known of the certificate. A chain
 * is made of events, never of instruments.
 *
 * @param key unique among the events of a chain: the number of a certificate of this service, the
 *     digest of any other
 * @param laboratory the organisation that issued it; null for a stranger
 * @param items the equipment that was calibrated, as registered
 * @param status null where nobody here knows
 * @param signature what verification of its signature came to
 * @param used the standards, in the order of the document, and after them the linked reports
 */
public record Event(
    String key,
    StatedCertificate stated,
    Digest fileDigest,
    @Nullable Digest contentDigest,
    @Nullable String laboratory,
    List<String> items,
    @Nullable Instant issuedAt,
    @Nullable CertificateStatus status,
    Signature signature,
    List<Used> used) {
  public Event {
    items = List.copyOf(items);
    used = List.copyOf(used);
  }

  /** The places of all its results. */
  public Set<Integer> allResults() {
    return stated.results().stream()
        .map(result -> result.place())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** The quantities of some results. */
  public List<StatedQuantity> quantities(Set<Integer> results) {
    return stated.results().stream()
        .filter(result -> results.contains(result.place()))
        .flatMap(result -> result.quantities().stream())
        .toList();
  }

  /** The place of a standard among those of the document, counted from 1. */
  @SuppressWarnings("ReferenceEquality") // two that are written alike are two
  public int place(Used standard) {
    for (int i = 0; i < used.size(); i++) {
      if (used.get(i) == standard) {
        return i + 1;
      }
    }
    return used.indexOf(standard) + 1;
  }

  /**
   * What the verification of a signature came to.
   *
   * @param reason the sub-indication where it did not pass
   */
  public record Signature(Outcome outcome, @Nullable String reason) {}

  /**
   * A standard that was used, or a linked report.
   *
   * @param equipment as registered; null where it is not
   * @param parent the number of its certificate, when that is one of this service
   */
  public record Used(
      StatedStandard standard,
      @Nullable String equipment,
      Certificate.Edge.Kind kind,
      @Nullable String parent,
      @Nullable Digest parentDigest) {

    /** As far as a document tells it, where nobody registered it. */
    public static Used unregistered(StatedStandard standard) {
      NamedCertificate named = standard.certificate();
      if (named == null) {
        return new Used(standard, null, Certificate.Edge.Kind.NONE, null, null);
      }
      return named.isAnalogue()
          ? new Used(standard, null, Certificate.Edge.Kind.ANALOGUE, null, null)
          : new Used(
              standard,
              null,
              Certificate.Edge.Kind.DIGEST,
              null,
              Digest.parse(named.value()).orElse(null));
    }

    /** Whether it names an event as the one it rests on. */
    boolean names(Event event) {
      return event.key().equals(parent)
          || event.fileDigest().equals(parentDigest)
          || (parentDigest != null && parentDigest.equals(event.contentDigest()));
    }

    /** Whether a quantity rests on it; one that names no standard rests on all. */
    public boolean carries(StatedQuantity quantity) {
      return quantity.standards().isEmpty()
          || (standard.id() != null && quantity.standards().contains(standard.id()));
    }
  }
}
