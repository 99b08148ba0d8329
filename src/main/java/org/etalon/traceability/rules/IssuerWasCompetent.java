package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.capability.Capability;
import org.etalon.organisation.capability.CapabilityAt;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Claim;
import org.jspecify.annotations.Nullable;

/**
 * T11: every value that is claimed under a scope lies in a scope of the issuer that was in force on
 * the last day of the calibration. A calibration outside of any scope needs a review.
 */
public final class IssuerWasCompetent implements EventRule {

  @Override
  public Rule rule() {
    return Rule.T11;
  }

  @Override
  public boolean isLasting() {
    return true;
  }

  @Override
  public Finding check(Event event, Set<Integer> results, Inquiry inquiry) {
    List<Claim> claims = Claim.of(event, results);
    if (claims.isEmpty()) {
      return withoutScope(event, inquiry);
    }
    LocalDate day = event.stated().ended();
    if (day == null) {
      return Finding.indeterminate("T11.dates");
    }
    @Nullable Finding open = null;
    for (Claim claim : claims) {
      Finding finding = check(event, claim, day, inquiry);
      switch (finding.outcome()) {
        case FAILED -> {
          return finding;
        }
        case INDETERMINATE -> open = open == null ? finding : open;
        default -> {}
      }
    }
    return open == null ? Finding.passed("T11.covered", claims.get(0).scope().id()) : open;
  }

  private static Finding check(Event event, Claim claim, LocalDate day, Inquiry inquiry) {
    String id = claim.scope().id();
    Optional<ScopeHistory> history = inquiry.evidence().scope(id);
    if (history.isEmpty()) {
      return Finding.indeterminate("T11.unknownScope", id);
    }
    Scope scope = history.get().on(day).scope();
    if (!scope.organisation().equals(event.laboratory())) {
      return Finding.failed("T11.othersScope", id, event.stated().laboratory());
    }
    Scope.Standing standing = history.get().standing(day);
    if (standing != Scope.Standing.IN_FORCE) {
      return Finding.failed(
          standing == Scope.Standing.SUSPENDED ? "T11.suspended" : "T11.notInForce", id, day);
    }
    Capability capability =
        CapabilityAt.evaluate(scope, claim.kind(), claim.at(), claim.parameters());
    if (capability instanceof Capability.Covered) {
      return Finding.passed("T11.covered", id);
    }
    if (capability instanceof Capability.OutsideRange outside) {
      return Finding.failed("T11.outside", id, outside.why());
    }
    if (capability instanceof Capability.OtherQuantity other) {
      return Finding.failed("T11.outside", id, other.why());
    }
    return Finding.indeterminate("T11.undecided", id, ((Capability.Undecided) capability).why());
  }

  /** Outside of any scope only a person can tell (ILAC P10, routes 3a and 3b). */
  private static Finding withoutScope(Event event, Inquiry inquiry) {
    String number = event.stated().number();
    return event.items().stream()
        .flatMap(item -> inquiry.evidence().facts(item).stream())
        .flatMap(facts -> facts.review(number).stream())
        .findFirst()
        .map(
            review ->
                review.fact().accepted()
                    ? Finding.passed("T11.reviewed", number, review.account())
                    : Finding.failed("T11.rejected", number, review.account()))
        .orElseGet(() -> Finding.indeterminate("T11.noScope", number));
  }
}
