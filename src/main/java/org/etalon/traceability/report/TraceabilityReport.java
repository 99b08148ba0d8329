package org.etalon.traceability.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.traceability.Chain;
import org.etalon.traceability.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a certificate with all that it rests on ({@code report.json}, docs/evidence.md).
 * Its signature says who judged, and its timestamp when at the latest.
 *
 * @param format {@link #FORMAT}
 * @param at the day for which the result is to be relied on
 * @param knownAt what was recorded later did not count
 * @param madeAt by the clock of who judged
 * @param rules {@link RuleVersion}
 * @param chain as its reader may see it, with the uncertainty at each certificate
 * @param inputs the certificates by digest; of one that is not disclosed as well
 * @param evidence {@code sha-256:…} of the file of evidence that comes to the same verdict
 */
public record TraceabilityReport(
    String format,
    Subject certificate,
    LocalDate at,
    Instant knownAt,
    Instant madeAt,
    String rules,
    Policy policy,
    Chain chain,
    List<Input> inputs,
    @Nullable String evidence) {
  /** The only format so far. */
  public static final String FORMAT = "etalon-traceability-report-1";

  public TraceabilityReport {
    inputs = List.copyOf(inputs);
  }

  /**
   * A certificate that was judged.
   *
   * @param node of the chain
   * @param file {@code sha-256:…} of its file
   * @param content {@code sha-256:…} of what its signature covers; null where there is none
   */
  public record Input(String node, String file, @Nullable String content) {}
}
