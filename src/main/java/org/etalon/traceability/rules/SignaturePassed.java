package org.etalon.traceability.rules;

import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Claims;

/** T02: the signature passed at its proven time (ETSI EN 319 102-1). */
public final class SignaturePassed implements EventRule {

  @Override
  public Rule rule() {
    return Rule.T02;
  }

  @Override
  public Finding check(Claims claims, Inquiry inquiry) {
    Event event = claims.event();
    Event.Signature signature = event.signature();
    String reason = signature.reason() == null ? "" : signature.reason();
    String number = event.stated().number();
    return switch (signature.outcome()) {
      case PASSED -> Finding.passed("T02.passed");
      case FAILED -> Finding.failed("T02.failed", number, reason);
      default -> Finding.indeterminate("T02.undecided", number, reason);
    };
  }
}
