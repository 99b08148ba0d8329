package org.etalon.corpus;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureCheck;
import org.etalon.signing.SignatureEngine.Examination;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.dss.DssEngine;
import org.etalon.verification.SignatureIndication;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/**
 * What both say of one document.
 *
 * @param theirs the worst of the indications of all signatures
 * @param theirReason its sub-indication, or why there is none
 */
record Judged(
    SignatureReport report,
    Indication ours,
    Indication theirs,
    @Nullable String theirReason,
    @Nullable String theirFormat) {
  private static final int ATTEMPTS = 5;
  private static final List<String> FORMS =
      List.of("XAdES-BASELINE-B", "XAdES-BASELINE-T", "XAdES-BASELINE-LT", "XAdES-BASELINE-LTA");

  static Judged by(SignatureVerifier verifier, DssEngine engine, byte[] xml) {
    SignatureReport report = verifier.verify(xml);
    Indication ours = SignatureIndication.of(report);
    Examined examined = examined(engine, xml);
    if (examined == null) {
      return new Judged(report, ours, Indication.INDETERMINATE, "UNREADABLE", null);
    }
    if (examined.signatures().isEmpty()) {
      // EN 319 102-1 has no word for a document without any; the nearest leaves it open.
      return new Judged(report, ours, Indication.INDETERMINATE, "NO_SIGNATURE", null);
    }
    ExaminedSignature worst =
        Collections.max(examined.signatures(), Comparator.comparing(Judged::indication));
    return new Judged(
        report,
        ours,
        indication(worst),
        worst.subIndication(),
        examined.signatures().get(0).format());
  }

  private static Indication indication(ExaminedSignature signature) {
    return Indication.valueOf(String.valueOf(signature.indication()));
  }

  /** Null when DSS cannot read it, also not when it is asked again on a machine that is busy. */
  private static @Nullable Examined examined(DssEngine engine, byte[] xml) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Examination examination = engine.examine(xml, true);
      if (examination instanceof Examined examined) {
        return examined;
      }
      if (examination.toString().contains("cannot read")) {
        return null;
      }
    }
    throw new IllegalStateException("DSS did not answer");
  }

  /**
   * Whether they call the form no higher than we, where we tell it without asking them. We call it
   * by what is there, they by what that is worth to them.
   */
  boolean isFormAtLeastTheirs() {
    SignatureCheck profile = report.check("signature.profile");
    return !profile.answer().startsWith("The fixed profile")
        || FORMS.indexOf(theirFormat) <= FORMS.indexOf(profile.evidence().get("format"));
  }

  /** Whether both call the form alike. */
  boolean isSameForm() {
    return String.valueOf(theirFormat)
        .equals(report.check("signature.profile").evidence().get("format"));
  }

  boolean isSame() {
    return ours == theirs;
  }

  /** By TOTAL_PASSED before INDETERMINATE before TOTAL_FAILED. */
  boolean isMoreLenient() {
    return ours.compareTo(theirs) < 0;
  }

  boolean passed(String check) {
    return report.check(check).outcome() == Outcome.PASSED;
  }

  boolean failed(String check) {
    return report.check(check).outcome() == Outcome.FAILED;
  }

  boolean answers(String check, String part) {
    return report.check(check).answer().contains(part);
  }

  @Override
  public String toString() {
    return ours
        + " "
        + report.subIndication()
        + ", DSS "
        + theirs
        + " "
        + theirReason
        + ": "
        + report.checks().stream()
            .filter(c -> c.outcome() != Outcome.PASSED)
            .map(c -> c.id() + " " + c.outcome() + " " + c.answer())
            .toList();
  }
}
