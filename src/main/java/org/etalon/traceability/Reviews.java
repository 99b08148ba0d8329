package org.etalon.traceability;

import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.traceability.stated.NamedCertificate;
import org.jspecify.annotations.Nullable;

/** What a person found who looked at a certificate on paper, which nobody can follow by digest. */
final class Reviews {
  private Reviews() {}

  /** Null where nobody did. */
  static @Nullable Finding of(Link link, Inquiry inquiry) {
    NamedCertificate named = link.used().standard().certificate();
    // A digital one that is merely not here can be had and verified.
    if (named == null || link.used().kind() != Kind.ANALOGUE) {
      return null;
    }
    return inquiry
        .evidence()
        .facts(link.used().equipment())
        .flatMap(facts -> facts.review(named.number()))
        .map(
            review ->
                review.fact().accepted()
                    ? Finding.passed("reviewed", named.number(), review.account())
                    : Finding.failed("rejected", named.number(), review.account()))
        .orElse(null);
  }
}
