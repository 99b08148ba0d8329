package org.etalon.verification;

import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureReport;
import org.etalon.verification.VerificationReport.Indication;

/** The indication of a report on a sound document whose signer may issue for the laboratory. */
public final class SignatureIndication {
  private SignatureIndication() {}

  public static Indication of(SignatureReport report) {
    Checks checks = new Checks();
    checks.add(CheckId.DOCUMENT_WELL_FORMED, Outcome.PASSED, "");
    for (SignatureCheck check : report.checks()) {
      for (CheckId id : CheckId.values()) {
        if (id.id().equals(check.id())) {
          checks.add(id, check.outcome(), check.answer());
        }
      }
    }
    checks.add(CheckId.SIGNER_AUTHORISED, Outcome.PASSED, "");
    return Conclusion.of(checks, report.subIndication()).indication();
  }
}
