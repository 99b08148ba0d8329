package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Claim;
import org.etalon.traceability.point.Claims;
import org.etalon.traceability.point.Point;

/**
 * T12: what is claimed under a scope is not less uncertain than the scope (ILAC P14). Both as
 * standard uncertainties; half of the last written place is granted.
 */
public final class NotBelowCapability implements EventRule {

  @Override
  public Rule rule() {
    return Rule.T12;
  }

  @Override
  public Finding check(Claims claims, Inquiry inquiry) {
    Event event = claims.event();
    LocalDate day = event.stated().ended();
    boolean compared = false;
    for (Claim claim : claims.all()) {
      Optional<ScopeHistory> history = inquiry.evidence().scope(claim.scope().id());
      if (history.isEmpty() || day == null) {
        return Finding.indeterminate("T12.unknownScope", claim.scope().id());
      }
      // Whether the value is covered at all, T11 asks.
      if (claims.capability(claim, history.get().on(day).scope()) instanceof Covered covered) {
        DsiUnit unit = DsiUnit.find(covered.unit());
        Point point = unit == null ? null : Point.of(claim.claimed(), unit, Scale.DIFFERENCE);
        if (point == null || point.standardUncertainty() == null) {
          return Finding.indeterminate("T12.noUncertainty", event.stated().number());
        }
        compared = true;
        Rational offered =
            Rational.of(covered.expandedUncertainty())
                .dividedBy(Rational.of(covered.coverageFactor()));
        if (point.standardUncertainty().plus(point.resolution()).compareTo(offered) < 0) {
          return Finding.failed(
              "T12.below",
              claim.claimed().value() + " " + claim.claimed().unit(),
              claim.scope().id());
        }
      }
    }
    return compared ? Finding.passed("T12.notBelow") : Finding.notApplicable("T12.noClaim");
  }
}
