package org.etalon.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param indication the word of EN 319 102-1 over document, signature, signer and timestamp
 * @param subIndication its reason; null with {@code TOTAL_PASSED}
 * @param decision ours, over every check
 * @param certificate what the document says of itself; null when it is no certificate
 * @param bestSignatureTime the earliest proven time of the signature
 * @param checks every check, in a fixed order, whether it could be made or not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VerificationReport(
    Indication indication,
    @Nullable String subIndication,
    Decision decision,
    @Nullable CertificateFacts certificate,
    @Nullable Instant bestSignatureTime,
    Digests digests,
    List<Check> checks) {

  /** The verdict words of EN 319 102-1. */
  public enum Indication {
    TOTAL_PASSED,
    INDETERMINATE,
    TOTAL_FAILED
  }

  /** What to do with the document. */
  public enum Decision {
    ACCEPT,
    REFER,
    REJECT
  }

  /** What the document says of itself. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record CertificateFacts(
      String number, String laboratory, String item, @Nullable String issuedOn) {}

  /** Digests as {@code sha-256:} and hexadecimal digits; no content digest without a signature. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Digests(String file, @Nullable String content) {}

  /** One named check: what was asked, what came out and on what evidence. */
  public record Check(
      String id, String question, Outcome outcome, String answer, Map<String, String> evidence) {}
}
