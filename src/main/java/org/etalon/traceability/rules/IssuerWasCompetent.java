package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.capability.Capability;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Claim;
import org.etalon.traceability.point.Claims;
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
  public Finding check(Claims claims, Inquiry inquiry) {
    Event event = claims.event();
    if (claims.all().isEmpty()) {
      return withoutScope(event, inquiry);
    }
    LocalDate day = event.stated().ended();
    if (day == null) {
      return Finding.indeterminate("T11.dates");
    }
    @Nullable Finding open = null;
    for (Claim claim : claims.all()) {
      Finding finding = check(claims, claim, day, inquiry);
      switch (finding.outcome()) {
        case FAILED -> {
          return finding;
        }
        case INDETERMINATE -> open = open == null ? finding : open;
        default -> {}
      }
    }
    return open == null ? Finding.passed("T11.covered", claims.all().get(0).scope().id()) : open;
  }

  private static Finding check(Claims claims, Claim claim, LocalDate day, Inquiry inquiry) {
    Event event = claims.event();
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
    Capability capability = claims.capability(claim, scope);
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
