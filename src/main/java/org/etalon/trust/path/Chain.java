package org.etalon.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.etalon.trust.Anchor;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Period;
import org.etalon.trust.path.NoPath.Reason;
import org.jspecify.annotations.Nullable;

/** A chain whose names and signatures fit; says when it counts, and why it does not. */
final class Chain {
  private final List<X509Certificate> certificates;
  private final AlgorithmEnd weakest;
  private final Map<Purpose, Optional<NoPath>> constraints = new ConcurrentHashMap<>();

  private Chain(List<X509Certificate> certificates, AlgorithmEnd weakest) {
    this.certificates = certificates;
    this.weakest = weakest;
  }

  static Chain of(List<X509Certificate> certificates) {
    List<AlgorithmEnd> ends = new ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      ends.add(AlgorithmEnd.ofKey(certificates.get(i)));
      // Nobody relies on the signature of an anchor.
      if (i + 1 < certificates.size()) {
        ends.add(AlgorithmEnd.ofSignature(certificates.get(i)));
      }
    }
    AlgorithmEnd weakest =
        ends.stream().min(Comparator.comparing(AlgorithmEnd::until)).orElseThrow();
    return new Chain(certificates, weakest);
  }

  @Nullable NoPath fault(Anchor anchor, Purpose purpose, Instant at) {
    if (!anchor.inForce(at)) {
      return new NoPath(
          Reason.ANCHOR_NOT_IN_FORCE,
          "The trust anchor that it leads to is not trusted at that time.");
    }
    if (!at.isBefore(weakest.until())) {
      return new NoPath(Reason.WEAK, "Its path rests on " + weakest.name() + ", too weak then.");
    }
    for (int i = certificates.size() - 2; i > 0; i--) {
      if (!X509Period.includes(certificates.get(i), at)) {
        return new NoPath(
            Reason.AUTHORITY_OUT_OF_PERIOD, "An authority above it is outside its period.");
      }
    }
    X509Certificate leaf = certificates.get(0);
    if (!X509Period.includes(leaf, at)) {
      boolean early = at.isBefore(leaf.getNotBefore().toInstant());
      return new NoPath(
          early ? Reason.NOT_YET_VALID : Reason.EXPIRED,
          early
              ? "It is outside its period, which began at " + leaf.getNotBefore().toInstant() + "."
              : "It is outside its period, which ended at " + leaf.getNotAfter().toInstant() + ".");
    }
    // Within all periods these do not depend on the moment.
    return constraints
        .computeIfAbsent(
            purpose, p -> Optional.ofNullable(PathConstraints.fault(certificates, p, at)))
        .orElse(null);
  }
}
