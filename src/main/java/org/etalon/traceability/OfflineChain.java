package org.etalon.traceability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain from files, and what became of the evidence among them.
 *
 * @param at the day for which the result is to be relied on
 * @param rules the version of the rules that judged
 * @param evidence each file of evidence that came; at most one is used
 * @param reports each report that came, compared with this chain
 * @param stubs each stub that came
 */
public record OfflineChain(
    Chain.Verdict verdict,
    int length,
    LocalDate at,
    String ruleVersion,
    List<Chain.RuleOutcome> rules,
    List<Chain.Node> nodes,
    List<Chain.Edge> edges,
    List<Brought> evidence,
    List<Compared> reports,
    List<Brought> stubs) {

  static OfflineChain of(
      Chain chain,
      LocalDate at,
      String ruleVersion,
      List<Brought> evidence,
      List<Compared> reports,
      List<Brought> stubs) {
    return new OfflineChain(
        chain.verdict(),
        chain.length(),
        at,
        ruleVersion,
        chain.rules(),
        chain.nodes(),
        chain.edges(),
        evidence,
        reports,
        stubs);
  }

  /**
   * A signed file of evidence.
   *
   * @param used whether it had a part in the verdict
   * @param reason why it had none; null when it had one
   * @param signer the subject of the X.509 certificate; null when the signature is not intact
   * @param stampedAt when it was signed at the latest; null when that is not proven
   * @param knownAt what was recorded later is not in it; null when it was not read
   * @param ruleVersion of the rules it was made for; null when it was not read
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Brought(
      String file,
      boolean used,
      @Nullable String reason,
      @Nullable String signer,
      @Nullable Instant stampedAt,
      @Nullable Instant knownAt,
      @Nullable String ruleVersion) {

    /**
     * One that was read or not.
     *
     * @param reason why it does not count; null where it does
     */
    static Brought of(
        SignedFiles.Signed file,
        @Nullable String reason,
        @Nullable Instant knownAt,
        @Nullable String ruleVersion) {
      return new Brought(
          file.name(),
          reason == null,
          reason,
          file.verdict().signer(),
          file.verdict().stampedAt(),
          knownAt,
          ruleVersion);
    }
  }

  /**
   * A signed report, compared with the verdict that was reached here.
   *
   * @param reported what it says; null when it was not read
   * @param same whether verdict and the outcome of each rule are those reached here
   * @param sameRules whether it was made by the rules that judged here
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Compared(
      Brought report,
      Chain.@Nullable Verdict reported,
      @Nullable Boolean same,
      @Nullable Boolean sameRules) {}
}
