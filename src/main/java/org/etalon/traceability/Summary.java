package org.etalon.traceability;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.signing.Outcome;

/**
 * As much of what was found of a certificate and its links as the verdict needs.
 *
 * @param failed whether a rule failed, which counts wherever it is
 * @param open whether anything about the certificate itself is undecided
 * @param openLinks the links of which something is undecided
 * @param small the links by which nothing that counts is added
 */
record Summary(boolean failed, boolean open, Set<Link> openLinks, Set<Link> small) {
  Summary {
    openLinks = Set.copyOf(openLinks);
    small = Set.copyOf(small);
  }

  static Summary of(Findings findings) {
    boolean failed = has(Outcome.FAILED, findings.own());
    Set<Link> openLinks = new HashSet<>();
    for (var each : findings.links().entrySet()) {
      failed |= has(Outcome.FAILED, each.getValue());
      if (has(Outcome.INDETERMINATE, each.getValue())) {
        openLinks.add(each.getKey());
      }
    }
    return new Summary(
        failed, has(Outcome.INDETERMINATE, findings.own()), openLinks, findings.small());
  }

  private static boolean has(Outcome outcome, List<RuleFinding> found) {
    return found.stream().anyMatch(one -> one.decides(outcome));
  }

  /** Whether anything is undecided. */
  boolean isOpen() {
    return open || !openLinks.isEmpty();
  }
}
