package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T15: no withdrawal had effect on the parent when the standard was used. What was amended or
 * substituted later is followed by a person: the child rests on the old version.
 */
public final class ParentStoodWhenUsed implements EdgeRule {

  @Override
  public Rule rule() {
    return Rule.T15;
  }

  @Override
  public Finding check(Link link) {
    CertificateStatus status = link.parentStatus();
    if (status == null) {
      return Finding.noParent();
    }
    LocalDate until = link.child().coreData().endPerformanceDate().date();
    return until == null
        ? Finding.indeterminate("The days of use cannot be read.")
        : check(status, until);
  }

  /** What a status means for a use that ended on a day. */
  public static Finding check(CertificateStatus status, LocalDate until) {
    List<String> affected = status.resultsAffected();
    return switch (status.status()) {
      case VALID -> Finding.passed("Nothing is recorded against the certificate.");
      case AMENDED, SUBSTITUTED ->
          status.standsOn(until)
              ? Finding.passed(
                  "It was replaced only afterwards, from " + status.effectiveFrom() + ".")
              : Finding.indeterminate(
                  "It is replaced from "
                      + status.effectiveFrom()
                      + "; the result rests on the old one.");
      case WITHDRAWN -> withdrawn(status, until, affected != null);
      case UNDER_REVIEW, DISPUTED, EXPIRED ->
          Finding.indeterminate("The certificate is " + status.status() + ".");
    };
  }

  private static Finding withdrawn(CertificateStatus status, LocalDate until, boolean partly) {
    ReasonClass reason = status.reasonClass();
    if (reason == ReasonClass.CUSTOMER_REQUEST || reason == ReasonClass.LABORATORY_SUSPENDED) {
      return Finding.passed("It is withdrawn (" + reason + "), which does not touch its results.");
    }
    if (status.standsOn(until)) {
      return Finding.passed("It is withdrawn from " + status.effectiveFrom() + ", after its use.");
    }
    if (reason == ReasonClass.KEY_COMPROMISE) {
      return Finding.indeterminate(
          "Its key was compromised; whether it was sealed before is open.");
    }
    return partly
        ? Finding.indeterminate("Some of its results are withdrawn (" + reason + ").")
        : Finding.failed("It is withdrawn (" + reason + ") with effect on this use.");
  }
}
