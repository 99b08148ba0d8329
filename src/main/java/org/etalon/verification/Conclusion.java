package org.etalon.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.etalon.signing.Outcome;
import org.etalon.verification.VerificationReport.Decision;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/**
 * From checks to verdicts, as {@code docs/verification.md} tells (EN 319 102-1 for the indication).
 */
record Conclusion(Indication indication, @Nullable String subIndication, Decision decision) {
  private static final String NO_SIGNATURE = "SIGNED_DATA_NOT_FOUND";
  private static final String NO_FORMAT = "FORMAT_FAILURE";

  /** Failures that EN 319 102-1 makes total. */
  private static final List<String> TOTAL =
      List.of(
          "FORMAT_FAILURE",
          "HASH_FAILURE",
          "SIG_CRYPTO_FAILURE",
          "REVOKED",
          "EXPIRED",
          "NOT_YET_VALID");

  /**
   * Concludes.
   *
   * @param suggested the sub-indication that the signature's verdict gave
   */
  static Conclusion of(Checks checks, @Nullable String suggested) {
    Indication indication = indication(checks, suggested);
    String sub = indication == Indication.TOTAL_PASSED ? null : subIndication(checks, suggested);
    return new Conclusion(indication, sub, decision(checks, indication));
  }

  private static Indication indication(Checks checks, @Nullable String suggested) {
    if (checks.outcome(CheckId.DOCUMENT_WELL_FORMED) == Outcome.FAILED
        || checks.outcome(CheckId.SIGNATURE_INTACT) == Outcome.FAILED
        || (suggested != null && TOTAL.contains(suggested) && isProvenTotal(checks))) {
      return Indication.TOTAL_FAILED;
    }
    boolean open =
        Arrays.stream(CheckId.values())
            .filter(CheckId::isOfSignature)
            .map(checks::outcome)
            .anyMatch(outcome -> outcome != Outcome.PASSED);
    return open ? Indication.INDETERMINATE : Indication.TOTAL_PASSED;
  }

  /** A revoked or expired signer counts as total only where the time of signing is proven. */
  private static boolean isProvenTotal(Checks checks) {
    boolean signerFailed =
        checks.outcome(CheckId.SIGNER_REVOCATION) == Outcome.FAILED
            || checks.outcome(CheckId.SIGNER_TRUSTED) == Outcome.FAILED;
    return signerFailed && checks.outcome(CheckId.TIMESTAMP_VALID) == Outcome.PASSED;
  }

  private static String subIndication(Checks checks, @Nullable String suggested) {
    if (checks.outcome(CheckId.DOCUMENT_WELL_FORMED) == Outcome.FAILED) {
      return NO_FORMAT;
    }
    if (checks.outcome(CheckId.SIGNATURE_PRESENT) != Outcome.PASSED) {
      return NO_SIGNATURE;
    }
    return suggested == null ? "SIG_CONSTRAINTS_FAILURE" : suggested;
  }

  /**
   * The register knows the seal, and either nothing proves the signature from before its end, or it
   * is not for such a certificate.
   */
  private static boolean isBeyondItsSeal(Checks checks) {
    Set<String> evidence = checks.evidence(CheckId.SIGNER_AUTHORISED).keySet();
    return checks.outcome(CheckId.SIGNER_AUTHORISED) == Outcome.FAILED
        && (evidence.contains(RegistryChecks.ENDED_FROM)
            || evidence.contains(RegistryChecks.REGISTERED_KINDS));
  }

  private static Decision decision(Checks checks, Indication indication) {
    boolean failed =
        indication == Indication.TOTAL_FAILED
            || isBeyondItsSeal(checks)
            || checks.outcome(CheckId.STATUS_CURRENT) == Outcome.FAILED
            || checks.outcome(CheckId.TRACEABILITY) == Outcome.FAILED;
    if (failed) {
      return Decision.REJECT;
    }
    boolean all =
        Arrays.stream(CheckId.values())
            .map(checks::outcome)
            .allMatch(outcome -> outcome == Outcome.PASSED);
    return indication == Indication.TOTAL_PASSED && all ? Decision.ACCEPT : Decision.REFER;
  }
}
