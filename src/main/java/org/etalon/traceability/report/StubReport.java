package org.etalon.traceability.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.traceability.Chain;

/**
 * What a certificate that is not disclosed, and all that it rests on, came to ({@code
 * stubs/*.json}, docs/evidence.md). It vouches for the edges that lead to it (decision D18).
 *
 * @param format {@link #FORMAT}
 * @param certificate without its number
 * @param rules {@link RuleVersion}
 * @param verdict on it and what it rests on
 * @param length steps from it to the farthest end
 * @param edges from certificates that are disclosed
 * @param outcomes the gravest of each rule over it and all that it rests on
 */
public record StubReport(
    String format,
    Subject certificate,
    LocalDate at,
    Instant knownAt,
    Instant madeAt,
    String rules,
    Chain.Verdict verdict,
    int length,
    List<Edge> edges,
    List<VouchedOutcome> outcomes) {
  /** The only format so far. */
  public static final String FORMAT = "etalon-stub-report-1";

  public StubReport {
    edges = List.copyOf(edges);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * An edge from a certificate to the one that is not disclosed.
   *
   * @param child {@code sha-256:…} of the file of the certificate that used the standard
   * @param place of the standard among those of that document, counted from 1
   */
  public record Edge(String child, int place, List<VouchedOutcome> outcomes) {
    public Edge {
      outcomes = List.copyOf(outcomes);
    }
  }
}
