package org.etalon.traceability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and everything its results rest on, with the verdict.
 *
 * @param length steps from the result to the farthest end
 * @param rules the outcome of each of the 24 rules over the whole chain, and of each edge
 */
public record Chain(
    Verdict verdict, int length, List<RuleOutcome> rules, List<Node> nodes, List<Edge> edges) {

  /** Whether the results are metrologically traceable (VIM 2.41). */
  public enum Verdict {
    TRACEABLE,
    NOT_TRACEABLE,
    INDETERMINATE
  }

  /** What a node stands for. */
  public enum NodeKind {
    /** A certificate that the caller may see. */
    CERTIFICATE,
    /** A certificate of which only issuer and dates may be seen. */
    STUB,
    /** A certificate on paper, or one that is not stored here. */
    UNKNOWN,
    /** Where a chain may end: a primary standard, a realisation of a unit, a reference material. */
    TERMINAL
  }

  /**
   * A certificate or the end of a branch.
   *
   * @param number only where the caller may see it
   * @param name of the equipment, by language
   * @param uncertainty the expanded uncertainty of the first result that has one, as signed, with
   *     unit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Node(
      String id,
      NodeKind kind,
      @Nullable String number,
      @Nullable String equipment,
      @Nullable String organisation,
      @Nullable String legalStatus,
      @Nullable String rank,
      @Nullable Map<String, String> name,
      @Nullable String issuedOn,
      @Nullable String status,
      @Nullable String uncertainty) {}

  /** From a certificate to what it used, with the outcome of each rule for this edge. */
  public record Edge(String from, String to, List<RuleOutcome> rules) {}

  /**
   * What a rule says.
   *
   * @param rule {@code T01} to {@code T24}
   * @param severity {@code WARNING} when it does not touch the verdict; null otherwise
   * @param clause where the rule comes from
   * @param edge {@code from>to} when it is about one edge
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RuleOutcome(
      String rule,
      Outcome outcome,
      Finding.@Nullable Severity severity,
      String clause,
      String question,
      String answer,
      @Nullable String edge) {}
}
