package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.Set;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T15: no withdrawal had effect on the parent when the standard was used. What was amended or
 * substituted later is followed by a person: the child rests on the old version.
 */
public final class ParentStoodWhenUsed implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T15;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    LocalDate until = link.child().stated().ended();
    return until == null
        ? Finding.indeterminate("T15.dates")
        : check(parent, link.parentResults(), until);
  }

  /** What the status of a certificate means for a use of results that ended on a day. */
  public static Finding check(Event event, Set<Integer> results, LocalDate until) {
    CertificateStatus status = event.status();
    String number = event.stated().number();
    if (status == null) {
      return Finding.indeterminate("T15.unknown", number);
    }
    return switch (status.status()) {
      case VALID -> Finding.passed("T15.stands");
      case AMENDED, SUBSTITUTED ->
          status.standsOn(until)
              ? Finding.passed("T15.replacedAfterwards", status.effectiveFrom())
              : Finding.indeterminate("T15.replaced", number, status.effectiveFrom());
      case WITHDRAWN -> withdrawn(event, status, results, until);
      case UNDER_REVIEW, DISPUTED, EXPIRED ->
          Finding.indeterminate("T15.open", number, status.status());
    };
  }

  private static Finding withdrawn(
      Event event, CertificateStatus status, Set<Integer> results, LocalDate until) {
    ReasonClass reason = status.reasonClass();
    if (reason == ReasonClass.CUSTOMER_REQUEST || reason == ReasonClass.LABORATORY_SUSPENDED) {
      return Finding.passed("T15.withdrawnHarmless", reason);
    }
    if (status.standsOn(until)) {
      return Finding.warning(
          "T15.withdrawnAfterwards", event.stated().number(), status.effectiveFrom());
    }
    if (reason == ReasonClass.KEY_COMPROMISE) {
      return Finding.indeterminate("T15.compromised", event.stated().number());
    }
    if (status.resultsAffected() != null) {
      boolean touched =
          results.stream().map(String::valueOf).anyMatch(status.resultsAffected()::contains);
      return touched
          ? Finding.failed("T15.partly", event.stated().number(), reason)
          : Finding.passed("T15.otherResults", event.stated().number());
    }
    return Finding.failed("T15.withdrawn", event.stated().number(), reason);
  }
}
