package org.etalon.corpus;

import static org.etalon.verification.VerificationReport.Indication.INDETERMINATE;
import static org.etalon.verification.VerificationReport.Indication.TOTAL_FAILED;
import static org.etalon.verification.VerificationReport.Indication.TOTAL_PASSED;

import java.util.function.Predicate;

/** Why we say another word than EU DSS; each has its line in {@code docs/divergences.md}. */
enum Explained {
  HIDDEN(
      "| a second certificate inside the document |",
      j -> stricter(j) && j.answers("signature.profile", "hidden inside")),
  NOT_BESIDE(
      "| the X.509 certificate of the signer only among the values for the long term |",
      j -> stricter(j) && j.answers("signer.certificate", "not beside the signature")),
  OLD_LISTS(
      "| revocation data from before the stamp |",
      j -> stricter(j) && j.answers("signer.revocation", "do not cover the time")),
  NO_TIMESTAMP(
      "| no timestamp, or more than ten |", j -> stricter(j) && j.failed("timestamp.present")),
  STAMP_INVALID(
      "| a timestamp that is not valid |", j -> stricter(j) && j.failed("timestamp.valid")),
  STAMP_UNTRUSTED(
      "| a timestamp that proves no time |",
      j -> stricter(j) && j.passed("timestamp.valid") && !j.passed("timestamp.trusted")),
  COMMENT(
      "| a comment or processing instruction inside a value |",
      j -> stricter(j) && j.answers("signature.profile", "inside a value")),
  KEY_USAGE(
      "| key and extended key usage of a seal |",
      j -> stricter(j) && j.answers("signer.trusted", "not meant for signatures")),
  CONSTRAINTS(
      "| names and length in an anchor or in an authority |",
      j -> stricter(j) && j.answers("signer.trusted", "constraint of the path is broken")),
  SHORT_KEY(
      "| RSA keys of less than 3072 bits |",
      j -> stricter(j) && j.answers("signature.profile", "key of the signer is too short")),
  WEAK(
      "| SHA-1 and SHA-224 |",
      j ->
          stricter(j)
              && (j.answers("signature.profile", "is not accepted")
                  || j.answers("signer.trusted", "too weak then"))),
  OUT_OF_PERIOD(
      "| signer out of its period at the proven time |",
      j -> graver(j) && j.failed("signer.trusted")),
  REVOKED(
      "| signer revoked before the proven time |", j -> graver(j) && j.failed("signer.revocation")),
  OTHER_KEY(
      "| the key that signed is not beside the signature |",
      j ->
          graver(j)
              && j.failed("signature.intact")
              && !j.passed("signer.certificate")
              && "NO_SIGNING_CERTIFICATE_FOUND".equals(j.theirReason())),
  ELSEWHERE(
      "| a signature that is not a child of the root |",
      j ->
          j.ours() == TOTAL_FAILED
              && j.theirs() != TOTAL_FAILED
              && j.answers("signature.profile", "direct child of the root")),
  NOT_LAST(
      "| a signature that is not at the end of the root |",
      j -> stricter(j) && j.answers("signature.profile", "not at the end of the root")),
  UNKNOWN_ELEMENT(
      "| an unknown element in the signature |",
      j -> graver(j) && j.answers("signature.profile", "unknown element"));

  private final String line;
  private final Predicate<Judged> explains;

  Explained(String line, Predicate<Judged> explains) {
    this.line = line;
    this.explains = explains;
  }

  /** How the line in the document begins. */
  String line() {
    return line;
  }

  boolean explains(Judged judged) {
    return explains.test(judged);
  }

  private static boolean stricter(Judged j) {
    return j.ours() == INDETERMINATE && j.theirs() == TOTAL_PASSED;
  }

  private static boolean graver(Judged j) {
    return j.ours() == TOTAL_FAILED && j.theirs() == INDETERMINATE;
  }
}
